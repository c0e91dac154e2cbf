using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages;

/// <summary>Who stands in the pavilion, for everybody. Before the organiser has published it there is no such page.</summary>
internal sealed class ExhibitorsModel(FairDatabase database, Words words) : PageModel
{
    public IReadOnlyList<ListedFirm> Firms { get; private set; } = [];

    /// <summary>The pavilion, where it stands, and at which fair.</summary>
    public string Stand { get; private set; } = "";

    public IActionResult OnGet()
    {
        if (database.Profiles.Published() is not { } firms)
        {
            return NotFound();
        }

        var setup = database.Setup.Read();
        Firms = [.. firms.OrderBy(firm => firm.NameIn(PageLanguages.Current), StringComparer.CurrentCulture)];
        Stand = Line([setup.Pavilion!.NameIn(PageLanguages.Current), setup.Pavilion.Hall.Length > 0 ? words["Live.Hall", setup.Pavilion.Hall] : "", setup.Fair?.Name ?? ""]);
        return Page();
    }

    /// <summary>What is known of it in one line.</summary>
    public string Line(IEnumerable<string> parts) => string.Join(words["ListSeparator"], parts.Where(part => part.Length > 0));
}
