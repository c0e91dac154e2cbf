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

    public bool WholeFair => Span == "fair";

    public CodeSheetForm CodeSheet => new("/live/codesheet", codeSheets.Booths);

    public BoardView View => field ??= boards.Read(WholeFair);
}
