using FairKiosk.Gateway.Hosting;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>Saves what somebody says about one lead, in the list or on the lead's own page.</summary>
internal sealed class LeadForm(FairDatabase database, LiveSignal signal)
{
    /// <summary>Absent fields stay as they are; the note is written only when the person changed it: the page may still show an older one
    /// than a colleague has written meanwhile.</summary>
    public LeadFormAnswer Save(HttpRequest request, string exhibitor, string? badge, string who)
    {
        if (badge is null || database.Leads.Find(exhibitor, badge) is not { } lead)
        {
            return LeadFormAnswer.NoSuchLead;
        }

        var (rate, note) = (Sent(request, "rate"), Sent(request, "note"));
        if (rate is not (null or "none" or "hot" or "warm" or "cold") || note is { Length: > LeadView.LongestNote })
        {
            return LeadFormAnswer.NotUnderstood;
        }

        if (note is not null && note != Sent(request, "shown") && note != (lead.Note ?? ""))
        {
            database.Leads.SetNote(exhibitor, badge, note, who);
        }

        if (rate is not null)
        {
            database.Leads.Rate(exhibitor, badge, rate == "none" ? null : rate, who);
        }

        if ((Sent(request, "meeting") is not null && database.Leads.RecordMeeting(exhibitor, badge, atUtc: null, who))
            || (Sent(request, "unmeet") is { } decision && database.Leads.UndoMeeting(exhibitor, badge, decision, who)))
        {
            signal.Raise();
        }

        return LeadFormAnswer.Saved;
    }

    // Binding would make null of an empty text, and a note that was emptied is not an absent one.
    // A page cannot hold control characters: what it gave back to its reader would be another text.
    private static string? Sent(HttpRequest request, string field) => request.HasFormContentType && request.Form.TryGetValue(field, out var text)
        ? string.Concat(text.ToString().ReplaceLineEndings("\n").Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))).Trim()
        : null;
}
