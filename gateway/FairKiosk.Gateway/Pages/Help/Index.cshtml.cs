using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Help;

/// <summary>How it is used. Also for somebody who cannot sign in: it tells nothing about this fair.</summary>
internal sealed class IndexModel(HelpBook book) : PageModel
{
    public IReadOnlyList<HelpPage> Pages => book.Pages(PageLanguages.Current);

    public HelpPage Shown { get; private set; } = null!;

    /// <summary>The page asked for; without one, that of the person who asks.</summary>
    public IActionResult OnGet(string? name)
    {
        if (book.Find(name ?? (User.IsInRole(Roles.Organiser) ? HelpBook.Organiser : HelpBook.Exhibitor), PageLanguages.Current) is not { } page)
        {
            return NotFound();
        }

        Shown = page;
        return Page();
    }
}
