using FairKiosk.Gateway.Exports;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>All that the signed-in booth knows of one lead. Another booth's lead and one that never was look the same: there is nothing here.</summary>
internal sealed partial class LeadModel(FairDatabase database, LeadForm form, LeadExportDesk exports, LiveSignal signal, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public LeadSelection Asked { get; set; } = new();

    [FromRoute]
    public string Badge { get; set; } = "";

    public LeadView View => field ??= new(Lead!, new FairTime(database.Setup.Read().Fair), Asked.Address(path: "", from: Asked.Offset))
    {
        OffersUndo = true,
    };

    public IReadOnlyList<LeadStep> History => [.. database.Leads.History(Exhibitor, Badge).Select(Named)];

    private LeadRow? Lead => field ??= database.Leads.Find(Exhibitor, Badge);

    private string Exhibitor => User.FindFirst(Roles.ExhibitorClaim)!.Value;

    /// <summary>Back to the row that it was opened from.</summary>
    public string ListAddress => Asked.Address(from: Asked.Offset) + "#lead-" + Badge;

    public string Address(string handler = "") => Asked.Address($"/leads/{Badge}{handler}", from: Asked.Offset);

    public IActionResult OnGet() => Lead is null ? NotFound() : Page();

    public IActionResult OnPostSave() => form.Save(Request, Exhibitor, Badge, User.Identity!.Name!) switch
    {
        LeadFormAnswer.NoSuchLead => NotFound(),
        LeadFormAnswer.NotUnderstood => BadRequest(),
        _ => Redirect(Address()),
    };

    /// <summary>The person for an address book.</summary>
    public IActionResult OnPostCard() => exports.Card(Exhibitor, Badge, User.Identity!.Name!) ?? NotFound();
}
