using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage;

/// <summary>What was exported of one exhibitor's leads. Every statement here names the exhibitor, as in <see cref="LeadQueries"/>.</summary>
public sealed class LeadExports
{
    private readonly WriteConnection _writer;
    private readonly ReadConnections _reads;
    private readonly LeadEntries _entries;

    internal LeadExports(WriteConnection writer, ReadConnections reads, LeadEntries entries)
    {
        _writer = writer;
        _reads = reads;
        _entries = entries;
    }

    /// <summary>The last export of a list; null: there was none yet.</summary>
    public LeadExportRow? Last(string exhibitorId) =>
        _reads.Query<(string Id, long At, string Who, string Format, long Leads)>(
            "SELECT export_id, at, who, format, leads FROM lead_export WHERE exhibitor_id = @exhibitor ORDER BY export_id DESC LIMIT 1",
            new { exhibitor = exhibitorId })
            .Select(row => new LeadExportRow(row.Id, Times.FromMillis(row.At), row.Who, row.Format, (int)row.Leads)).FirstOrDefault();

    /// <summary>A list was handed over to its last byte. What changed in a lead since it was read is still new.</summary>
    public void Record(string exhibitorId, string format, IReadOnlyList<LeadRow> leads, string who) => _writer.Transact(() =>
    {
        _entries.RecordExport(exhibitorId, format, leads, who);
        return true;
    });

    /// <summary>One lead alone was handed over, to somebody's address book. It is logged, and as new as before: nobody has it in a list.</summary>
    public void RecordOne(string exhibitorId, string format, LeadRow lead, string who) => _writer.Transact(() =>
    {
        _entries.RecordExport(exhibitorId, format, lead, who);
        return true;
    });
}
