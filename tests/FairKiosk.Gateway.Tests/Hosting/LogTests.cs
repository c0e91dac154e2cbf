using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Tests.Pages;
using FairKiosk.Testing;
using FairKiosk.Wire;
using Microsoft.Extensions.Logging;

namespace FairKiosk.Gateway.Tests.Hosting;

/// <summary>What the gateway says about its work names events by their numbers, and never whom they are about.</summary>
public sealed partial class LogTests
{
    private const string Password = "a-long-password";

    // What is on badges and what people type, each of them found nowhere else.
    private static readonly string[] Secrets =
    [
        "PLAINBADGE-77163", "Zyxwina", "Qrtzova", "Kvartzheim-GmbH", "zyx.mail@example.org", "TORNBADGE-90210", "BROKENBADGE-55512", "MarkNote-Xylophon", "StaffName-Wolpertinger",
        "HandName-Grzegorz", "hand.mail@example.org", "HandNote-Quokka", "SearchFor-Vexillum", "PageNote-Zwirbel", "typed-password-Hrumpf", "SecondNote-Yttrium", "PathBadge-Kumquat",
        "UNSTORABLE-31337",
    ];

    [Fact]
    public async Task At_its_most_talkative_the_gateway_names_events_and_neither_badges_nor_people_nor_passwords()
    {
        using LogListener log = new();
        await using GatewayFixture gateway = await StartAsync(log);

        await ScanAsync(gateway);
        await TypeAsync(gateway);
        await gateway.StopAsync();

        string said = string.Join('\n', log.Lines);
        Assert.Contains("[1006] Stored of reader a: 00000000000000a1:1 to 2, 2 events", said, StringComparison.Ordinal);
        Assert.Contains("[1005] A message of reader a is kept unread ((null):(null),", said, StringComparison.Ordinal);
        Assert.Contains("[1005] A message of reader a is kept unread (00000000000000a1:5,", said, StringComparison.Ordinal);
        Assert.Contains("[1004] A batch of reader a cannot be stored and goes into quarantine", said, StringComparison.Ordinal);
        Assert.Contains("[4101] A sign-in from 127.0.0.1 was refused", said, StringComparison.Ordinal);
        Assert.Contains("ReaderId=a Journal=00000000000000a1 Seq=1 LastSeq=2 Events=2", said, StringComparison.Ordinal);
        Assert.Empty(from secret in Secrets from form in Forms(secret) where said.Contains(form, StringComparison.OrdinalIgnoreCase) select $"{secret} as {form}");
    }

    [Fact]
    public void The_forms_in_which_a_secret_is_looked_for_are_found_in_longer_texts()
    {
        byte[] long1 = Encoding.UTF8.GetBytes("xPLAINBADGE-77163yz");
        Assert.Contains(Forms("PLAINBADGE-77163"), form => Convert.ToBase64String(long1).Contains(form, StringComparison.Ordinal));
        Assert.Contains(Forms("PLAINBADGE-77163"), form => Convert.ToHexString(long1).Contains(form, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(Forms("zyx.mail@example.org"), form => Uri.EscapeDataString("?q=zyx.mail@example.org!").Contains(form, StringComparison.Ordinal));
    }

    [Fact]
    public async Task As_JSON_each_line_is_an_object_with_the_number_of_its_event_and_its_fields()
    {
        using DataFolder folder = new();
        ProcessStartInfo start = new(
            Path.Combine(AppContext.BaseDirectory, "fairkiosk"),
            ["run", "--data", folder.Path, "--web-port", TestPorts.Take().ToString(CultureInfo.InvariantCulture), "--log", "json", "--log-level", "debug"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));
        List<JsonElement> events = [];
        try
        {
            while (events.Count == 0)
            {
                string line = await process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("It ended.");
                if (line.StartsWith('{'))
                {
                    events.Add(JsonDocument.Parse(line).RootElement);
                }
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        JsonElement connected = events[0];
        Assert.Equal(1101, connected.GetProperty("EventId").GetInt32());
        Assert.Equal("Connected to the message broker", connected.GetProperty("Message").GetString());
        Assert.Equal("FairKiosk.Gateway.Ingest.LinkService", connected.GetProperty("Category").GetString());
    }

    [Theory]
    [InlineData("--log", "xml", "--log takes text or json, not 'xml'.")]
    [InlineData("--log-level", "loud", "--log-level takes information or debug, not 'loud'.")]
    public async Task A_way_of_logging_that_there_is_not_is_said_and_nothing_is_started(string option, string value, string said)
    {
        using DataFolder folder = new();
        CommandLine answer = await CommandLine.RunAsync("run", "--data", folder.File("data"), option, value);
        Assert.Equal(2, answer.Code);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("data")));
    }

    [Fact]
    public void Each_event_has_a_number_of_its_own_and_operations_explains_all_of_them()
    {
        string gateway = Path.Combine(PageRulesTests.Root(), "gateway", "FairKiosk.Gateway");
        List<string> numbers = [.. Directory.EnumerateFiles(gateway, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Event().Matches(File.ReadAllText(file))).Select(match => match.Groups["number"].Value).Order(StringComparer.Ordinal)];
        string operations = File.ReadAllText(Path.Combine(PageRulesTests.Root(), "docs", "operations.md"));

        Assert.Equal(numbers.Distinct(StringComparer.Ordinal), numbers);
        Assert.Equal(numbers, Row().Matches(operations).Select(match => match.Groups["number"].Value).Order(StringComparer.Ordinal));
    }

    // One batch breaks the transaction, as a bug might.
    private static Task<GatewayFixture> StartAsync(LogListener log) => GatewayFixture.StartAsync(options => options with
    {
        LogLevel = LogLevel.Trace,
        LogListener = log,
        Commit = (writer, batches, quarantined) => batches.Any(batch => batch.Events.Any(e => e.Sequence == 9))
            ? throw new InvalidOperationException("a bug")
            : writer.Commit(batches, quarantined),
    });

    private static async Task ScanAsync(GatewayFixture gateway)
    {
        ReaderClient reader = await gateway.ConnectAsync("a");
        reader.SendEvents(Batches.Scans(1, "PLAINBADGE-77163", PavilionFixture.Card("Zyxwina Qrtzova", "Kvartzheim-GmbH").Replace("END:", "EMAIL:zyx.mail@example.org\r\nEND:", StringComparison.Ordinal)));
        await reader.ReceiptAsync(receipt => receipt.UpTo == 2);
        reader.SendEvents(Batches.Scans(3, "TORNBADGE-90210")[..^20]);
        await reader.ReceiptAsync(receipt => receipt.Kind == ReceiptKind.Refused);
        reader.SendEvents(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Batches.Scans(5, "BROKENBADGE-55512")).Replace("\"type\":\"scan\",", string.Empty, StringComparison.Ordinal)));
        await reader.ReceiptAsync(receipt => receipt.Kind == ReceiptKind.Refused);
        reader.SendEvents(Batches.Dated(GatewayFixture.Morning.AddMinutes(-30), Batches.OtherJournal, sequence => Batches.Scan(sequence, Encoding.UTF8.GetBytes("MECARD:N:Zyxwina;;"), staff: "StaffName-Wolpertinger"), sequence => Batches.Mark(sequence, 2, "note", "MarkNote-Xylophon")));
        await reader.ReceiptAsync(receipt => receipt is { Journal: Batches.OtherJournal, UpTo: 3 });
        reader.SendEvents(Batches.Scans(9, "UNSTORABLE-31337"));
        await reader.ReceiptAsync(receipt => receipt.Kind == ReceiptKind.Refused);
    }

