using FairKiosk.Gateway.Hosting;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Demo;

/// <summary>The demo's meetings: made-up guests, a table, a coordinator who can sign in, and wishes at every step of their way.</summary>
internal static class DemoMeetings
{
    private const string Table = "table-1";
    private const string Coordinator = "mika";

    private static readonly Guest[] Guests =
    [
        new("ruhr-medical", "Ruhr Medical Devices (demo)", "DE") { Languages = ["de", "en"], People = 2 },
        new("loire-sante", "Loire Santé (demo)", "FR") { Languages = ["fr", "en"] },
        new("aarau-implant", "Aarau Implantate (demo)", "CH") { Languages = ["de"], Rivals = ["kawagoe"] },
    ];

    private static readonly (string From, string To, string Purpose, WishState State)[] Wishes =
    [
        ("arakawa", "ruhr-medical", "Turned parts of titanium", WishState.Accepted),
        ("ruhr-medical", "omiya", "Coatings for instruments", WishState.Accepted),
        ("fukaya", "loire-sante", "Pressure sensors for catheters", WishState.Accepted),
        ("chichibu", "aarau-implant", "Optics for endoscopes", WishState.Asked),
        ("loire-sante", "hanno", "Bioplastics for packaging", WishState.Unchecked),
    ];

    // A demo day lasts nine minutes at speed 60: somebody who looks around for half an hour meets the same partners on each day.
    private const int DaysPlanned = 5;

    private static readonly TimeSpan Apart = TimeSpan.FromHours(2);

    /// <summary>Guests and wishes are made once, and stay as they are; of meetings there are some to come whenever the demo is started.</summary>
    public static void Ensure(FairDatabase database, DateTimeOffset now, string who)
    {
        if (database.Setup.Read().Guests.Count == 0)
        {
            MakeWishes(database, who);
        }

        if (!database.Meetings.Board().Rows.Any(row => row.Meeting.StartAtUtc >= now))
        {
            for (int day = 0; day < DaysPlanned; day++)
            {
                PlanDay(database, day == 0 ? now : DemoClock.OpeningOf(now.AddDays(day)), who);
            }
        }
    }

    // At the first free slots from then on, two hours apart; what the fair's day has no room for is left out.
    private static void PlanDay(FairDatabase database, DateTimeOffset begin, string who)
    {
        DateTimeOffset from = begin;
        foreach ((string one, string other, _, _) in Wishes.Where(wish => wish.State is WishState.Accepted))
        {
            MeetingBook book = database.Meetings.Board().Book;
            PlannedMeeting wanted = new(string.Empty, [one, other], Table, from, from + MeetingTimes.Slot) { Coordinator = Coordinator };
            if (book.NextFree(wanted, from) is { } free && DemoClock.DayOf(free.StartAtUtc) == DemoClock.DayOf(begin))
            {
                database.MeetingDesk.Plan(free, who, out _);
            }

            from += Apart;
        }
    }

    private static void MakeWishes(FairDatabase database, string who)
    {
        database.Setup.AddStation(new Station(Table, "Meeting table", StationKind.MeetingTable, []), who);
        database.Setup.AddStaff(
            new StaffMember(Coordinator, "Mika Tanaka (demo)") { Tasks = [StaffTask.Coordinator, StaffTask.Interpreter], Languages = ["ja", "de"], SignIn = Roles.Coordinator }, who);
        foreach (Guest guest in Guests)
        {
            database.Setup.AddGuest(guest, who);
        }

        foreach ((string from, string to, string purpose, WishState state) in Wishes)
        {
            database.MeetingDesk.Wish(new Wish(from, to) { Purpose = purpose }, who);
            if (state is not WishState.Unchecked)
            {
                database.MeetingDesk.Check(from, to, passed: true, string.Empty, who);
            }

            if (state is WishState.Accepted)
            {
                database.MeetingDesk.Answer(from, to, accepts: true, string.Empty, who);
            }
        }
    }
}
