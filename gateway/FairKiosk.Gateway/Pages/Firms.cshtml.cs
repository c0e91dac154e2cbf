using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages;

/// <summary>The firms of the stand as its organisers exchange them.</summary>
internal sealed class FirmsModel(FairDatabase database, Words words) : PageModel
{
    public IReadOnlyList<FirmProfile> Firms => field ??=
        [.. database.Profiles.Firms().OrderBy(firm => firm.Listed.NameIn(PageLanguages.Current), StringComparer.CurrentCulture)];

    /// <summary>What is known of it in one line.</summary>
    public string Line(IEnumerable<string> parts) => string.Join(words["ListSeparator"], parts.Where(part => part.Length > 0));
}
