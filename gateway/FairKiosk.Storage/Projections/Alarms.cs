using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Projections;

/// <summary>What a person must be told about the facts themselves.</summary>
internal static class Alarms
{
    private const string SharedIdentity = "two readers share one identity";

    public static void RaiseShared(WriteConnection writer, string journal) =>
        writer.Get("INSERT INTO alarm (kind, subject, text) SELECT ?, journal, ? || ': ' || reader_id FROM journal WHERE journal = ? ON CONFLICT DO UPDATE SET text = excluded.text")
            .Bind(SharedIdentity).Bind(SharedIdentity).Bind(journal).Run();

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
            """
            INSERT INTO alarm (kind, subject, text)
            SELECT DISTINCT ?, j.journal, ? || ': ' || j.reader_id
            FROM journal j
            WHERE EXISTS (SELECT 1 FROM event e WHERE e.journal = j.journal GROUP BY e.seq HAVING count(*) > 1)
            """).Bind(SharedIdentity).Bind(SharedIdentity).Run();
}
