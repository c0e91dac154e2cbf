using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Storage.Tests.Permutations;

/// <summary>Data folders of one and the same fair: set up once, then copied, so that key and decisions are equal to the byte.</summary>
internal sealed class FairFolders : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("fairkiosk-permutations-").FullName;
    private int _copies;

    public FairFolders()
    {
        using var database = FairDatabase.Open(Template, new StandingTime());
        var setup = database.Setup;
        var before = RandomDays.FirstMorning.AddDays(-1);
        setup.SetFair(
            new FairEdition("compamed", "COMPAMED", "Düsseldorf", "Europe/Berlin", new DateOnly(2026, 11, 17), new DateOnly(2026, 11, 20), new TimeOnly(9, 0), new TimeOnly(18, 0)),
            "test");
        setup.AddExhibitor(new Exhibitor("arakawa", "Arakawa", "JP"), "test");
        setup.AddExhibitor(new Exhibitor("omiya", "Omiya", "JP"), "test");
        setup.AddStation(new Station("booth", "Booth", StationKind.Booth, [new Ownership("arakawa", before, null)]), "test");
        setup.AddStation(
            new Station("rack", "Rack", StationKind.JointExhibit, [new Ownership("arakawa", before, null), new Ownership("omiya", before, RandomDays.FirstMorning.AddHours(30))]),
            "test");
        setup.AddStation(new Station("table", "Table", StationKind.MeetingTable, []), "test");
        foreach (var (reader, station, hour) in new[]
        {
            ("counter-1", "booth", -24), ("counter-2", "rack", -24), ("counter-2", "booth", 4), ("counter-3", "table", 1), ("counter-3", "rack", 28),
        })
        {
            setup.AddReader(reader, reader, "test");
            setup.Bind(reader, station, RandomDays.FirstMorning.AddHours(hour), "test");
        }

        // Two guests, one with two badges, and the table taken for most of two days: many scans fall into a planned meeting.
        setup.AddGuest(new Guest("rhein", "Rhein", "DE") { Badges = ["FK1000001", "FK1000003"] }, "test");
        setup.AddGuest(new Guest("oxide", "Oxide", "GB") { Badges = ["FK1000002"] }, "test");
        setup.AddStaff(new StaffMember("mika", "Mika") { Tasks = [StaffTask.Coordinator] }, "test");
        foreach (var (from, to) in new[] { ("arakawa", "rhein"), ("omiya", "rhein"), ("oxide", "omiya") })
        {
            database.MeetingDesk.Wish(new Wish(from, to), "test");
            database.MeetingDesk.Check(from, to, passed: true, "", "test");
            database.MeetingDesk.Answer(from, to, accepts: true, "", "test");
        }

        Plan(database, 1, 4, "arakawa", "omiya", "rhein");
        Plan(database, 4, 6, "omiya", "oxide");
        Plan(database, 24, 28, "omiya", "oxide", "rhein");
    }

    private static void Plan(FairDatabase database, int fromHour, int toHour, params string[] parties) => Assert.Empty(database.MeetingDesk.Plan(
        new PlannedMeeting("", [.. parties], "table", RandomDays.FirstMorning.AddHours(fromHour), RandomDays.FirstMorning.AddHours(toHour)), "test", out _));

    private string Template => Path.Combine(_root, "template");

    public string Copy()
    {
        var folder = Path.Combine(_root, $"copy-{++_copies}");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Template))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>A clock that stands: nothing here may depend on when it is stored.</summary>
    internal sealed class StandingTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => RandomDays.FirstMorning.AddDays(40);
    }
}
