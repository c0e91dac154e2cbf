using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using FairKiosk.EndToEnd.Tests.Harness;

namespace FairKiosk.EndToEnd.Tests;

/// <summary>What a newcomer types first.</summary>
public sealed partial class RunScriptTests
{
    // Every process that comes from one start carries its mark in its environment, so that none is overlooked.
    private const string Mark = "FAIRKIOSK_TEST_MARK";

    private static readonly string Script = Path.Combine(Programs.Root, "run");

    // A first build takes minutes; a warm start is measured apart.
    private static readonly TimeSpan ColdPatience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WarmPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task One_command_shows_a_pavilion_and_Ctrl_C_leaves_nothing_running()
    {
        using var folder = new TemporaryFolder();
        await using var run = Start(folder, out var mark);
        await run.LineAsync(IsReady, ColdPatience);
        Assert.All(
            (string[])["as organiser", "as partner", "as cluster", "as coordinator", "as funder", "as administrator", "as booth-1", "at http://"],
            who => Assert.Contains($"sign in {who}", run.Transcript, StringComparison.Ordinal));
        var store = new Store(folder["data"]);
        await Eventually.TrueAsync("scans arrive", TimeSpan.FromMinutes(1), () => store.One<long>("SELECT count(*) FROM event WHERE type = 'scan'") > 0);

        // The terminal sends it to the whole group.
        ChildProcess.SendSignal("INT", -run.Id);

        Assert.Equal(0, await run.ExitAsync(StopPatience));
        Assert.Empty(Marked(mark));
        Assert.Equal("ok", store.One<string>("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task A_warm_start_is_ready_within_20_seconds()
    {
        using var folder = new TemporaryFolder();
        await using (var first = Start(folder, out _))
        {
            await first.LineAsync(IsReady, ColdPatience);
            first.Signal("TERM");
            Assert.Equal(0, await first.ExitAsync(StopPatience));
        }

        await using var second = Start(folder, out var mark);
        await second.LineAsync(IsReady, WarmPatience);
        second.Signal("TERM");
        Assert.Equal(0, await second.ExitAsync(StopPatience));
        Assert.Empty(Marked(mark));
    }

    [Fact]
    public async Task Without_a_demo_it_starts_empty()
    {
        using var folder = new TemporaryFolder();
        await using var run = Start(folder, out var mark, "--empty");
        await run.LineAsync(IsReady, ColdPatience);
        Assert.Contains("Nobody can sign in yet.", run.Transcript, StringComparison.Ordinal);
        Assert.Contains("  alias fairkiosk=/", run.Transcript, StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder["data"]));
        var store = new Store(folder["data"]);
        Assert.Equal(0, store.One<long>("SELECT count(*) FROM station"));
        run.Signal("TERM");
        Assert.Equal(0, await run.ExitAsync(StopPatience));
        Assert.Empty(Marked(mark));
    }

    [Fact]
    public async Task A_port_in_use_at_the_first_start_leaves_no_data_folder()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        await using var run = Start(folder, out var mark, "--broker-port", port);
        Assert.Equal(1, await run.ExitAsync(ColdPatience));
        Assert.Contains($"Port {port} for the readers is in use", run.Transcript, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["data"]));
        Assert.Empty(Marked(mark));
    }

    [Theory]
    [InlineData("TERM", 50)]
    [InlineData("INT", 400)]
    [InlineData("TERM", 1000)]
    [InlineData("KILL", 1000)]
    public async Task Stopped_in_the_middle_of_its_start_it_leaves_nothing_running(string signal, int afterMillis)
    {
        using var folder = new TemporaryFolder();
        await using var run = Start(folder, out var mark);
        await Task.Delay(TimeSpan.FromMilliseconds(afterMillis), TimeProvider.System);
        ChildProcess.SendSignal(signal, run.Id);
        await run.ExitAsync(StopPatience);
        await Eventually.TrueAsync("nothing is left running", StopPatience, () => Marked(mark).Count == 0);
    }

