using FairKiosk.Gateway.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages;

/// <summary>The address without a path leads each person to their own page.</summary>
internal sealed class IndexModel : PageModel
{
    public IActionResult OnGet() => RedirectToPage(User.IsInRole(Roles.Organiser) ? "/Live/Index" : "/Leads/Index");
}
