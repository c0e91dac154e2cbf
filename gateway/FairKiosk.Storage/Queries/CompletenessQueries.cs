using Dapper;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Setup;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage;

/// <summary>Proves, reader by reader, what is here, what still waits on the reader, and what can never come.</summary>
public sealed class CompletenessQueries
{
    private readonly ReadConnections _reads;
    private readonly TimeProvider _time;

    internal CompletenessQueries(ReadConnections reads, TimeProvider time)
    {
        _reads = reads;
        _time = time;
    }

    /// <summary>Each journal that was ever heard of, by reader.</summary>
    public IReadOnlyList<JournalCompleteness> Journals() => _reads.Read(Journals);

    /// <summary>Each reader that is set up or was heard, by id.</summary>
    public IReadOnlyList<ReaderRow> Readers() => _reads.Read(c => Readers(c, _time.GetUtcNow()));

    internal static IReadOnlyList<ReaderRow> Readers(SqliteConnection connection, DateTimeOffset nowUtc)
    {
        var setup = SetupReader.Read(connection);
        var journals = Journals(connection).ToLookup(j => j.ReaderId, StringComparer.Ordinal);
        var status = connection.Query<Status>(
            """
            SELECT reader_id AS ReaderId, online AS Online, journal AS Journal, head AS Head, battery AS Battery, mains AS Mains,
                   offset_ms AS OffsetMillis, heard_at AS HeardAt, firmware AS Firmware
            FROM reader_status
            """).ToDictionary(s => s.ReaderId, StringComparer.Ordinal);
        var tests = connection.Query<(string ReaderId, string Journal, long Sequence, string Hash, string Mark)>(
            "SELECT reader_id, journal, seq, hash, mark FROM mark WHERE target_journal = '' AND target_seq = 0")
            .ToLookup(m => m.ReaderId, m => new TestMark(new EventKey(m.Journal, m.Sequence, m.Hash), m.Mark == "test-on"), StringComparer.Ordinal);
        var previous = connection.Query<(string ReaderId, string Journal, string Previous)>("SELECT reader_id, journal, prev FROM journal")
            .ToLookup(j => j.ReaderId, j => (j.Journal, j.Previous), StringComparer.Ordinal);
        var names = setup.Readers.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        var ids = names.Keys.Concat(journals.Select(j => j.Key)).Concat(status.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return [.. ids.Select(id =>
        {
            var own = journals[id].ToList();
            var health = status.GetValueOrDefault(id);
            var station = setup.BindingOf(id, nowUtc)?.StationId;
            // The status may name a head that no batch has told yet.
            var told = health is null ? 0 : Math.Max(0, health.Head - (own.Find(j => j.Journal == health.Journal)?.Head ?? 0));
            return new ReaderRow(
                id,
                names.GetValueOrDefault(id, id),
                station is not null && setup.Stations.TryGetValue(station, out var bound) ? bound.Name : "",
                health?.Online == 1,
                (int?)health?.Battery,
                health?.Mains == 1,
                health is null && own.Count == 0 ? null : Sum(own.Select(j => j.Waiting).Append(told)),
                Times.FromMillis(health?.HeardAt),
                health?.OffsetMillis is { } offset ? Length(offset) : null,
                Sum(own.Select(j => j.Stored)),
                Sum(own.Select(j => j.Head).Append(told)),
                Sum(own.SelectMany(j => j.Lost).Select(r => r.Count)),
                own)
            {
                Firmware = health?.Firmware ?? "",
                IsTest = IsTest([.. tests[id]], previous[id].ToDictionary(j => j.Journal, j => j.Previous, StringComparer.Ordinal), health?.Journal),
            };
        })];
    }

    /// <summary>A total that stops at the largest number: a broken reader may tell any, and that must not take the page away from the others.</summary>
    public static long Sum(IEnumerable<long> counts) => counts.Aggregate(0L, (sum, count) => count > long.MaxValue - sum ? long.MaxValue : sum + count);

    // As its next scan would count: after all of the journal that it writes to, or of one that none followed where it did not tell.
    private static bool IsTest(TestMark[] marks, Dictionary<string, string> previous, string? journal) =>
        (string.IsNullOrEmpty(journal) ? previous.Keys.Except(previous.Values, StringComparer.Ordinal) : [journal])
        .Any(last => TestMode.Covers(marks, previous, new EventKey(last, long.MaxValue, "")));

    private static TimeSpan Length(long millis) => new(Math.Clamp(millis, long.MinValue / TimeSpan.TicksPerMillisecond, long.MaxValue / TimeSpan.TicksPerMillisecond) * TimeSpan.TicksPerMillisecond);

    private static List<JournalCompleteness> Journals(SqliteConnection connection)
    {
        var lost = Ranges(connection, "SELECT reader_id, journal, from_seq, to_seq FROM lost ORDER BY reader_id, journal, from_seq");
        var refused = Ranges(connection, "SELECT reader_id, journal, from_seq, to_seq FROM refused ORDER BY reader_id, journal, from_seq");
        return [.. connection.Query<(string Journal, string ReaderId, long Oldest, long Head, long StoredTo, long Stored, long Settled)>(
            "SELECT journal, reader_id, oldest, head, stored_to, stored, settled FROM journal ORDER BY reader_id, journal")
            .Select(j => new JournalCompleteness(
                j.ReaderId, j.Journal, j.Oldest, j.Head, j.StoredTo, j.Stored, Math.Max(0, j.Head - j.Settled), [.. lost[(j.ReaderId, j.Journal)]], [.. refused[(j.ReaderId, j.Journal)]]))];
    }

    private static ILookup<(string ReaderId, string Journal), SequenceRange> Ranges(SqliteConnection connection, string sql) =>
        connection.Query<(string ReaderId, string Journal, long From, long To)>(sql).ToLookup(r => (r.ReaderId, r.Journal), r => new SequenceRange(r.From, r.To));

    private sealed record Status(
        string ReaderId, long Online, string Journal, long Head, long? Battery, long Mains, long? OffsetMillis, long HeardAt, string Firmware);
}
