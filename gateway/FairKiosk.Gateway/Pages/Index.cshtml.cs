using FairKiosk.Gateway.Hosting;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages;

/// <summary>The address without a path leads each person to their own page; an organiser without a fair or a booth to the first steps.</summary>
internal sealed class IndexModel(FairDatabase database) : PageModel
{
    public IActionResult OnGet()
    {
        if (!User.IsInRole(Roles.Organiser))
        {
            return RedirectToPage(User.MaySee(SightTable.Leads) ? "/Leads/Index" : User.MaySee("live") ? "/Live/Index" : User.MaySee("meetings/mine") ? "/Meetings/Mine"
                : User.MaySee("cluster") ? "/Cluster" : User.MaySee("readers") ? "/Readers/Index" : "/Numbers");
        }

        var setup = database.Setup.Read();
        return RedirectToPage(setup.Fair is null || setup.Stations.Count == 0 ? "/Start/Steps" : "/Live/Index");
    }
}
