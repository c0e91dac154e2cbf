using System.Text.Json;
using FairKiosk.Gateway.Broker;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Setup;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Demo;

/// <summary>Makes the demo's pavilion once: eight firms, eight booths (one of them joint), twelve readers, and a sign-in for each role and each firm.</summary>
internal sealed class DemoSetup(string dataFolder, FairDatabase database, DemoClock clock)
{
    private const string Who = "demo";
    private const string JointBooth = "or-rack";

    // It has no booth of its own and stands at the joint one.
    private const string FirmOfTheJointBooth = "fukaya";

    // A demo day lasts nine minutes at speed 60, and scans after the last day count no more: this is thirteen hours of ./run.
    internal const int FairDays = 90;

    private const int CounterReaders = 8;
    private const int PocketReaders = 4;

    // The order of the booths along the aisle: counter-1 stands at the first one, and so on.
    private static readonly string[] Booths = ["arakawa", "kawagoe", "omiya", "tokorozawa", JointBooth, "kumagaya", "chichibu", "hanno"];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private string SignInsPath => Path.Combine(dataFolder, "demo-sign-ins.json");

    /// <summary>Completes the demo's data (a former start may have been interrupted) and gives the sign-ins.</summary>
    public IReadOnlyList<SignIn> Ensure(int brokerPort)
    {
        FairSetup setup = database.Setup.Read();
        if (setup.Fair is null)
        {
            DateOnly first = DemoClock.DayOf(clock.GetUtcNow());
            database.Setup.SetFair(
                new FairEdition("demo", "Medical fair (demo)", "Düsseldorf", DemoClock.ZoneId, first, first.AddDays(FairDays - 1), DemoClock.Opens, DemoClock.Closes), Who);
            database.Setup.SetPavilion(DemoPavilion.Pavilion, Who);
            database.Setup.SetSeries(DemoPavilion.Series(first, FairDays), Who);
            setup = database.Setup.Read();
        }

        if (setup.PermissionTexts.Count == 0)
        {
            database.Wishes.Fulfil(SetupWish.Nothing(setup.Version) with { PermissionTexts = PermissionLines.OfTemplate }, Who);
        }

        AddBooths(setup);
        DemoMeetings.EnsureTable(database, Who);
        AddReaders(setup, brokerPort);
        DemoMeetings.Ensure(database, clock.GetUtcNow(), Who);
        DemoSharing.Ensure(database, Who);
        return AddUsers();
    }

    private void AddBooths(FairSetup setup)
    {
        DateTimeOffset from = setup.Fair!.StartsAtUtc;
        foreach (Exhibitor firm in DemoPavilion.Firms)
        {
            if (!setup.Exhibitors.Any(known => known.Id == firm.Id))
            {
                database.Setup.AddExhibitor(firm, Who);
            }

            if (Booths.Contains(firm.Id, StringComparer.Ordinal) && !setup.Stations.ContainsKey(firm.Id))
            {
                database.Setup.AddStation(new Station(firm.Id, firm.Name, StationKind.Booth, [new Ownership(firm.Id, from, ToUtc: null)]), Who);
            }
        }

        if (!setup.Stations.ContainsKey(JointBooth))
        {
            Ownership[] owners = [new("arakawa", from, ToUtc: null), new("kawagoe", from, ToUtc: null), new(FirmOfTheJointBooth, from, ToUtc: null)];
            database.Setup.AddStation(new Station(JointBooth, "Operating-room rack", StationKind.JointExhibit, owners), Who);
        }
    }

    private void AddReaders(FairSetup setup, int brokerPort)
    {
        Activation activation = new(dataFolder, database, clock);
        DateTimeOffset from = setup.Fair!.StartsAtUtc;
        foreach ((string id, string name, string booth) in Readers())
        {
            if (!setup.Readers.Any(known => known.Id == id))
            {
                database.Setup.AddReader(id, name, Who);
            }

            if (!setup.Bindings.ContainsKey(id))
            {
                database.Setup.Bind(id, booth, from, Who);
            }

            // The file names the broker's port, which an option may have changed.
            if (ActivatedPort(id) != brokerPort)
            {
                activation.Write(id, "127.0.0.1", brokerPort, overTls: false);
            }
        }
    }

    private int ActivatedPort(string readerId)
    {
        string path = Path.Combine(dataFolder, "activation", readerId + ".json");
        if (!File.Exists(path) || database.Credentials.Find(CredentialStore.ReaderKind, readerId) is null)
        {
            return 0;
        }

        try
        {
            using JsonDocument file = JsonDocument.Parse(File.ReadAllText(path));
            return file.RootElement.TryGetProperty("port", out JsonElement port) && port.TryGetInt32(out int number) ? number : 0;
        }
        catch (JsonException)
        {
            return 0;
        }
    }

    private static IEnumerable<(string Id, string Name, string Booth)> Readers()
    {
        for (int i = 1; i <= CounterReaders; i++)
        {
            yield return ($"counter-{i}", $"Counter {i}", Booths[i - 1]);
        }

        // Pocket readers go with the people of the first booths; the last one lies on the meeting table.
        for (int i = 1; i <= PocketReaders; i++)
        {
            yield return ($"pocket-{i}", $"Pocket {i}", i == PocketReaders ? DemoMeetings.Table : Booths[i - 1]);
        }
    }

    private List<SignIn> AddUsers()
    {
        List<SignIn> signIns = File.Exists(SignInsPath) ? JsonSerializer.Deserialize<List<SignIn>>(File.ReadAllText(SignInsPath), Json) ?? [] : [];
        List<(string Name, string Role, string? Exhibitor)> wanted = [.. Roles.WithPassword.Where(role => role != Roles.Exhibitor).Select(role => (role, role, (string?)null))];
        // Numbered like the counters; each of the joint booth's three firms sees its leads among its own.
        wanted.AddRange(Booths.Select((booth, i) => ($"booth-{i + 1}", Roles.Exhibitor, (string?)(booth == JointBooth ? FirmOfTheJointBooth : booth))));
        foreach ((string name, string role, string? exhibitor) in wanted)
        {
            if (signIns.All(known => known.Name != name))
            {
                signIns.Add(new SignIn(name, ReadablePassword.Create(), role, exhibitor));
                PrivateFile.Write(SignInsPath, JsonSerializer.Serialize(signIns, Json));
            }
        }

        foreach (SignIn signIn in signIns.Where(s => database.Credentials.Find(CredentialStore.UserKind, s.Name) is null))
        {
            database.Credentials.SetUser(signIn.Name, signIn.Password, signIn.Role, signIn.ExhibitorId, "demo");
        }

        return signIns;
    }
}
