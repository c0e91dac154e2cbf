using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Clocks;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Projections;

/// <summary>The rows of <c>scan</c>, with the tallies that follow from single scans.</summary>
internal sealed class ScanTable(WriteConnection writer, Tallies tallies)
{
    private const string Columns = "s.journal, s.seq, s.hash, s.reader_id, s.badge, s.station_id, s.at, s.earliest, s.latest, s.quality, s.standing";

    /// <summary>Writes the scan where it differs. True: something changed.</summary>
    public bool Save(PlacedScan scan, bool isNew, Func<long, string> dayOf)
    {
        var before = isNew ? null : Find(scan.Badge, scan.Key);
        if (before == scan)
        {
            return false;
        }

        if (before is not null)
        {
            Count(before, -1, dayOf);
        }

        Count(scan, 1, dayOf);
        writer.Get(
            """
            INSERT INTO scan (journal, seq, hash, reader_id, badge, station_id, at, earliest, latest, quality, standing)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (badge, journal, seq, hash) DO UPDATE SET
              reader_id = excluded.reader_id, station_id = excluded.station_id, at = excluded.at,
              earliest = excluded.earliest, latest = excluded.latest, quality = excluded.quality, standing = excluded.standing
            """)
            .Bind(scan.Key.Journal).Bind(scan.Key.Sequence).Bind(scan.Key.Hash).Bind(scan.ReaderId).Bind(scan.Badge).Bind(scan.StationId)
            .Bind(scan.Time.AtUtc.ToUnixTimeMilliseconds()).Bind(scan.Time.EarliestUtc.ToUnixTimeMilliseconds())
            .Bind(scan.Time.LatestUtc.ToUnixTimeMilliseconds()).Bind(Names.Of(scan.Time.Quality)).Bind(Names.Of(scan.Standing)).Run();
        return true;
    }

    private PlacedScan? Find(string badge, EventKey key)
    {
        var query = writer.Get($"SELECT {Columns} FROM scan s WHERE s.badge = ? AND s.journal = ? AND s.seq = ? AND s.hash = ?")
            .Bind(badge).Bind(key.Journal).Bind(key.Sequence).Bind(key.Hash);
        var found = query.Step() ? Read(query, badge) : null;
        query.Reset();
        return found;
    }

    /// <summary>The scan that a reader's mark on (journal, sequence) is about: of two with the same number, the one with the least hash.</summary>
    public PlacedScan? Target(string readerId, string journal, long sequence)
    {
        var query = writer.Get(
            $"""
            SELECT {Columns}
            FROM event e JOIN scan s ON s.badge = e.badge AND s.journal = e.journal AND s.seq = e.seq AND s.hash = e.hash
            WHERE e.journal = ? AND e.seq = ? AND e.reader_id = ? ORDER BY e.hash LIMIT 1
            """).Bind(journal).Bind(sequence).Bind(readerId);
        var found = query.Step() ? Read(query, query.Text(4)) : null;
        query.Reset();
        return found;
    }

    public List<PlacedScan> OfBadge(string badge)
    {
        var query = writer.Get($"SELECT {Columns} FROM scan s WHERE s.badge = ?").Bind(badge);
        var scans = new List<PlacedScan>();
        while (query.Step())
        {
            scans.Add(Read(query, badge));
        }

        return scans;
    }

    public static EventTime TimeFrom(Statement row, int first) => new(
        Times.FromMillis(row.Int64(first)), Times.FromMillis(row.Int64(first + 1)), Times.FromMillis(row.Int64(first + 2)), Names.Quality(row.Shared(first + 3)));

    private static PlacedScan Read(Statement row, string badge) => new(
        new EventKey(row.Shared(0), row.Int64(1), row.Text(2)), row.Shared(3), badge, row.IsNull(5) ? null : row.Shared(5), TimeFrom(row, 6), Names.Standing(row.Shared(10)));

    private void Count(PlacedScan scan, int difference, Func<long, string> dayOf) =>
        tallies.AddDay(dayOf(scan.Time.AtUtc.ToUnixTimeMilliseconds()), "", "scans-" + Names.Of(scan.Standing), difference);
}
