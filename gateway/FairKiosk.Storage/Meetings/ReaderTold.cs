using Dapper;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage.Engine;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage.Meetings;

/// <summary>What is known of the time of one reader: until when all that it wrote is here, and between which of its events some are lost, refused or kept unread.</summary>
/// <param name="UntilUtc">Null: nobody knows, because it was never heard or what waits on it follows nothing that has a time.</param>
internal sealed record ReaderTold(DateTimeOffset? UntilUtc, ValueList<UntoldTime> Lost)
{
    // What has a time in itself: scans and the readings of the clock. At its earliest or its latest, so that nothing is called told that may not be.
    private const string LastUpTo =
        """
        SELECT at FROM (
          SELECT * FROM (
            SELECT e.seq, s.earliest AS at FROM event e JOIN scan s ON s.badge = e.badge AND s.journal = e.journal AND s.seq = e.seq AND s.hash = e.hash
            WHERE e.journal = @journal AND e.seq <= @seq AND e.reader_id = @reader ORDER BY e.seq DESC LIMIT 1)
          UNION ALL
          SELECT * FROM (SELECT seq, utc - err FROM anchor WHERE reader_id = @reader AND journal = @journal AND seq <= @seq ORDER BY seq DESC LIMIT 1))
        ORDER BY seq DESC LIMIT 1
        """;

    private const string FirstFrom =
        """
        SELECT at FROM (
          SELECT * FROM (
            SELECT e.seq, s.latest AS at FROM event e JOIN scan s ON s.badge = e.badge AND s.journal = e.journal AND s.seq = e.seq AND s.hash = e.hash
            WHERE e.journal = @journal AND e.seq >= @seq AND e.reader_id = @reader ORDER BY e.seq LIMIT 1)
          UNION ALL
          SELECT * FROM (SELECT seq, utc + err FROM anchor WHERE reader_id = @reader AND journal = @journal AND seq >= @seq ORDER BY seq LIMIT 1))
        ORDER BY seq LIMIT 1
        """;

    public static ReaderTold Of(SqliteConnection connection, ReaderRow reader, DateTimeOffset nowUtc)
    {
        var journals = new Journals(connection, reader);
        return new ReaderTold(
            reader.Waiting is null ? null : Earliest([reader.Online ? nowUtc : reader.LastHeardUtc, .. journals.Waiting().Select(Times.FromMillis)]),
            [.. journals.Missing().Select(missing => new UntoldTime(
                Times.FromMillis(journals.Before(missing.Journal, missing.Range.From - 1)) ?? DateTimeOffset.MinValue,
                Times.FromMillis(journals.After(missing.Journal, missing.Range.To + 1)) ?? DateTimeOffset.MaxValue))]);
    }

    private static DateTimeOffset? Earliest(IReadOnlyList<DateTimeOffset?> times) => times.Contains(null) ? null : times.Min();

    private sealed class Journals(SqliteConnection connection, ReaderRow reader)
    {
        private readonly Dictionary<string, string> _previous = connection.Query<(string Journal, string Previous)>(
            "SELECT journal, prev FROM journal WHERE reader_id = @reader", new { reader = reader.ReaderId })
            .ToDictionary(row => row.Journal, row => row.Previous, StringComparer.Ordinal);

        // Of each journal on which something waits, what the reader had told before. One that it told of without an event is the one it writes to now:
        // all others are older.
        public IEnumerable<long?> Waiting()
        {
            var (writing, head) = connection.QueryFirstOrDefault<(string Journal, long Head)>(
                "SELECT journal, head FROM reader_status WHERE reader_id = @reader", new { reader = reader.ReaderId });
            foreach (var journal in reader.Journals.Where(journal => journal.Waiting > 0 || (journal.Journal == writing && head > journal.Head)))
            {
                yield return Before(journal.Journal, journal.StoredTo);
            }

            if (head > 0 && !_previous.ContainsKey(writing))
            {
                yield return reader.Journals.Max(journal => Before(journal.Journal, journal.StoredTo));
            }
        }

        // Nobody knows whether what could not be read was a scan.
        public IEnumerable<(string Journal, SequenceRange Range)> Missing() =>
        [
            .. reader.Journals.SelectMany(journal => journal.Lost.Concat(journal.Refused).Select(range => (journal.Journal, range))),
            .. connection.Query<(string Journal, long Sequence)>(
                "SELECT journal, seq FROM quarantine WHERE reader_id = @reader AND seq IS NOT NULL AND replayed_at IS NULL", new { reader = reader.ReaderId })
                .Select(unread => (unread.Journal, new SequenceRange(unread.Sequence, unread.Sequence))),
        ];

        public long? Before(string journal, long sequence)
        {
            for (HashSet<string> passed = new(StringComparer.Ordinal); journal.Length > 0 && passed.Add(journal); (journal, sequence) = (_previous.GetValueOrDefault(journal, ""), long.MaxValue))
            {
                if (Time(LastUpTo, journal, sequence) is { } at)
                {
                    return at;
                }
            }

            return null;
        }

        public long? After(string journal, long sequence)
        {
            for (HashSet<string> passed = new(StringComparer.Ordinal); journal.Length > 0 && passed.Add(journal); (journal, sequence) = (Following(journal), 0))
            {
                if (Time(FirstFrom, journal, sequence) is { } at)
                {
                    return at;
                }
            }

            return null;
        }

        private string Following(string journal) => _previous.Where(row => row.Value == journal).Select(row => row.Key).Order(StringComparer.Ordinal).FirstOrDefault("");

        private long? Time(string sql, string journal, long seq) => connection.QueryFirstOrDefault<long?>(sql, new { journal, seq, reader = reader.ReaderId });
    }
}
