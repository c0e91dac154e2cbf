using Dapper;
using FairKiosk.Pavilions.Clocks;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Projections;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage;

/// <summary>Puts the scans that wait together. Why one waits is not stored: the rule itself says it.</summary>
internal static class WaitingRows
{
    public static IReadOnlyList<WaitingScans> Read(SqliteConnection connection, FairSetup setup, TimeSpan longestPause)
    {
        List<WaitingScans> found = [];
        foreach (var row in connection.Query<Row>(
            """
            SELECT s.reader_id AS ReaderId, s.at AS At, s.earliest AS Earliest, s.latest AS Latest, s.quality AS Quality, e.rev AS Revision
            FROM scan s INDEXED BY scan_station JOIN event e USING (journal, seq, hash)
            WHERE s.station_id IS NULL AND s.standing = 'whose-is-this'
            """).Select(row => Describe(row, setup)).OrderBy(row => row.ReaderId, StringComparer.Ordinal).ThenBy(row => row.Doubt).ThenBy(row => row.FromUtc))
        {
            if (found is [.., var last] && row with { FromUtc = last.FromUtc, LastUtc = last.LastUtc, Count = last.Count } == last && row.FromUtc - last.LastUtc <= longestPause)
            {
                found[^1] = last with { LastUtc = row.LastUtc, Count = last.Count + 1 };
            }
            else
            {
                found.Add(row);
            }
        }

        return [.. found.OrderBy(row => row.FromUtc).ThenBy(row => row.ReaderId, StringComparer.Ordinal)];
    }

    private static WaitingScans Describe(Row row, FairSetup setup)
    {
        var time = new EventTime(Times.FromMillis(row.At), Times.FromMillis(row.Earliest), Times.FromMillis(row.Latest), Names.Quality(row.Quality));
        var bindings = setup.Bindings.GetValueOrDefault(row.ReaderId) ?? [];
        var shown = setup.ShownBinding(row.ReaderId, row.Revision);
        return new WaitingScans(
            row.ReaderId, StationOf.Place(time, shown, bindings, setup.Stations).Doubt, time.AtUtc, time.AtUtc, 1,
            StationOf.Shown(shown, bindings), StationOf.Bound(time.AtUtc, bindings), time.Quality == ClockQuality.Estimated);
    }

    private sealed record Row(string ReaderId, long At, long Earliest, long Latest, string Quality, long Revision);
}
