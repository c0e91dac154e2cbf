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
    public LeadExportRow? Last(string exhibitorId) => Latest(exhibitorId, 1) is [var last] ? last : null;

    /// <summary>The exports of lists, the last one first, at most so many.</summary>
    public IReadOnlyList<LeadExportRow> Latest(string exhibitorId, int atMost) =>
        _reads.Query<(string Id, long At, string Who, string Format, long Leads)>(
            "SELECT export_id, at, who, format, leads FROM lead_export WHERE exhibitor_id = @exhibitor ORDER BY export_id DESC LIMIT @atMost",
            new { exhibitor = exhibitorId, atMost })
            .Select(row => new LeadExportRow(row.Id, Times.FromMillis(row.At), row.Who, row.Format, (int)row.Leads)).ToList();

    /// <summary>Whether that is an export of a list of this exhibitor.</summary>
    public bool Exists(string exhibitorId, string exportId) => _reads.Query<long>(
        "SELECT count(*) FROM lead_export WHERE exhibitor_id = @exhibitor AND export_id = @export", new { exhibitor = exhibitorId, export = exportId }).Single() > 0;

    /// <summary>A list was handed over. What changed in a lead since it was read is still new. Where no lead was in it, there is nothing to note.</summary>
    public void Record(string exhibitorId, string format, IReadOnlyList<LeadRow> leads, string who) => _writer.Transact(() =>
    {
        if (leads.Count > 0)
        {
            _entries.RecordExport(exhibitorId, format, leads, who);
        }

        return true;
    });

    /// <summary>One lead alone was handed over, to somebody's address book. It is logged, and as new as before: nobody has it in a list.</summary>
    public void RecordOne(string exhibitorId, string format, LeadRow lead, string who) => _writer.Transact(() =>
    {
        _entries.RecordExport(exhibitorId, format, lead, who);
        return true;
    });
}
