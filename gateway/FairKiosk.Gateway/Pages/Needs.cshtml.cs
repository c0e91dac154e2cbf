using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Sharing;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages;

/// <summary>Needs that firms released because they cannot serve them, for organiser and cluster: whom each of them was routed to.</summary>
internal sealed class NeedsModel(FairDatabase database, LiveSignal signal, Words words) : PageModel
{
    public IReadOnlyList<NeedRow> Needs => field ??= database.Needs.All();

    public FairTime Time => field ??= new FairTime(Setup.Fair);

    /// <summary>Other clusters that the pavilion knows already.</summary>
    public IReadOnlyList<string> Partners => SharingWords.Partners(Setup);

    private FairSetup Setup => field ??= database.Setup.Read();

    private string Who => User.Identity!.Name!;

    public string FirmName(string id) => SharingWords.Firm(Setup, id);

    /// <summary>The members that a need may go to: all but the one that released it.</summary>
    public IEnumerable<Exhibitor> OthersThan(string id) => Setup.Exhibitors.Where(firm => firm.Id != id).OrderBy(firm => FirmName(firm.Id), StringComparer.CurrentCulture);

    public IActionResult OnPostMember(string need, string? to) =>
        Say(database.Needs.RouteToMember(need, to ?? "", Who), () => words["Needs.SaidMember", FirmName(to!)]);

    public IActionResult OnPostCluster(string need, string? cluster, bool contact)
    {
        var answer = database.Needs.RouteToCluster(need, cluster ?? "", contact, Who);
        return Say(
            answer,
            () => contact ? words["Needs.SaidClusterContact", cluster!.Trim()] : words["Needs.SaidCluster", cluster!.Trim()],
            answer == SharingAnswer.NoPermission ? words["Needs.NoPartner", cluster!.Trim()] : null);
    }

    public IActionResult OnPostUndo(string need) => Say(database.Needs.TakeRoutingBack(need, Who), () => words["Needs.SaidUndone"]);

    private RedirectResult Say(SharingAnswer answer, Func<string> done, string? because = null)
    {
        if (SharingWords.Of(answer, words) is { } refused)
        {
            TempData["refused"] = because ?? refused;
        }
        else
        {
            TempData["shared"] = done();
            signal.Raise();
        }

        return Redirect("/needs");
    }
}
