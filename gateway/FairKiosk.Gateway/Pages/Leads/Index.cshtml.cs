using FairKiosk.Gateway.Exports;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Labels;
using FairKiosk.Gateway.Pages.Shared;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>The leads of the booth that is signed in. Whose they are comes from the sign-in alone, never from the address.</summary>
[Authorize(Roles.Exhibitor)]
internal sealed class IndexModel(FairDatabase database, LiveSignal signal, TimeProvider time, LeadCsv csv, CodeSheetDesk codeSheets) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public LeadSelection Asked { get; set; } = new();

    public string ExhibitorName => Setup.Exhibitors.FirstOrDefault(exhibitor => exhibitor.Id == Exhibitor)?.Name ?? Exhibitor;

    public FairTime Time => field ??= new FairTime(Setup.Fair);

    public DateTimeOffset NowUtc => time.GetUtcNow();

    /// <summary>All leads of the booth.</summary>
    public int Count => _count ??= database.Leads.Count(Exhibitor, LeadFilter.All);

    /// <summary>Those among them that were asked for.</summary>
    public int Matching => _matching ??= Asked.IsFiltered ? database.Leads.Count(Exhibitor, Asked.Filter) : Count;

    public IEnumerable<DateOnly> Days => Setup.Fair is { } fair
        ? Enumerable.Range(0, fair.Last.DayNumber - fair.First.DayNumber + 1).Select(fair.First.AddDays)
        : [];

    public IReadOnlyList<LeadView> Leads
    {
        get
        {
            var edits = database.Leads.LastEdits(Exhibitor);
            return [.. database.Leads.List(Exhibitor, Asked.Filter with { Limit = LeadSelection.PageSize, Offset = Asked.Offset })
                .Select(lead => View(lead, edits.GetValueOrDefault(lead.Badge)))];
        }
    }

    public CodeSheetForm CodeSheet => new("/leads/codesheet", codeSheets.BoothsOf(Exhibitor));

    private string Exhibitor => User.FindFirst(Roles.ExhibitorClaim)!.Value;

    private FairSetup Setup => field ??= database.Setup.Read();

    private int? _count;
    private int? _matching;

    public IActionResult OnGetExport() => File(
        csv.Write(database.Leads.List(Exhibitor, Asked.Filter), Time), LeadCsv.ContentType, LeadCsv.FileName(Exhibitor, Time.Day(NowUtc)));

    /// <summary>Saves what the form of one row says. Absent fields stay as they are; the note is written only when the person changed it:
    /// the page may still show an older one than a colleague has written meanwhile.</summary>
    public IActionResult OnPostSave(string? badge, string? rate, string? meeting)
    {
        if (badge is null || database.Leads.Find(Exhibitor, badge) is not { } lead)
        {
            return NotFound();
        }

        var note = Sent("note");
        if (rate is not (null or "none" or "hot" or "warm" or "cold") || note is { Length: > LeadView.LongestNote })
        {
            return BadRequest();
        }

        var who = User.Identity!.Name!;
        if (note is not null && note != Sent("shown") && note != (lead.Note ?? ""))
        {
            database.Leads.SetNote(Exhibitor, badge, note, who);
        }

        if (rate is not null)
        {
            database.Leads.Rate(Exhibitor, badge, rate == "none" ? null : rate, who);
        }

        if (meeting is not null && database.Leads.RecordMeeting(Exhibitor, badge, atUtc: null, who))
        {
            signal.Raise();
        }

        if (!Request.Headers.ContainsKey("HX-Request"))
        {
            return Redirect(Asked.Address(from: Asked.Offset) + "#lead-" + badge);
        }

        var saved = database.Leads.Find(Exhibitor, badge)!;
        return Partial("_Lead", View(saved, database.Leads.LastEdits(Exhibitor, badge).GetValueOrDefault(badge)));
    }

    // Binding would make null of an empty text, and a note that was emptied is not an absent one.
    private string? Sent(string field) =>
        Request.HasFormContentType && Request.Form.TryGetValue(field, out var text) ? text.ToString().ReplaceLineEndings("\n").Trim() : null;

    private LeadView View(LeadRow lead, LeadEdit? edit) => new(lead, edit, Time, Asked.Address(path: "", from: Asked.Offset));
}
