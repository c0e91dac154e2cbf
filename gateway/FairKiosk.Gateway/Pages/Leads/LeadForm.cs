using FairKiosk.Gateway.Hosting;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>
/// Saves what somebody says about one lead, in the list or on the lead's own page. Beside each field the form sends what it showed when it was opened: only
/// what the person changed is written, and where a colleague wrote something else meanwhile both are kept and asked about.
/// </summary>
internal sealed class LeadForm(FairDatabase database, LiveSignal signal)
{
    /// <summary>Before the name of a field: what the form showed there.</summary>
    public const string Shown = "shown.";

    /// <summary>Before the name of a field that two people wrote: what is chosen of it.</summary>
    public const string Pick = "pick.";

    /// <summary>What this person had written there.</summary>
    public const string Mine = "mine.";

    /// <summary>What the colleague had.</summary>
    public const string Theirs = "theirs.";

    /// <summary>What this person had read there before.</summary>
    public const string Base = "base.";

    /// <summary>Before the name of a field of the firm's form.</summary>
    public const string Field = "f.";

    /// <summary>In the address: the same form was saved a moment ago and is sent on to a page that has room to ask. What it does once was done then.</summary>
    public const string SentOn = "sent-on";

    /// <summary>Absent fields stay as they are.</summary>
    public LeadFormAnswer Save(HttpRequest request, string exhibitor, string? badge, string who)
    {
        if (badge is null || !request.HasFormContentType)
        {
            return badge is null ? LeadFormAnswer.NoSuchLead : LeadFormAnswer.NotUnderstood;
        }

        var (rate, note) = (Sent(request, "rate"), Sent(request, "note"));
        if (rate is not (null or "none" or "hot" or "warm" or "cold") || note is { Length: > LeadView.LongestNote })
        {
            return LeadFormAnswer.NotUnderstood;
        }

        List<LeadChange> changes = [];
        var form = database.Setup.Read().FormOf(exhibitor);
        foreach (var field in new[] { LeadChange.Rating, LeadChange.Note, LeadChange.Interests }.Concat(form.Fields.Select(field => field.Id)))
        {
            Chosen(request, field, changes);
        }

        if (note is not null)
        {
            changes.Add(new LeadChange(LeadChange.Note, note, Sent(request, Shown + LeadChange.Note)));
        }

        if (rate is not null)
        {
            changes.Add(new LeadChange(LeadChange.Rating, rate == "none" ? "" : rate, Sent(request, Shown + LeadChange.Rating)));
        }

        Written(request, form, changes);
        var saved = database.Leads.Save(exhibitor, badge, changes, who);
        if (saved.Outcome != LeadSaveOutcome.Saved)
        {
            return saved.Outcome == LeadSaveOutcome.NoSuchLead ? LeadFormAnswer.NoSuchLead : LeadFormAnswer.NotUnderstood;
        }

        if (request.Query.ContainsKey(SentOn))
        {
            return new LeadFormAnswer(LeadFormOutcome.Saved, Questions(saved, changes));
        }

        var isMeeting = Sent(request, "meeting") is not null;
        var isRecorded = isMeeting && database.Leads.RecordMeeting(exhibitor, badge, atUtc: null, who);
        if (isRecorded || (Sent(request, "unmeet") is { } decision && database.Leads.UndoMeeting(exhibitor, badge, decision, who)))
        {
            signal.Raise();
        }

        return new LeadFormAnswer(LeadFormOutcome.Saved, Questions(saved, changes)) { IsMeetingRefused = isMeeting && !isRecorded };
    }

    private static IReadOnlyList<LeadQuestion> Questions(LeadSaved saved, List<LeadChange> changes) => [.. saved.Conflicts.Select(conflict => Asked(conflict, changes))];

    private static LeadQuestion Asked(LeadConflict conflict, List<LeadChange> changes) =>
        new(conflict, changes.FindLast(change => change.Field == conflict.Field)!.Base ?? "");

    // What was asked before: answered now, or still to be asked. Nothing of what was written is lost by pressing something else meanwhile.
    private static void Chosen(HttpRequest request, string field, List<LeadChange> changes)
    {
        if (Sent(request, Mine + field) is not { } mine || Sent(request, Theirs + field) is not { } theirs)
        {
            return;
        }

        switch (Sent(request, Pick + field))
        {
            case "theirs":
                break;
            case "mine":
                changes.Add(new LeadChange(field, mine, theirs));
                break;
            case "both":
                changes.Add(new LeadChange(field, $"{theirs}\n{mine}", theirs));
                break;
            default:
                changes.Add(new LeadChange(field, mine, Sent(request, Base + field) ?? ""));
                break;
        }
    }

    // Boxes and knobs of which none is chosen are not sent at all: that they were shown tells that they are meant.
    private static void Written(HttpRequest request, QualificationForm form, List<LeadChange> changes)
    {
        foreach (var field in form.Fields.Where(field => !field.IsRetired))
        {
            if (Sent(request, Shown + field.Id) is { } shown)
            {
                changes.Add(new LeadChange(field.Id, field.Read(Several(request, Field + field.Id, ' ')) is { } read ? read : Several(request, Field + field.Id, ' '), shown));
            }
        }

        if (Sent(request, Shown + LeadChange.Interests) is { } interests)
        {
            changes.Add(new LeadChange(LeadChange.Interests, Pavilions.Counting.InterestSet.Parse(Several(request, Field + LeadChange.Interests, ',')).ToString(), interests));
        }
    }

    private static string Several(HttpRequest request, string field, char between) =>
        request.Form.TryGetValue(field, out var texts) ? string.Join(between, texts.Select(text => Tidy(text ?? ""))) : "";

    // Binding would make null of an empty text, and a note that was emptied is not an absent one.
    private static string? Sent(HttpRequest request, string field) => request.Form.TryGetValue(field, out var text) ? Tidy(text.ToString()) : null;

    // A page cannot hold control characters: what it gave back to its reader would be another text.
    private static string Tidy(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))).Trim();
}