    [Theory]
    [InlineData("--emtpy")]
    [InlineData("demo")]
    [InlineData("--data")]
    public async Task What_it_does_not_understand_it_says_and_does_nothing(string option)
    {
        var (code, said) = await ChildProcess.RunAsync(Script, option);
        Assert.Equal(2, code);
        Assert.Contains(option, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", "Unbekannte Option: --emtpy.", "Startet FairKiosk auf diesem Rechner")]
    [InlineData("ja", "不明なオプション：--emtpy。", "このコンピューターで FairKiosk を起動し")]
    public async Task It_speaks_the_language_of_the_terminal(string language, string unknown, string help)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["LC_ALL"] = $"{language}.UTF-8" };
        foreach (var (option, said) in new[] { ("--emtpy", unknown), ("--help", help) })
        {
            await using var run = ChildProcess.Start(Script, null, environment, option);
            Assert.Equal(option == "--help" ? 0 : 2, await run.ExitAsync(StopPatience));
            Assert.Contains(said, run.Transcript, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task All_that_it_says_is_there_in_each_language_and_nothing_else()
    {
        var said = Said().Matches(await File.ReadAllTextAsync(Script) + await File.ReadAllTextAsync(Path.Combine(Programs.Root, "scripts", "prerequisites.sh")))
            .Select(text => text.Groups["text"].Value).Where(text => text != "  %s").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var tables = (await File.ReadAllTextAsync(Path.Combine(Programs.Root, "scripts", "texts.sh"))).Split("texts=(\n")[1..];
        Assert.Equal(2, tables.Length);
        Assert.All(tables, table => Assert.Equal(said, Known().Matches(table).Select(text => text.Groups["text"].Value).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task It_explains_itself()
    {
        var (code, said) = await ChildProcess.RunAsync(Script, "--help");
        Assert.Equal(0, code);
        Assert.Contains("./run --empty", said, StringComparison.Ordinal);
        Assert.Contains("Exit codes", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_something_is_missing_it_says_what_and_how_to_get_it()
    {
        using var folder = new TemporaryFolder();
        // A machine with only the very first tools: no dotnet, no broker, no apt-get.
        foreach (var tool in (string[])["bash", "sed", "dirname", "cat", "grep", "id", "mktemp", "rm"])
        {
            File.CreateSymbolicLink(folder[tool], await WhereIsAsync(tool));
        }

        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = folder.Path, ["HOME"] = folder.Path };
        await using var run = ChildProcess.Start(folder["bash"], null, environment, Script);
        Assert.Equal(3, await run.ExitAsync(StopPatience));
        Assert.Contains(".NET 10 SDK", run.Transcript, StringComparison.Ordinal);
        Assert.Contains("https://", run.Transcript, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^ *(say|complain) ""(?<text>[^""]+)""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Said();

    [GeneratedRegex(@"^ +\[""(?<text>[^""]+)""\]=", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Known();

    private static bool IsReady(string line) => line.StartsWith("FairKiosk is ready at http://127.0.0.1:", StringComparison.Ordinal);

    // In a session of its own, as in a terminal of its own: signals to the group reach this start and nobody else.
    private static ChildProcess Start(TemporaryFolder folder, out string mark, params string[] options)
    {
        mark = Path.GetFileName(folder.Path);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { [Mark] = mark };
        // Drawn once for a data folder's first start, and kept by it: the usual 8080 may be another FairKiosk's by the second start.
        string[] port = Directory.Exists(folder["data"]) ? [] : ["--web-port", RandomNumberGenerator.GetInt32(20_000, 30_000).ToString(CultureInfo.InvariantCulture)];
        return ChildProcess.Start("setsid", null, environment, [Script, "--data", folder["data"], .. port, .. options]);
    }

    private static async Task<string> WhereIsAsync(string tool)
    {
        var (_, said) = await ChildProcess.RunAsync("/bin/sh", "-c", $"command -v {tool}");
        return said.Trim();
    }

    private static List<string> Marked(string mark)
    {
        var found = new List<string>();
        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                var folder = $"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}";
                try
                {
                    if (File.ReadAllText($"{folder}/environ").Contains($"{Mark}={mark}", StringComparison.Ordinal))
                    {
                        found.Add(File.ReadAllText($"{folder}/cmdline").Replace('\0', ' '));
                    }
                }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException)
                {
                    // It ended while we looked, or is somebody else's.
                }
            }
        }

        return found;
    }
}
