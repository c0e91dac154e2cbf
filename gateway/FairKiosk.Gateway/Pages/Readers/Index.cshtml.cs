using FairKiosk.Gateway.Pages.Live;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Readers;

/// <summary>Every reader as it is now: the same board that Live looks at, of the whole fair.</summary>
internal sealed class IndexModel(LiveBoards boards) : PageModel
{
    public BoardOrder Order => field ??= BoardOrder.Of("/readers", Request.Query);

    public BoardView View => field ??= boards.Read(wholeFair: true) with { Order = Order };
}
