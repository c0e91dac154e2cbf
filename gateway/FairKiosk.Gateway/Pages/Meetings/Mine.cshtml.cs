using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Meetings;

/// <summary>The day of a coordinator or an interpreter, with what the parties of each meeting wished and wrote.</summary>
internal sealed class MineModel(FairDatabase database) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "day")]
    public string? Asked { get; set; }

    public AttendedMeetings Meetings => field ??= database.Meetings.Attended(User.Identity!.Name!);

    public PlanDays Days => field ??= new PlanDays(database.Setup.Read().Fair, Meetings.Rows, Asked, Meetings.NowUtc);

    public DayPlan Day => new(Days.Today, "", Days.Time, Meetings.NowUtc);

    public IEnumerable<Wish> WishesOf(MeetingRow row) => Meetings.Wishes.Where(wish => row.Meeting.Parties.Contains(wish.From) && row.Meeting.Parties.Contains(wish.To));

    public static string Name(MeetingRow row, string party) => row.Parties.First(known => known.Id == party).NameIn(PageLanguages.Current);
}
