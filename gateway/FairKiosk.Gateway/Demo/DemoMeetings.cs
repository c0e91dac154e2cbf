using FairKiosk.Gateway.Hosting;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Demo;

/// <summary>The demo's meetings: made-up guests, a table, a coordinator who can sign in, and wishes at every step of their way.</summary>
internal static class DemoMeetings
{
    private const string Table = "table-1";

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

    /// <summary>Once: what is there already stays as it is.</summary>
    public static void Ensure(FairDatabase database, DateTimeOffset now, string who)
    {
        FairSetup setup = database.Setup.Read();
        if (setup.Guests.Count > 0)
        {
            return;
        }

        database.Setup.AddStation(new Station(Table, "Meeting table", StationKind.MeetingTable, []), who);
        database.Setup.AddStaff(
            new StaffMember("mika", "Mika Tanaka (demo)") { Tasks = [StaffTask.Coordinator, StaffTask.Interpreter], Languages = ["ja", "de"], SignIn = Roles.Coordinator }, who);
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

        database.MeetingDesk.Fill(now, withCoordinator: true, who);
    }
}
