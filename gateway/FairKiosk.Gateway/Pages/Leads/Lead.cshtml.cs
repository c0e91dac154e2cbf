using FairKiosk.Gateway.Exports;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>All that the signed-in booth knows of one lead. Another booth's lead and one that never was look the same: there is nothing here.</summary>
internal sealed partial class LeadModel(FairDatabase database, LeadForm form, LeadExportDesk exports, LiveSignal signal, TimeProvider time, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public LeadSelection Asked { get; set; } = new();

    [FromRoute]
    public string Badge { get; set; } = "";

    public LeadView View => field ??= new(Lead!, new FairTime(Setup.Fair), Asked.Address(path: "", from: Asked.Offset))
    {
        Form = new FormWords(words, Setup.FormOf(Exhibitor)),
        Questions = _questions,
        IsMeetingRefused = _isMeetingRefused,
        OffersUndo = true,
    };

    /// <summary>Answers to what is not asked any more.</summary>
    public IEnumerable<LeadAnswer> Former => Lead!.Answers.Where(answer => View.Form.Form.Find(answer.Field) is { IsRetired: true });

    public IReadOnlyList<LeadStep> History => [.. database.Leads.History(Exhibitor, Badge, User.MaySee(SightTable.Sharing)).Select(Named)];

    private IReadOnlyList<LeadQuestion> _questions = [];
    private bool _isMeetingRefused;

    private FairSetup Setup => field ??= database.Setup.Read();

    private LeadRow? Lead => field ??= database.Leads.Find(Exhibitor, Badge);

    private string Exhibitor => User.FindFirst(Roles.ExhibitorClaim)!.Value;

    /// <summary>Back to the row that it was opened from.</summary>
    public string ListAddress => Asked.Address(from: Asked.Offset) + "#lead-" + Badge;

    public string Address(string handler = "") => Asked.Address($"/leads/{Badge}{handler}", from: Asked.Offset);

    public IActionResult OnGet() => Lead is null ? NotFound() : Page();

    /// <summary>Where a colleague wrote something else meanwhile, the page comes back with both and asks.</summary>
    public IActionResult OnPostSave()
    {
        var answer = form.Save(Request, Exhibitor, Badge, User.Identity!.Name!);
        (_questions, _isMeetingRefused) = (answer.Questions, answer.IsMeetingRefused);
        return answer.Outcome switch
        {
            LeadFormOutcome.NoSuchLead => NotFound(),
            LeadFormOutcome.NotUnderstood => BadRequest(),
            _ when _questions.Count > 0 || _isMeetingRefused => Page(),
            _ => Redirect(Address()),
        };
    }

    /// <summary>The person for an address book.</summary>
    public IActionResult OnPostCard() => exports.Card(Exhibitor, Badge, User.Identity!.Name!) ?? NotFound();
}