    private static async Task TypeAsync(GatewayFixture gateway)
    {
        gateway.Host.Database.Credentials.SetUser("firm", Password, Roles.Exhibitor, "firm", "test");
        using PageVisitor visitor = new(gateway.Host.Address);
        await visitor.SignInAsync("typed-password-Hrumpf", "typed-password-Hrumpf");
        await visitor.SignInAsync("firm", "typed-password-Hrumpf");
        await visitor.SignInAsync("firm", Password);
        using HttpResponseMessage list = await visitor.GetAsync("/leads?search=SearchFor-Vexillum&sort=PathBadge-Kumquat");
        list.EnsureSuccessStatusCode();
        using HttpResponseMessage nobody = await visitor.GetAsync("/leads/PathBadge-Kumquat?search=SearchFor-Vexillum");
        using HttpResponseMessage nowhere = await visitor.GetAsync("/PathBadge-Kumquat?search=SearchFor-Vexillum");
        var form = await visitor.OpenAsync("/leads/add");
        var lead = await PageVisitor.ReadAsync(await visitor.SubmitAsync(
            form, "main form", [("name", "HandName-Grzegorz"), ("company", "Kvartzheim-GmbH"), ("email", "hand.mail@example.org"), ("phone", ""), ("country", ""), ("note", "HandNote-Quokka")], to: "/leads/add"));
        Assert.Contains("HandName-Grzegorz", lead.Body!.TextContent, StringComparison.Ordinal);
        // A form that was left open too long, or that another page sent.
        using HttpResponseMessage forged = await visitor.SubmitAsync(form, "main form", [("name", "HandName-Grzegorz"), ("__RequestVerificationToken", "PageNote-Zwirbel")], to: "/leads/add");
        Assert.False(forged.IsSuccessStatusCode);
        using HttpResponseMessage noted = await visitor.SubmitAsync(lead, "form[action*='/save']", [("note", "SecondNote-Yttrium")]);
        noted.EnsureSuccessStatusCode();
    }

    /// <summary>A text as it is and as it would be written where binary or addresses are written; base64 at each of its three beginnings.</summary>
    private static IEnumerable<string> Forms(string secret)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(secret);
        return
        [
            secret, Convert.ToHexString(bytes), Uri.EscapeDataString(secret),
            .. Enumerable.Range(0, 3).Select(skip => Convert.ToBase64String(bytes.AsSpan(skip, (bytes.Length - skip) / 3 * 3))),
        ];
    }

    [GeneratedRegex(@"\[LoggerMessage\((?<number>\d+),", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Event();

    [GeneratedRegex(@"^\| (?<number>\d{4}) \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Row();
}
