using System.Globalization;
using System.Text;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using FairKiosk.Wire;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>A gateway in this process without a broker: two rivals with a booth each and a stand of both, and their sign-ins.</summary>
internal sealed class PavilionFixture : IAsyncDisposable
{
    public const string Password = "a-long-password";

    public static readonly DateTimeOffset Noon = new(2026, 11, 17, 11, 0, 0, TimeSpan.Zero);

    // Set up once: passwords are slow to keep, and most tests begin with the same pavilion.
    private static readonly Lazy<Task<DataFolder>> Template = new(MakeTemplateAsync);

    private readonly DataFolder _folder;
    private readonly QuietLink _link;
    private readonly List<PageVisitor> _visitors = [];
    private readonly Dictionary<string, long> _heads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _scans = new(StringComparer.Ordinal);

    private PavilionFixture(GatewayHost host, QuietLink link, DataFolder folder, SetClock clock)
    {
        Host = host;
        Clock = clock;
        _link = link;
        _folder = folder;
    }

    public GatewayHost Host { get; }

    /// <summary>The clock of the fair; noon until a test sets it.</summary>
    public SetClock Clock { get; }

    public FairDatabase Database => Host.Database;

    public static async Task<PavilionFixture> StartAsync(bool empty = false, LogListener? log = null)
    {
        var folder = new DataFolder();
        if (!empty)
        {
            (await Template.Value).CopyTo(folder.Path);
        }

        return await StartAsync(folder, log);
    }

    private static async Task<PavilionFixture> StartAsync(DataFolder folder, LogListener? log)
    {
        var link = new QuietLink();
        var clock = new SetClock { Now = Noon };
        var host = await GatewayHost.StartAsync(new GatewayOptions
        {
            DataFolder = folder.Path,
            WebPort = 0,
            Time = clock,
            Link = link,
            LogListener = log,
        });
        return new PavilionFixture(host, link, folder, clock);
    }

