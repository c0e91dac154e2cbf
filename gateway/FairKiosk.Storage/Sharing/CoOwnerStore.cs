using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Projections;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage;

/// <summary>
/// What the firms of a joint exhibit, or of one planned meeting, tell each other of a visitor whom they scanned together. They see each other's scans there,
/// and a note only when its firm shares it: the words as they stood then, for those that were there then.
/// </summary>
public sealed class CoOwnerStore
{
    // A scan that counts and belongs to both.
    private static readonly string Together =
        $"SELECT 1 FROM scan s WHERE s.badge = @badge AND s.standing = '{Names.Counted}' AND {ScanOwner.Is("@exhibitor")} AND {ScanOwner.Is("other.id")}";

    private readonly WriteConnection _writer;
    private readonly ReadConnections _reads;
    private readonly LeadEntries _entries;

    internal CoOwnerStore(WriteConnection writer, ReadConnections reads, LeadEntries entries)
    {
        _writer = writer;
        _reads = reads;
        _entries = entries;
    }

    /// <summary>The other firms with whom the visitor was scanned, and what they shared; of another exhibitor's lead none.</summary>
    public IReadOnlyList<CoOwner> Of(string exhibitorId, string badge) => [.. _reads.Query<(string Id, string? Note, long? At, string? Who)>(
        $"""
        SELECT other.id, n.note, n.at, n.who
        FROM exhibitor other
        LEFT JOIN shared_note_with w ON w.exhibitor_id = other.id AND w.badge = @badge AND w.with_id = @exhibitor
        LEFT JOIN shared_note n ON n.exhibitor_id = w.exhibitor_id AND n.badge = w.badge
        WHERE other.id <> @exhibitor AND EXISTS ({Together}) ORDER BY other.id
        """,
        new { exhibitor = exhibitorId, badge }).Select(row => new CoOwner(row.Id, row.Note, Times.FromMillis(row.At), row.Who))];

    /// <summary>The note as the firm shared it itself; null: it shared none.</summary>
    public SharedNote? Shared(string exhibitorId, string badge)
    {
        var rows = _reads.Query<(string Note, long At, string Who, string With)>(
            """
            SELECT n.note, n.at, n.who, w.with_id FROM shared_note n JOIN shared_note_with w ON w.exhibitor_id = n.exhibitor_id AND w.badge = n.badge
            WHERE n.exhibitor_id = @exhibitor AND n.badge = @badge ORDER BY w.with_id
            """,
            new { exhibitor = exhibitorId, badge });
        return rows is [var first, ..] ? new SharedNote(first.Note, Times.FromMillis(first.At), first.Who, [.. rows.Select(row => row.With)]) : null;
    }

    /// <summary>Shows the firm's note, as it stands now, to the co-owners of the exhibits where the visitor was scanned.</summary>
    public SharingAnswer Share(string exhibitorId, string badge, string who) => _writer.Transact(() =>
    {
        if (!_entries.IsLead(exhibitorId, badge))
        {
            return SharingAnswer.NotTheirs;
        }

        var query = _writer.Get("SELECT note FROM lead_entry WHERE exhibitor_id = ? AND badge = ? AND note <> ''").Bind(exhibitorId).Bind(badge);
        var note = query.Step() ? query.Text(0) : null;
        query.Reset();
        var with = Others(exhibitorId, badge);
        if (note is null || with.Count == 0)
        {
            return SharingAnswer.NotTheirs;
        }

        _entries.Record(who, DecisionKinds.NoteShared, new DecisionBodies.NoteShared(exhibitorId, badge, note, with));
        return SharingAnswer.Done;
    });

    /// <summary>The co-owners see it no longer.</summary>
    public SharingAnswer Unshare(string exhibitorId, string badge, string who) => _writer.Transact(() =>
    {
        if (!_writer.Get("SELECT 1 FROM shared_note WHERE exhibitor_id = ? AND badge = ?").Bind(exhibitorId).Bind(badge).Finds())
        {
            return SharingAnswer.NotTheirs;
        }

        _entries.Record(who, DecisionKinds.NoteUnshared, new DecisionBodies.NoteUnshared(exhibitorId, badge));
        return SharingAnswer.Done;
    });

    private List<string> Others(string exhibitorId, string badge)
    {
        var query = _writer.Get($"SELECT other.id FROM exhibitor other WHERE other.id <> @exhibitor AND EXISTS ({Together}) ORDER BY other.id").Bind(exhibitorId).Bind(badge);
        List<string> others = [];
        while (query.Step())
        {
            others.Add(query.Text(0));
        }

        return others;
    }
}
