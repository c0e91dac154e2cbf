using FairKiosk.Gateway.Labels;
using FairKiosk.Gateway.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Live;

/// <summary>The organiser's numbers as they come in. No names.</summary>
internal sealed class IndexModel(LiveBoards boards, CodeSheetDesk codeSheets) : PageModel
{
    public BoardOrder Order => field ??= BoardOrder.Of("/live", Request.Query);

    /// <summary>The same numbers in the other look.</summary>
    public string OtherLook => (Order with { OnWall = !Order.OnWall }).Address();

    public CodeSheetForm CodeSheet => new("/live/codesheet", codeSheets.Booths);

    public BoardView View => field ??= boards.Read(Order.WholeFair) with { Order = Order };
}
