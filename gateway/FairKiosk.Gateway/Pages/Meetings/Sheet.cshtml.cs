using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Meetings;

/// <summary>The day plan of one exhibitor, guest, table or person of the staff, to be printed or put into a calendar.</summary>
internal sealed class SheetModel(FairDatabase database) : PageModel
{
    public string Of { get; private set; } = "";

    public SheetOf Plan { get; private set; } = null!;

    public PlanDays Days { get; private set; } = null!;

    public DayPlan Day { get; private set; } = null!;

    public string? Pavilion { get; private set; }

    public IActionResult OnGet(string? of, string? day)
    {
        var board = database.Meetings.Plan();
        if (SheetOf.Find(board, of) is not { } plan)
        {
            return NotFound();
        }

        (Of, Plan, Pavilion) = (of!, plan, database.Setup.Read().Pavilion?.Name);
        Days = new PlanDays(board.Book.Fair, plan.Rows, day, board.NowUtc);
        Day = new DayPlan(Days.Today, plan.PartyId, Days.Time, board.NowUtc);
        return Page();
    }
}
