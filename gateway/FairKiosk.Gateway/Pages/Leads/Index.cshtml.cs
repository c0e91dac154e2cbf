using System.Globalization;
using FairKiosk.Gateway.Exports;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Labels;
using FairKiosk.Gateway.Pages.Shared;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>The leads of the booth that is signed in. Whose they are comes from the sign-in alone, never from the address.</summary>
[Authorize(Roles.Exhibitor)]
internal sealed class IndexModel(FairDatabase database, LiveSignal signal, TimeProvider time, LeadExportDesk exports, CodeSheetDesk codeSheets) : PageModel
{
    public const int PageSize = 100;

    private const int LongestSearch = 100;

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Rating { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    public string ExhibitorName => Setup.Exhibitors.FirstOrDefault(exhibitor => exhibitor.Id == Exhibitor)?.Name ?? Exhibitor;

    public FairTime Time => field ??= new FairTime(Setup.Fair);

    public DateTimeOffset NowUtc => time.GetUtcNow();

    public bool IsFiltered => Filter.Search is not null || Filter.Rating is not null;

    public int Count => _count ??= database.Leads.Count(Exhibitor, Filter);

    public IReadOnlyList<LeadView> Leads
    {
        get
        {
            var edits = database.Leads.LastEdits(Exhibitor);
            return [.. database.Leads.List(Exhibitor, Filter with { Limit = PageSize, Offset = Offset })
                .Select(lead => View(lead, edits.GetValueOrDefault(lead.Badge)))];
        }
    }

    public int Offset => Math.Max(0, From);

    public LeadExportMenu Exports => field ??= exports.Menu(Exhibitor, Address(path: ""), Time);

    public CodeSheetForm CodeSheet => new("/leads/codesheet", codeSheets.BoothsOf(Exhibitor));

    private string Exhibitor => User.FindFirst(Roles.ExhibitorClaim)!.Value;

    private FairSetup Setup => field ??= database.Setup.Read();

    private int? _count;

    private bool WasExported => _wasExported ??= database.Exports.Last(Exhibitor) is not null;

    private bool? _wasExported;

    private LeadFilter Filter => new()
    {
        Search = string.IsNullOrWhiteSpace(Search) ? null : Search.Trim() is { Length: > LongestSearch } longer ? longer[..LongestSearch] : Search.Trim(),
        Rating = Rating is "hot" or "warm" or "cold" or "none" ? Rating : null,
        Order = Enum.TryParse<LeadOrder>(Sort, ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : LeadOrder.LatestFirst,
    };

    /// <summary>This page's address with some of the filter changed; what is absent or empty is left out.</summary>
    public string Address(string path = "/leads", string? rating = null, string? sort = null, int from = 0)
    {
        QueryBuilder query = [];
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        Add("search", Filter.Search);
        Add("rating", rating ?? Filter.Rating);
        Add("sort", sort ?? (Filter.Order == LeadOrder.LatestFirst ? null : Sort));
        Add("from", from > 0 ? from.ToString(CultureInfo.InvariantCulture) : null);
        return path + query;
    }

    public bool IsSorted(LeadOrder order) => Filter.Order == order;

    /// <summary>The list as a file, or the one lead of a badge.</summary>
    public IActionResult OnGetExport(string? format, string? badge, string? only) => (badge is null
        ? exports.List(Exhibitor, Filter, only, format, User.Identity!.Name!)
        : exports.One(Exhibitor, badge, format, User.Identity!.Name!)) ?? NotFound();

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
            return Redirect(Address(from: Offset) + "#lead-" + badge);
        }

        var saved = database.Leads.Find(Exhibitor, badge)!;
        return Partial("_Lead", View(saved, database.Leads.LastEdits(Exhibitor, badge).GetValueOrDefault(badge)));
    }

    // Binding would make null of an empty text, and a note that was emptied is not an absent one.
    // A page cannot hold control characters: what it gave back to its reader would be another text.
    private string? Sent(string field) => Request.HasFormContentType && Request.Form.TryGetValue(field, out var text)
        ? string.Concat(text.ToString().ReplaceLineEndings("\n").Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))).Trim()
        : null;

    private LeadView View(LeadRow lead, LeadEdit? edit) => new(lead, edit, Time, Address(path: "", from: Offset))
    {
        IsNew = lead.IsNew && WasExported,
    };
}
