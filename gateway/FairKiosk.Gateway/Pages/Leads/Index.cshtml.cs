using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Labels;
using FairKiosk.Gateway.Pages.Shared;
using FairKiosk.Gateway.Pages.Sharing;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>The leads of the booth that is signed in. Whose they are comes from the sign-in alone, never from the address.</summary>
internal sealed class IndexModel(FairDatabase database, LeadForm form, TimeProvider time, Words words, CodeSheetDesk codeSheets) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public LeadSelection Asked { get; set; } = new();

    public string ExhibitorName => Setup.FirmName(Exhibitor);

    /// <summary>The words of the firm's form.</summary>
    public FormWords Form => field ??= new FormWords(words, Setup.FormOf(Exhibitor));

    /// <summary>What can be done next.</summary>
    public IReadOnlyList<FormChoice> NextSteps => Form.Form.Find(QualificationForm.NextStep)?.Choices ?? [];

    public FairTime Time => field ??= new FairTime(Setup.Fair);

    public DateTimeOffset NowUtc => time.GetUtcNow();

    /// <summary>Those that were typed in: counted apart from scans.</summary>
    public int ByHand => _byHand ??= database.Leads.Count(Exhibitor, new LeadFilter { ByHandOnly = true });

    /// <summary>All leads of the booth.</summary>
    public int Count => _count ??= database.Leads.Count(Exhibitor, LeadFilter.All);

    /// <summary>Those among them that were asked for. Nobody counts them where the page that was read is the last one.</summary>
    public int Matching => _matching ??= !Asked.IsFiltered ? Count
        : _leads is { Count: < LeadSelection.PageSize } && (_leads.Count > 0 || Asked.Offset == 0) ? Asked.Offset + _leads.Count
        : database.Leads.Count(Exhibitor, Asked.Filter);

    /// <summary>Where the last page begins.</summary>
    public int LastOffset => Math.Max(0, Matching - 1) / LeadSelection.PageSize * LeadSelection.PageSize;

    public IEnumerable<DateOnly> Days => Setup.Fair is { } fair
        ? Enumerable.Range(0, fair.Last.DayNumber - fair.First.DayNumber + 1).Select(fair.First.AddDays)
        : [];

    public IReadOnlyList<LeadView> Leads => _leads ??=
        [.. database.Leads.List(Exhibitor, Asked.Filter with { Limit = LeadSelection.PageSize, Offset = Asked.Offset }).Select(View)];

    /// <summary>Visitors whom other members handed over and of whom nobody has said yet what became of them. They are no leads: nobody scanned them here.</summary>
    public IReadOnlyList<ReceivedView> HandedOver => field ??=
        [.. database.HandOvers.Received(Exhibitor).Where(row => row.Outcome == HandOverOutcome.Open).Select(row => new ReceivedView(row, SharingWords.Firm(Setup, row.FromId), Time, "/leads"))];

    public CodeSheetForm CodeSheet => new("/leads/codesheet", codeSheets.BoothsOf(Exhibitor));

    private string Exhibitor => User.FindFirst(Roles.ExhibitorClaim)!.Value;

    private FairSetup Setup => field ??= database.Setup.Read();

    private IReadOnlyList<LeadView>? _leads;
    private int? _count;
    private int? _matching;
    private int? _byHand;

    private bool WasExported => _wasExported ??= database.Exports.Last(Exhibitor) is not null;

    private bool? _wasExported;

    /// <summary>A page that the list no longer reaches, because leads were rated out of it, leads to the last one there is.</summary>
    public IActionResult OnGet() => Asked.Offset > 0 && Asked.Offset >= Matching
        ? Redirect(Asked.Address(from: LastOffset))
        : Page();

    /// <summary>Saves what the form of one row says.</summary>
    public IActionResult OnPostSave(string? badge)
    {
        var answer = form.Save(Request, Exhibitor, badge, User.Identity!.Name!);
        switch (answer.Outcome)
        {
            case LeadFormOutcome.NoSuchLead:
                return NotFound();
            case LeadFormOutcome.NotUnderstood:
                return BadRequest();
        }

        if (!Request.Headers.ContainsKey("HX-Request"))
        {
            if (answer.IsMeetingRefused)
            {
                Say(words["Leads.MeetingRefused"], toUndo: null);
            }

            // The lead's own page has room to ask: it gets the same form, and asks the same.
            return answer.Questions.Count > 0
                ? RedirectPreserveMethod(QueryHelpers.AddQueryString(Asked.Address($"/leads/{badge}/save", from: Asked.Offset), LeadForm.SentOn, "true"))
                : Redirect(Asked.Address(from: Asked.Offset) + "#lead-" + badge);
        }

        return Partial("_Lead", View(database.Leads.Find(Exhibitor, badge!)!) with
        {
            OffersUndo = Request.Form.ContainsKey("meeting") && !answer.IsMeetingRefused,
            IsMeetingRefused = answer.IsMeetingRefused,
            Questions = answer.Questions,
        });
    }

    /// <summary>Rates every selected lead.</summary>
    public IActionResult OnPostRate(string[] badge, string? rate)
    {
        if (rate is not ("none" or "hot" or "warm" or "cold"))
        {
            return BadRequest();
        }

        var rated = database.Leads.RateAll(Exhibitor, badge, rate == "none" ? null : rate, User.Identity!.Name!);
        var count = Words.Number(rated.Count);
        Say(
            rated.Count == 0 ? words["Bulk.Nothing"]
            : rate == "none" ? words["Bulk.Unrated", count]
            : words["Bulk.Rated", count, words.Rating(rate)],
            rated);
        return Redirect(Asked.Address(from: Asked.Offset));
    }

    /// <summary>Takes the last rating of many back; what a colleague has rated since stays.</summary>
    public IActionResult OnPostUndo(string decision, int count)
    {
        var undone = database.Leads.UndoRatings(Exhibitor, decision, User.Identity!.Name!);
        var kept = count - undone.Count;
        Say(kept > 0 ? words["Bulk.UndoneInPart", Words.Number(undone.Count), Words.Number(kept)] : words["Bulk.Undone", Words.Number(undone.Count)], toUndo: null);
        return Redirect(Asked.Address(from: Asked.Offset));
    }

    private void Say(string text, RatedLeads? toUndo)
    {
        TempData["said"] = text;
        TempData["undo"] = toUndo?.Decision;
        TempData["count"] = toUndo?.Count;
    }

    private LeadView View(LeadRow lead) => new(lead, Time, Asked.Address(path: "", from: Asked.Offset))
    {
        Form = Form,
        IsNew = lead.IsNew && WasExported,
    };
}
