using System.Globalization;
using System.Text;
using FairKiosk.EndToEnd.Tests.Harness;
using FairKiosk.Gateway.Broker;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Help;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using FairKiosk.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FairKiosk.EndToEnd.Tests.Browser.Harness;

/// <summary>A gateway in this process with a real broker and a real database, at noon of the fair's second day.</summary>
internal sealed class PavilionHost : IAsyncDisposable
{
    public const string Password = "a-long-password";

    public const string Organiser = "organiser";

    public static readonly DateTimeOffset Noon = new(2026, 11, 17, 11, 0, 0, TimeSpan.Zero);

    private const string Who = "test";

    // Not longer ago than its clock is believed to the second.
    private static readonly TimeSpan ReadersStartedAgo = TimeSpan.FromHours(3);

    private readonly TemporaryFolder _folder = new();
    private readonly SetClock _clock = new(Noon);
    // The same again after a restart, as pages that are open expect it.
    private readonly int _webPort = TestPorts.Take();
    private readonly Dictionary<string, long> _heads = new(StringComparer.Ordinal);
    private GatewayHost? _host;

    public Uri Address => _host!.Address;

    /// <summary>What the gateway prints as long as nobody can sign in.</summary>
    public string SetupCode => _host!.SetupCode;

    public FairDatabase Database => _host!.Database;

    /// <summary>What the pages of the help are called.</summary>
    public IEnumerable<string> Help => _host!.Services.GetRequiredService<HelpBook>().Pages("en").Select(page => page.Name);

    /// <summary>A gateway on which nobody has set up anything; the organiser can sign in when asked for.</summary>
    public static async Task<PavilionHost> StartEmptyAsync(bool withOrganiser = true)
    {
        PavilionHost pavilion = new();
        await pavilion.StartAsync();
        if (withOrganiser)
        {
            pavilion.Database.Credentials.SetUser(Organiser, Password, Roles.Organiser, exhibitorId: null, "test");
        }

        return pavilion;
    }

    /// <summary>A pavilion with a booth for each firm, a reader at each, and sign-ins: "booth-a" for the firm with the id a.</summary>
    public static async Task<PavilionHost> StartAsync(params (string Id, string Name)[] firms)
    {
        var pavilion = await StartEmptyAsync();
        var setup = pavilion.Database.Setup;
        var day = DateOnly.FromDateTime(Noon.UtcDateTime);
        setup.SetFair(new FairEdition("compamed", "COMPAMED 2026", "Düsseldorf", "Europe/Berlin", day.AddDays(-1), day.AddDays(2), new(9, 0), new(18, 0)), Who);
        setup.SetPavilion(new Pavilion("saitama", "Saitama Pavilion", "8b"), Who);
        foreach (var (id, name) in firms)
        {
            setup.AddExhibitor(new Exhibitor(id, name, "JP"), Who);
            setup.AddStation(new Station("stand-" + id, name, StationKind.Booth, [new Ownership(id, DateTimeOffset.UnixEpoch, ToUtc: null)]), Who);
            pavilion.AddReader(id, "Counter " + id.ToUpperInvariant(), "stand-" + id);
            pavilion.Database.Credentials.SetUser("booth-" + id, Password, Roles.Exhibitor, id, "test");
        }

        return pavilion;
    }

    public async Task StartAsync() =>
        _host = await GatewayHost.StartAsync(new GatewayOptions { DataFolder = _folder["data"], WebPort = _webPort, Time = _clock });

    public void Pass(TimeSpan time) => _clock.Pass(time);

    /// <summary>After the next start nobody is signed in any more, and no form that is open can be told from a forged one.</summary>
    public void LoseKeys() => Directory.Delete(Path.Combine(_folder["data"], "keys"), recursive: true);

    /// <summary>Another program holds the database until the answer is disposed of.</summary>
    public IDisposable HoldDatabase()
    {
        Database.WaitForLocks(TimeSpan.FromMilliseconds(20));
        SqliteConnection other = new($"Data Source={Path.Combine(_folder["data"], FairDatabase.FileName)};Pooling=False");
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return other;
    }

    public async Task StopAsync()
    {
        await _host!.DisposeAsync();
        _host = null;
    }

