using FairKiosk.Gateway.Hosting;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Demo;

/// <summary>The demo's meetings: made-up guests, a table, a coordinator who can sign in, and wishes at every step of their way.</summary>
internal static class DemoMeetings
{
    /// <summary>Where they are, and where the simulator's guests check in.</summary>
    public const string Table = "table-1";

    private const string Coordinator = "mika";

    private static readonly Guest[] Guests =
    [
        new("ruhr-medical", "Ruhr Medical Devices (demo)", "DE") { Badges = ["FK0000001"], Languages = ["de", "en"], People = 2 },
        new("loire-sante", "Loire Santé (demo)", "FR") { Badges = ["FK0000002"], Languages = ["fr", "en"] },
        new("aarau-implant", "Aarau Implantate (demo)", "CH") { Badges = ["FK0000003"], Languages = ["de"], Rivals = ["kawagoe"] },
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

    // The simulator knows these times, too: its guests come to the first two of them.
    private static readonly TimeSpan First = TimeSpan.FromHours(1);
    private static readonly TimeSpan Apart = TimeSpan.FromHours(2);

    public static void EnsureTable(FairDatabase database, string who)
    {
        if (!database.Setup.Read().Stations.ContainsKey(Table))
        {
            database.Setup.AddStation(new Station(Table, "Meeting table", StationKind.MeetingTable, []), who);
        }
    }

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
                PlanDay(database, DemoClock.OpeningOf(now.AddDays(day)), now, who);
            }
        }
    }

    // What is past already, or has no room any more, is left out.
    private static void PlanDay(FairDatabase database, DateTimeOffset opening, DateTimeOffset now, string who)
    {
        DateTimeOffset start = opening + First;
        foreach ((string one, string other, _, _) in Wishes.Where(wish => wish.State is WishState.Accepted))
        {
            if (start >= now)
            {
                database.MeetingDesk.Plan(new PlannedMeeting(string.Empty, [one, other], Table, start, start + MeetingTimes.Slot) { Coordinator = Coordinator }, who, out _);
            }

            start += Apart;
        }
    }

    private static void MakeWishes(FairDatabase database, string who)
    {
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
