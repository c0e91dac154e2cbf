using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Setup;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>A stand on which everything is there twice: of the firm Arakawa (alpha) and of its rival Kawagoe (beta). Each has a word of its own on every page.</summary>
internal static class RivalsOnTheStand
{
    private const string Who = "test";

    public static async Task<PavilionFixture> StartAsync()
    {
        var pavilion = await PavilionFixture.StartAsync();
        SetUp(pavilion.Database);
        foreach (var role in Roles.All.Where(role => role is not (Roles.Organiser or Roles.Exhibitor)))
        {
            pavilion.Database.Credentials.SetUser(role, PavilionFixture.Password, role, exhibitorId: null, Who);
        }

        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        pavilion.Scan("reader-a", PavilionFixture.Card("Dora"));
        foreach (var name in new[] { "Anna", "Bela", "Cora" })
        {
            pavilion.Scan("reader-b", PavilionFixture.Card(name));
        }

        Share(pavilion.Database);
        Meet(pavilion.Database);
        return pavilion;
    }

    /// <summary>What a visitor is called where pages know them by a pseudonym.</summary>
    public static string Badge(FairDatabase database, string firm, string name) =>
        database.Leads.List(firm, LeadFilter.All).Single(lead => lead.Name == name).Badge;

    private static void SetUp(FairDatabase database)
    {
        var setup = database.Setup;
        setup.SetPavilion(setup.Read().Pavilion! with { Organisers = [new Organiser("Our City", OrganiserRole.Lead)], IsListPublic = true }, Who);
        setup.AddExhibitor(new Exhibitor("a", "Arakawa", "JP") { Theme = "Alpha pumps", Wanted = ["Alpha coatings"], Form = Asking("alpha") }, Who);
        setup.AddExhibitor(new Exhibitor("b", "Kawagoe", "JP") { Theme = "Beta lenses", Form = Asking("beta") }, Who);
        setup.AddExhibitor(new Exhibitor("c", "Omiya", "JP"), Who);
        setup.AddExhibitor(new Exhibitor("s", "Secretariat", "JP") { Role = ExhibitorRole.ClusterStaff }, Who);
        setup.AddStation(new Station("table", "Table", StationKind.MeetingTable, []), Who);
        setup.AddGuest(new Guest("rhein", "Rhein Medizin", "DE"), Who);
        setup.AddGuest(new Guest("loire", "Loire Sante", "FR"), Who);
        setup.AddStaff(new StaffMember("mika", "Mika") { Tasks = [StaffTask.Coordinator], SignIn = Roles.Coordinator }, Who);
        setup.AddStaff(new StaffMember("nils", "Nils") { Tasks = [StaffTask.Coordinator], SignIn = "nils" }, Who);
        database.Wishes.Fulfil(SetupWish.Nothing(setup.Version) with { PermissionTexts = PermissionLines.OfTemplate }, Who);
    }

    private static QualificationForm Asking(string word) => new() { Fields = [new FormField(word, new FormText($"Question {word}"), FormFieldKind.Text)] };

    private static void Share(FairDatabase database)
    {
        database.Leads.SetNote("a", Badge(database, "a", "Anna"), "alpha note", Who);
        database.Leads.SetNote("b", Badge(database, "b", "Anna"), "beta note", Who);
        database.Leads.AddByHand("a", new ContactByHand("Olga Own", null, "olga@example.org", null, null), null, Who);
        database.Leads.AddByHand("b", new ContactByHand("Tomas Their", null, "tomas@example.org", null, null), null, Who);
        foreach (var (firm, name, recipient) in new[] { ("b", "Cora", Recipient.Members), ("b", "Bela", Recipient.Members), ("b", "Bela", Recipient.Cluster), ("a", "Dora", Recipient.Cluster) })
        {
            Assert.Equal(SharingAnswer.Done, database.Permissions.Give(firm, Badge(database, firm, name), recipient, "", 1, "en", PermissionSource.AtTheStand, Who));
        }

        Assert.Equal(SharingAnswer.Done, database.HandOvers.HandOver("b", Badge(database, "b", "Cora"), "a", "alpha need", Passed.Name, Who));
        Assert.Equal(SharingAnswer.Done, database.HandOvers.HandOver("b", Badge(database, "b", "Bela"), "c", "beta need", Passed.Name, Who));
        Assert.Equal(SharingAnswer.Done, database.Needs.Release("a", Badge(database, "a", "Dora"), "tube coating", "", Passed.Contact, Who));
        Assert.Equal(SharingAnswer.Done, database.Needs.Release("b", Badge(database, "b", "Bela"), "wire drawing", "", Passed.Nothing, Who));
        database.Cluster.Agree("a", agrees: true, Who);
        foreach (var (firm, who) in new[] { ("a", "alpha-maker"), ("b", "beta-maker") })
        {
            database.Exports.Record(firm, "csv", database.Leads.List(firm, LeadFilter.All), who);
            database.BoothCodes.Make(firm, DateOnly.FromDateTime(PavilionFixture.Noon.UtcDateTime), PavilionFixture.Noon.AddHours(5), who);
        }
    }

    // What was planned and should not have been: a firm named its rival afterwards.
    private static void Meet(FairDatabase database)
    {
        var desk = database.MeetingDesk;
        foreach (var (firm, guest, staff, purpose, start) in new[] { ("a", "rhein", "mika", "alpha purpose", 30), ("b", "loire", "nils", "beta purpose", 60) })
        {
            desk.Wish(new Wish(firm, guest) { Purpose = purpose }, Who);
            desk.Check(firm, guest, passed: true, "", Who);
            desk.Answer(firm, guest, accepts: true, "", Who);
            var at = PavilionFixture.Noon.AddMinutes(start);
            Assert.Empty(desk.Plan(new PlannedMeeting("", [firm, guest], "table", at, at.AddMinutes(30)) { Coordinator = staff }, Who, out _));
        }

        database.Setup.AddGuest(new Guest("rhein", "Rhein Medizin", "DE") { Rivals = ["a"] }, Who);
    }
}
