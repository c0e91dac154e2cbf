using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Labels;
using FairKiosk.Gateway.Pages.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Live;

/// <summary>The organiser's numbers as they come in. No names.</summary>
[Authorize(Roles.Organiser)]
internal sealed class IndexModel(LiveBoards boards, CodeSheetDesk codeSheets) : PageModel
{
    /// <summary>"fair" for all days; today otherwise.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Span { get; set; }

    /// <summary>"wall" for a screen that is read from five metres; the whole page otherwise.</summary>
    [BindProperty(SupportsGet = true, Name = "view")]
    public string? Look { get; set; }

    public bool WholeFair => Span == "fair";

    public bool OnWall => Look == "wall";

    /// <summary>The same numbers in the other look.</summary>
    public string OtherLook => (OnWall, WholeFair) switch
    {
        (true, true) => "/live?span=fair",
        (true, false) => "/live",
        (false, true) => "/live?view=wall&span=fair",
        _ => "/live?view=wall",
    };

    public CodeSheetForm CodeSheet => new("/live/codesheet", codeSheets.Booths);

    public BoardView View => field ??= boards.Read(WholeFair);
}
