using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Projections;

/// <summary>What a person must be told about the facts themselves.</summary>
internal static class Alarms
{
    private const string SharedIdentity = "two readers share one identity";

    // Names every reader that sent the journal.
    private const string Text =
        "? || ': ' || (SELECT group_concat(reader_id, ', ') FROM (SELECT reader_id FROM journal WHERE journal = shared ORDER BY reader_id))";

    public static void RaiseShared(WriteConnection writer, string journal) =>
        writer.Get(
            $"""
            INSERT INTO alarm (kind, subject, text) SELECT ?, ?, {Text} FROM (SELECT ? AS shared)
            WHERE true ON CONFLICT DO UPDATE SET text = excluded.text
            """).Bind(SharedIdentity).Bind(journal).Bind(SharedIdentity).Bind(journal).Run();

    public static bool IsRaised(WriteConnection writer, string journal)
    {
        var query = writer.Get("SELECT 1 FROM alarm WHERE kind = ? AND subject = ?").Bind(SharedIdentity).Bind(journal);
        var raised = query.Step();
        query.Reset();
        return raised;
    }

    /// <summary>All alarms that the stored events give.</summary>
    public static void RaiseAll(WriteConnection writer) =>
        writer.Get(
            $"""
            INSERT INTO alarm (kind, subject, text) SELECT ?, shared, {Text}
            FROM (
              SELECT journal AS shared FROM event GROUP BY journal, seq HAVING count(*) > 1
              UNION SELECT journal FROM also_sent)
            """).Bind(SharedIdentity).Bind(SharedIdentity).Run();
}
