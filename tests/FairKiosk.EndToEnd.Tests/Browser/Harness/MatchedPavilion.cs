using FairKiosk.Gateway.Hosting;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.EndToEnd.Tests.Browser.Harness;

/// <summary>A pavilion with three firms, four tables, guests from several countries and a staff of two; asked for, with wishes in every state and a full plan.</summary>
internal static class MatchedPavilion
{
    public const string Coordinator = "mika";

    public const string Partner = "partner";

    public static async Task<PavilionHost> StartAsync(bool withMeetings)
    {
        var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"), ("b", "Kawagoe Micro Coil"), ("c", "Tokorozawa Polymers Co., Ltd."));
        var setup = pavilion.Database.Setup;
        for (var table = 1; table <= 4; table++)
        {
            setup.AddStation(new Station($"table-{table}", $"Table {table}", StationKind.MeetingTable, []), "test");
        }

        pavilion.AddReader("tables", "Reader of table 1", "table-1");
        Guest[] guests =
        [
            new("rhein", "Rhein Medizintechnik GmbH & Co. KG", "DE") { Badges = ["FK0000001"], Languages = ["de"], People = 2 },
            new("loire", "Loire Santé", "FR") { Badges = ["FK0000002"], Languages = ["fr"], Rivals = ["c"] },
            new("tokai", "東海デバイス株式会社", "JP") { Role = GuestRole.Member, Languages = ["ja"], Came = true },
            new("iseki", "Prof. Iseki", "JP") { Role = GuestRole.Expert },
        ];
        foreach (var guest in guests)
        {
            setup.AddGuest(guest, "test");
        }

        setup.AddStaff(new StaffMember("mika", "Mika Tanaka") { Tasks = [StaffTask.Coordinator, StaffTask.Interpreter], Languages = ["ja", "de"], SignIn = Coordinator }, "test");
        setup.AddStaff(new StaffMember("jonas", "Jonas Weber") { Tasks = [StaffTask.Coordinator], Languages = ["de", "en"] }, "test");
        pavilion.Database.Credentials.SetUser(Coordinator, PavilionHost.Password, Roles.Coordinator, exhibitorId: null, "test");
        pavilion.Database.Credentials.SetUser(Partner, PavilionHost.Password, Roles.Partner, exhibitorId: null, "test");
        if (withMeetings)
        {
            Meet(pavilion);
        }

        return pavilion;
    }

    private static void Meet(PavilionHost pavilion)
    {
        var desk = pavilion.Database.MeetingDesk;
        foreach (var (from, to, steps) in new[] { ("a", "rhein", 2), ("b", "rhein", 2), ("rhein", "c", 2), ("tokai", "loire", 2), ("iseki", "a", 2), ("loire", "a", 1), ("b", "tokai", 1), ("c", "tokai", 0), ("c", "iseki", 0) })
        {
            desk.Wish(new Wish(from, to) { Purpose = "Micro coils for catheters", Content = "0.02 mm wire, drawings: https://example.org/coils", PreparedBy = "Mika" }, "test");
            _ = steps > 0 ? desk.Check(from, to, passed: true, "", "test") : default;
            _ = steps > 1 ? desk.Answer(from, to, accepts: true, "", "test", byOrganiser: true) : default;
        }

        desk.Wish(new Wish("iseki", "b") { Purpose = "Teaching" }, "test");
        desk.Check("iseki", "b", passed: false, "Not a purchase", "test");

        // One that is held, one of which nobody knows, one to come, and one without a slot.
        Plan(desk, "table-1", -10, "mika", "a", "rhein");
        Plan(desk, "table-2", -120, "jonas", "tokai", "loire");
        Plan(desk, "table-2", 60, "mika", "b", "c", "rhein");
        pavilion.Scan("tables", ("FK0000001", 8));
    }

    private static void Plan(MeetingDesk desk, string table, int minutes, string coordinator, params string[] parties)
    {
        var start = PavilionHost.Noon.AddMinutes(minutes);
        Assert.Empty(desk.Plan(
            new PlannedMeeting("", [.. parties], table, start, start.AddMinutes(30)) { Coordinator = coordinator, Interpreter = coordinator == "jonas" ? "mika" : null, Language = coordinator == "jonas" ? "ja" : "" },
            "test", out _));
    }
}
