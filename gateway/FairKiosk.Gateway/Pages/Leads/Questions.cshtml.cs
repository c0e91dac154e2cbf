using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Pages.Setup;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FairKiosk.Gateway.Pages.Leads;

/// <summary>What the signed-in firm asks about its leads on top of the pavilion's form. Whose it is comes from the sign-in alone.</summary>
internal sealed class QuestionsModel(FairDatabase database, ConfigPublisher configs, LiveSignal signal, Words words) : QuestionsPage(database, configs, signal, words)
{
    public override QualificationForm Current => Firm?.Form ?? QualificationForm.Empty;

    public override QualificationForm Others => Setup.FormOfAll;

    private Exhibitor? Firm => field ??= Setup.Exhibitors.FirstOrDefault(firm => firm.Id == User.FindFirst(Roles.ExhibitorClaim)!.Value);

    // A firm that is in no set-up has nothing that a form could be kept in.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Firm is null)
        {
            context.Result = NotFound();
        }
    }

    protected override bool IsElsewhere(string field) => Others.Find(field) is not null;

    public IActionResult OnPost() => Save(_ => "/leads/questions?did=saved");

    protected override SetupWish Wish() => SetupWish.Nothing(Setup.Version) with { Exhibitors = [Firm! with { Form = Wished() }] };
}
