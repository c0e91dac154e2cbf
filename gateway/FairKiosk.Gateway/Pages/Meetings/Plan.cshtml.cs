using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Meetings;

/// <summary>The plan of one day: tables beside each other, slots below each other.</summary>
internal sealed class PlanModel(FairDatabase database, Words words) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "day")]
    public string? Asked { get; set; }

    /// <summary>The organiser; a partner looks at the plan.</summary>
    public bool CanChange => User.MaySee("meetings/meeting/{id}/{handler?}");

    public MeetingBoard Board => field ??= CanChange ? database.Meetings.Board() : database.Meetings.Plan();

    public PlanDays Days => field ??= new PlanDays(Board.Book.Fair, Board.Rows, Asked, Board.NowUtc);

    /// <summary>Those of the set-up, and any that something is planned at all the same.</summary>
    public IReadOnlyList<Station> Tables => field ??= [.. Board.Book.Stations.Values
        .Where(station => station.Kind == StationKind.MeetingTable || Days.Today.Any(row => row.Meeting.StationId == station.Id)).OrderBy(station => station.Id, StringComparer.Ordinal)];

    /// <summary>The slots of the day, and the beginnings of meetings before the first of them.</summary>
    public IReadOnlyList<DateTimeOffset> Slots
    {
        get
        {
            var slots = Board.Book.Slots(Days.Day);
            return [.. Days.Today.Select(row => row.Meeting.StartAtUtc).Where(start => slots.Count == 0 || start < slots[0]).Concat(slots).Distinct().Order()];
        }
    }

    /// <summary>What no longer fits although it was planned, in words, with the meeting's id.</summary>
    public IReadOnlyList<(string Id, string Text)> Problems =>
        [.. Days.Today.Where(row => row.StateAt(Board.NowUtc) == MeetingState.ToCome)
            .SelectMany(row => Board.Book.Clashes(row.Meeting).Select(clash => (row.Meeting.Id, Text: $"{Days.Time.Minute(row.Meeting.StartAtUtc)} {Parties(row)}: {MeetingWords.Of(clash, Board.Book, Days.Time, words)}")))];

    /// <summary>The meetings at a table that begin in the slot.</summary>
    public IEnumerable<MeetingRow> At(Station table, int slot)
    {
        var slots = Slots;
        var end = slot + 1 < slots.Count ? slots[slot + 1] : DateTimeOffset.MaxValue;
        return Days.Today.Where(row => row.Meeting.StationId == table.Id && row.Meeting.StartAtUtc >= slots[slot] && row.Meeting.StartAtUtc < end);
    }

    /// <summary>Whether a meeting that began before is still going on there.</summary>
    public bool IsTaken(Station table, DateTimeOffset slot) =>
        Days.Today.Any(row => row.Meeting.StationId == table.Id && row.Meeting.StartAtUtc < slot && slot < row.Meeting.EndAtUtc);

    public string Parties(MeetingRow row) => string.Join(words["ListSeparator"], row.Parties.Select(party => party.NameIn(PageLanguages.Current)));

    /// <summary>Whose day plan there is to print, by what stands in the address.</summary>
    public IEnumerable<(string Group, IEnumerable<(string Of, string Name)> Plans)> Sheets()
    {
        yield return (words["Setup.Firms"], Board.Book.Exhibitors.Select(firm => (Of: SheetOf.Party + firm.Id, Name: firm.NameIn(PageLanguages.Current))).OrderBy(firm => firm.Name, StringComparer.CurrentCulture));
        yield return (words["Meetings.Tables"], Tables.Select(table => (SheetOf.Table + table.Id, table.Name)));
        yield return (words["Staff.Title"], Board.Book.Staff.Select(member => (SheetOf.Staff + member.Id, member.Name)));
        yield return (words["Guest.Title"], Board.Book.Guests.Where(guest => Board.Book.Plan.Any(meeting => meeting.Parties.Contains(guest.Id)))
            .OrderBy(guest => guest.Name, StringComparer.CurrentCulture).Select(guest => (SheetOf.Party + guest.Id, guest.Name)));
    }
}
