using FairKiosk.Pavilions.Fairs;
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
        setup.AddStation(new Station("entrance", "Entrance", StationKind.Entrance, []), "test");
        foreach (var (reader, station, hour) in new[]
        {
            ("counter-1", "booth", -24), ("counter-2", "rack", -24), ("counter-2", "booth", 4), ("counter-3", "entrance", 1), ("counter-3", "rack", 28),
        })
        {
            setup.AddReader(reader, reader, "test");
            setup.Bind(reader, station, RandomDays.FirstMorning.AddHours(hour), "test");
        }
    }

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
