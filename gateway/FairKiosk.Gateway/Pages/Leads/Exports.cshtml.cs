using FairKiosk.Gateway.Exports;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>What the signed-in booth can take along as a file. Only a form that this page shows hands one over: an address alone never does.</summary>
internal sealed class ExportsModel(FairDatabase database, LeadExportDesk desk, Words words) : PageModel
{
    private const int Shown = 10;

    /// <summary>The list that this page was opened from.</summary>
    [BindProperty(SupportsGet = true)]
    public LeadSelection Asked { get; set; } = new();

    public FairTime Time => field ??= new FairTime(database.Setup.Read().Fair);

    /// <summary>The words of the firm's form.</summary>
    public FormWords Form => new(words, database.Setup.Read().FormOf(Exhibitor));

    /// <summary>The leads of that list, on all of its pages.</summary>
    public int Count => database.Leads.Count(Exhibitor, Asked.Filter);

    public int NewLeads => database.Leads.CountNew(Exhibitor);

    /// <summary>The last exports, the latest first.</summary>
    public IReadOnlyList<LeadExportRow> SoFar => database.Exports.Latest(Exhibitor, Shown);

    /// <summary>Where the forms go: the list stays with them.</summary>
    public string Address => Asked.Address("/leads/exports", from: Asked.Offset);

    private string Exhibitor => User.FindFirst(Roles.ExhibitorClaim)!.Value;

    public IActionResult OnPost(string? format, string? only, string? again) =>
        desk.List(Exhibitor, Asked.Filter, only, again, format, User.Identity!.Name!) ?? NotFound();

    public string FormatName(string format) => format switch
    {
        "xlsx" => words["Export.Xlsx"],
        "csv" => words["Export.Csv"],
        _ => words["Export.VCard"],
    };
}