    /// <summary>A reader that stands there since yesterday; at no station when that is null.</summary>
    public void AddReader(string id, string name, string? station)
    {
        Database.Setup.AddReader(id, name, Who);
        if (station is not null)
        {
            Database.Setup.Bind(id, station, Noon.AddDays(-1), Who);
        }
    }

    /// <summary>A real reader, in its own process, that reads badges from the test; with the activation file that it has already when told so.</summary>
    public WitnessedReader StartReader(string id, bool activated = false)
    {
        var broker = _host!.Broker!;
        var file = activated
            ? Path.Combine(_folder["data"], "activation", id + ".json")
            : new Activation(_folder["data"], Database, _clock).Write(id, "127.0.0.1", broker.Port, overTls: false).Path;
        broker.RefreshAccounts();
        WitnessedReader reader = new(id, file, _folder["state-" + id]);
        reader.Start();
        return reader;
    }

    /// <summary>Scans at the reader's booth, as if they had just been delivered; each badge with how many minutes ago it was.</summary>
    public void Scan(string reader, params (string Badge, int MinutesAgo)[] badges)
    {
        List<EventFact> facts = [];
        if (!_heads.TryGetValue(reader, out var head))
        {
            head = 1;
            facts.Add(Fact(reader, head, "anchor", 0) with { UtcMillis = (Noon - ReadersStartedAgo).ToUnixTimeMilliseconds(), Source = "ntp", ErrorMillis = 10 });
        }

        foreach (var (badge, minutesAgo) in badges)
        {
            var millis = (long)(ReadersStartedAgo - TimeSpan.FromMinutes(minutesAgo)).TotalMilliseconds;
            facts.Add(Fact(reader, ++head, "scan", millis) with { Symbology = "]Q1", Data = Encoding.UTF8.GetBytes(badge) });
        }

        _heads[reader] = head;
        Commit(new IncomingBatch(reader, JournalOf(reader), 1, head, [], [], facts, Noon));
    }

    /// <summary>What the reader told about itself and what never came from it.</summary>
    public void Tell(string reader, bool online = true, int? battery = null, TimeSpan? clockOffset = null, int minutesAgo = 0, long waiting = 0, long lost = 0)
    {
        var head = _heads.GetValueOrDefault(reader) + lost;
        if (lost > 0)
        {
            Commit(new IncomingBatch(reader, JournalOf(reader), 1, head, [new SequenceRange(head - lost + 1, head)], [], [], Noon));
            _heads[reader] = head;
        }

        var heard = Noon.AddMinutes(-minutesAgo);
        Database.ReaderStatus.Save(new ReaderHealth(
            reader, online, JournalOf(reader), 1, head + waiting, waiting, battery, Mains: battery is null, SignalDbm: null, "test", 1,
            (heard + (clockOffset ?? TimeSpan.Zero)).ToUnixTimeMilliseconds(), heard));
    }

    /// <summary>Something came from the reader that nobody can read.</summary>
    public void Quarantine(string reader, string raw, string reason) => Database.Writer.Commit(
        [], [new QuarantinedPayload(reader, $"fairkiosk/v1/readers/{reader}/events", Encoding.UTF8.GetBytes(raw), reason, Journal: null, Sequence: null, Noon)]);

    public string BadgeOf(string exhibitor, string name) => Database.Leads.List(exhibitor, new LeadFilter { Search = name })[0].Badge;

    public static string Card(string name, string company, string title = "", string email = "", string country = "Germany") =>
        string.Join("\r\n", "BEGIN:VCARD", "VERSION:3.0", $"UID:{name}", $"FN:{name}", $"N:{name};;;;",
            $"ORG:{company}", $"TITLE:{title}", $"EMAIL:{email}", "TEL:+49 211 4560 01", $"ADR:;;;;;;{country}", "END:VCARD");

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await StopAsync();
        }

        _folder.Dispose();
    }

    private static string JournalOf(string reader) => Convert.ToHexStringLower(Encoding.ASCII.GetBytes(reader)).PadLeft(16, '0')[^16..];

    private static EventFact Fact(string reader, long sequence, string type, long millis) =>
        new(JournalOf(reader), sequence, type, 1, millis, "", default, "", 0, "", 0, "", "", "", 0, "", 0,
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{reader} {sequence}")));

    private void Commit(IncomingBatch batch)
    {
        Database.Writer.Commit([batch], []);
        _host!.Services.GetRequiredService<LiveSignal>().Raise();
    }
}