    private static async Task<DataFolder> MakeTemplateAsync()
    {
        var folder = new DataFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        var fixture = await StartAsync(folder, log: null);
        fixture.SetUp();
        await fixture.Host.DisposeAsync();
        await using SqliteConnection database = new($"Data Source={folder.File(FairDatabase.FileName)};Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = Testing.QuickPassword.ForEverybody;
        command.Parameters.AddWithValue("@hash", Testing.QuickPassword.Hash(Password));
        await command.ExecuteNonQueryAsync();
        return folder;
    }

    public PageVisitor Visitor(bool follow = true)
    {
        var visitor = new PageVisitor(Host.Address, follow);
        _visitors.Add(visitor);
        return visitor;
    }

    public async Task<PageVisitor> SignedInAsync(string name)
    {
        var visitor = Visitor();
        (await visitor.SignInAsync(name, Password)).EnsureSuccessStatusCode();
        return visitor;
    }

    /// <summary>One scan at the reader's station, that many minutes before noon, and what pages are told then.</summary>
    public void Scan(string readerId, string badge, int minutesBefore = 10)
    {
        var journal = JournalOf(readerId);
        if (!_heads.TryGetValue(journal, out var head))
        {
            var hourAgo = Noon.AddHours(-1).ToUnixTimeMilliseconds();
            Commit(readerId, Fact(journal, 1, "anchor", 0) with { UtcMillis = hourAgo, Source = "ntp", ErrorMillis = 10, Raw = Raw(journal, 1, "anchor") });
            head = 1;
        }

        _heads[journal] = _scans[journal] = ++head;
        var millis = (60 - minutesBefore) * 60_000L;
        Commit(readerId, Fact(journal, head, "scan", millis) with
        {
            Symbology = "]Q1",
            Data = Encoding.UTF8.GetBytes(badge),
            Raw = Raw(journal, head, badge),
        });
    }

    /// <summary>A batch as it comes over the wire; returns when the gateway has stored it or put it into quarantine.</summary>
    public void Receive(string readerId, byte[] batch)
    {
        var before = Host.Metrics.Transactions;
        _link.Arrive(new LinkMessage(Topics.Events(readerId), batch, Retained: false));
        Eventually.True("stored", () => Host.Metrics.Transactions > before);
    }

    /// <summary>The reader takes its last scan back.</summary>
    public void Undo(string readerId) => Mark(readerId, "undo");

    /// <summary>At noon somebody says something at the reader about its last scan.</summary>
    public void Mark(string readerId, string mark, string value = "", string by = "")
    {
        var journal = JournalOf(readerId);
        var sequence = ++_heads[journal];
        Commit(readerId, Fact(journal, sequence, "mark", 60 * 60_000L) with
        {
            Mark = mark,
            Value = value,
            Operator = by,
            TargetJournal = journal,
            TargetSequence = _scans[journal],
            Raw = Raw(journal, sequence, mark + value + by),
        });
    }

    /// <summary>Another reader sends other contents under the numbers of this reader's last scan.</summary>
    public void SendAs(string readerId, string otherReaderId)
    {
        var journal = JournalOf(readerId);
        Commit(otherReaderId, Fact(journal, _heads[journal], "scan", 0) with { Data = "other"u8.ToArray(), Raw = Raw(journal, _heads[journal], "other") });
    }

    /// <summary>What a reader told about itself; without a charge it does not know one.</summary>
    public void Tell(string readerId, int? battery, TimeSpan clockOffset, TimeSpan ago) => Database.ReaderStatus.Save(new ReaderHealth(
        readerId, Online: true, JournalOf(readerId), 1, _heads.GetValueOrDefault(JournalOf(readerId)), 0, battery, Mains: false, SignalDbm: null, "test", 1,
        (Noon - ago + clockOffset).ToUnixTimeMilliseconds(), Noon - ago));

    public static string Card(string name, string company = "Krüger GmbH", string phone = "+49 89 1234", string uid = "") =>
        string.Join("\r\n", "BEGIN:VCARD", "VERSION:3.0", $"UID:{(uid.Length > 0 ? uid : name)}", $"FN:{Escape(name)}", $"N:{Escape(name)};;;;",
            $"ORG:{Escape(company)}", $"TEL:{phone}", "ADR:;;;;;;Germany", "END:VCARD");

    public async ValueTask DisposeAsync()
    {
        _visitors.ForEach(visitor => visitor.Dispose());
        await Host.DisposeAsync();
        _folder.Dispose();
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal);

    private static string JournalOf(string readerId) => new string('0', 14) + readerId[^1] + readerId[^1];

    private static EventFact Fact(string journal, long sequence, string type, long millis) =>
        new(journal, sequence, type, 1, millis, "", default, "", 0, "", 0, "", "", "", 0, "", 0, default);

    private static byte[] Raw(string journal, long sequence, string text) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{journal} {sequence} {text}"));

    private void Commit(string readerId, EventFact fact)
    {
        Database.Writer.Commit([new IncomingBatch(readerId, fact.Journal, 1, fact.Sequence, [], [], [fact], Noon)], []);
        Host.Services.GetRequiredService<LiveSignal>().Raise();
    }

    private void SetUp()
    {
        const string who = "test";
        var day = DateOnly.FromDateTime(Noon.UtcDateTime);
        var setup = Database.Setup;
        setup.SetFair(new FairEdition("compamed", "COMPAMED 2026", "Düsseldorf", "Europe/Berlin", day.AddDays(-1), day.AddDays(2), new(9, 0), new(18, 0)), who);
        setup.SetPavilion(new Pavilion("saitama", "Saitama Pavilion", "8b"), who);
        foreach (var (id, name) in new[] { ("a", "Arakawa"), ("b", "Kawagoe") })
        {
            setup.AddExhibitor(new Exhibitor(id, name, "JP"), who);
            setup.AddStation(new Station("stand-" + id, name, StationKind.Booth, [new Ownership(id, DateTimeOffset.UnixEpoch, ToUtc: null)]), who);
            setup.AddReader("reader-" + id, "Reader " + id, who);
            setup.Bind("reader-" + id, "stand-" + id, Noon.AddDays(-1), who);
            Database.Credentials.SetUser("booth-" + id, Password, Roles.Exhibitor, id, "test");
        }

        Database.Credentials.SetUser("organiser", Password, Roles.Organiser, exhibitorId: null, "test");
    }
}
