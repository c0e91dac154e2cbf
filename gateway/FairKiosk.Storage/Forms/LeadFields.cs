using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Forms;

/// <summary>Writes what somebody says in the fields of a lead, inside the caller's transaction: only what they changed, and over nothing that somebody else
/// wrote since they read it.</summary>
internal sealed class LeadFields(WriteConnection writer, LeadEntries entries)
{
    public LeadSaved Save(QualificationForm form, string exhibitorId, string badge, IReadOnlyList<LeadChange> changes, string who)
    {
        if (!entries.IsLead(exhibitorId, badge))
        {
            return new LeadSaved(LeadSaveOutcome.NoSuchLead, []);
        }

        List<(LeadChange Change, string Value)> wanted = [];
        foreach (var change in changes.Where(change => change.Value != change.Base))
        {
            if (Read(form, change) is not { } value)
            {
                return new LeadSaved(LeadSaveOutcome.NotUnderstood, []);
            }

            wanted.Add((change, value));
        }

        List<LeadConflict> conflicts = [];
        foreach (var (change, value) in wanted)
        {
            var stands = Stands(exhibitorId, badge, change.Field);
            if (stands.Value == value || value == change.Base)
            {
                continue;
            }

            if (change.Base is not null && stands.Value != change.Base)
            {
                conflicts.Add(new LeadConflict(change.Field, value, stands.Value, stands.Who, stands.AtUtc));
                continue;
            }

            Write(exhibitorId, badge, change, value, who);
        }

        return new LeadSaved(LeadSaveOutcome.Saved, conflicts);
    }

    private static string? Read(QualificationForm form, LeadChange change) => change.Field switch
    {
        LeadChange.Rating => change.Value is "" or "hot" or "warm" or "cold" ? change.Value : null,
        LeadChange.Note => change.Value,
        LeadChange.Interests => Array.TrueForAll(change.Value.Split(',', StringSplitOptions.RemoveEmptyEntries), InterestSet.IsKnown)
            ? InterestSet.Parse(change.Value).ToString()
            : null,
        _ => form.Find(change.Field) is { IsRetired: false } field ? field.Read(change.Value) : null,
    };

    private void Write(string exhibitorId, string badge, LeadChange change, string value, string who)
    {
        switch (change.Field)
        {
            case LeadChange.Rating:
                entries.Rate(exhibitorId, badge, value, who);
                break;
            case LeadChange.Note:
                entries.SetNote(exhibitorId, badge, value, who);
                break;
            default:
                entries.Answer(exhibitorId, badge, change.Field, value, change.Base, who);
                break;
        }
    }

    private Standing Stands(string exhibitorId, string badge, string field) => field switch
    {
        LeadChange.Rating => Entry(exhibitorId, badge, "rating", "rated_by") ?? new Standing(AtReader(exhibitorId, badge, "rating"), null, null),
        LeadChange.Note => Entry(exhibitorId, badge, "note", "noted_by") ?? Standing.Empty,
        LeadChange.Interests => Answer(exhibitorId, badge, field) ?? new Standing(AtReader(exhibitorId, badge, "interests"), null, null),
        _ => Answer(exhibitorId, badge, field)
            ?? new Standing(ReaderAnswers.Parse(AtReader(exhibitorId, badge, "answers")).All.FirstOrDefault(answer => answer.Field == field).Choice ?? "", null, null),
    };

    // Null: nothing is said on the page, or what was said there was taken back; then the reader's mark stands. An empty rating says that there is none.
    private Standing? Entry(string exhibitorId, string badge, string column, string by)
    {
        var query = writer.Get($"SELECT e.{column}, d.who, d.at FROM lead_entry e LEFT JOIN decision d ON d.id = e.{by} WHERE e.exhibitor_id = ? AND e.badge = ?")
            .Bind(exhibitorId).Bind(badge);
        var standing = query.Step() ? new Standing(query.TextOrNull(0) ?? "", query.TextOrNull(1), Times.FromMillis(query.Int64OrNull(2))) : null;
        var isSaid = standing is not null && !query.IsNull(0);
        query.Reset();
        return isSaid || column == "note" ? standing : null;
    }

    private Standing? Answer(string exhibitorId, string badge, string field)
    {
        var query = writer.Get("SELECT value, who, at FROM lead_answer WHERE exhibitor_id = ? AND badge = ? AND field = ?").Bind(exhibitorId).Bind(badge).Bind(field);
        var standing = query.Step() ? new Standing(query.TextOrNull(0) ?? "", query.Text(1), Times.FromMillis(query.Int64(2))) : null;
        query.Reset();
        return standing;
    }

    private string AtReader(string exhibitorId, string badge, string column)
    {
        var query = writer.Get($"SELECT {column} FROM lead WHERE exhibitor_id = ? AND badge = ?").Bind(exhibitorId).Bind(badge);
        var said = query.Step() ? query.TextOrNull(0) : null;
        query.Reset();
        return said ?? "";
    }

    private sealed record Standing(string Value, string? Who, DateTimeOffset? AtUtc)
    {
        public static Standing Empty { get; } = new("", null, null);
    }
}
