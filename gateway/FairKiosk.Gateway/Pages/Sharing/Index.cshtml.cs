using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Sharing;

/// <summary>What the signed-in firm handed over, what was handed over to it, and whether the cluster sees its leads.</summary>
internal sealed class IndexModel(FairDatabase database, Words words) : PageModel
{
    public FairTime Time => field ??= new FairTime(Setup.Fair);

    public IReadOnlyList<ReceivedView> Received => field ??=
        [.. database.HandOvers.Received(Exhibitor).Select(row => new ReceivedView(row, FirmName(row.FromId), Time, "/leads/sharing"))];

    public IReadOnlyList<HandOverRow> Sent => field ??= database.HandOvers.Sent(Exhibitor);

    public int Gone => field == 0 ? field = database.HandOvers.CountGone(Exhibitor) : field;

    public ClusterAgreement Agreement => field ??= database.Cluster.Agreement(Exhibitor);

    public string Organiser => SharingWords.Organiser(Setup, words);

    private FairSetup Setup => field ??= database.Setup.Read();

    private string Exhibitor => User.FindFirst(Roles.ExhibitorClaim)!.Value;

    public string FirmName(string id) => SharingWords.Firm(Setup, id);

    public IActionResult OnPostOutcome(string id, string outcome, string? returnTo)
    {
        if (!Enum.TryParse<HandOverOutcome>(outcome, out var said) || !Enum.IsDefined(said))
        {
            return BadRequest();
        }

        if (SharingWords.Of(database.HandOvers.SetOutcome(Exhibitor, id, said, User.Identity!.Name!), words) is { } refused)
        {
            TempData["refused"] = refused;
        }
        else
        {
            TempData["shared"] = words["Outcome.Said", SharingWords.Of(said, words)];
        }

        // Two pages have these buttons, and nobody else's address is gone to.
        return Redirect(returnTo == "/leads" ? "/leads" : "/leads/sharing");
    }

    public IActionResult OnPostAgree(string agrees)
    {
        if (agrees is not ("yes" or "no"))
        {
            return BadRequest();
        }

        database.Cluster.Agree(Exhibitor, agrees == "yes", User.Identity!.Name!);
        return Redirect("/leads/sharing");
    }
}
