using System.Globalization;
using System.Text;
using FairKiosk.EndToEnd.Tests.Harness;
using FairKiosk.Pocket.Storage;
using FairKiosk.Reader;
using FairKiosk.Reader.Journals;
using FairKiosk.Reader.Linux.Tests.Harness;
using FairKiosk.Testing;
using Xunit.Abstractions;

namespace FairKiosk.Pocket.Tests;

/// <summary>The pocket reader's application on an ordinary machine: the scanners on pseudo-terminals, broker and gateway real.</summary>
public sealed class PocketReaderTests(ITestOutputHelper output)
{
    private const string Reader = "pocket-9";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_card_and_a_badge_reach_the_gateway_over_TLS_and_the_screen_shows_whose_badge_it_is()
    {
        using var folder = new TemporaryFolder();
        await using var gateway = await StartGatewayAsync(folder);
        using var rfid = new PseudoTerminal();
        using var scanner = new PseudoTerminal();
        await using var pocket = Start(folder, rfid, scanner);
        _ = await pocket.LineAsync(Says("connected"), Patience);

        // As an ID-12LA writes them: STX, ten digits, their check, CR, LF, ETX. The first was disturbed on its way.
        rfid.Write("\u00027C0055F8C414\r\n\u0003"u8);
        rfid.Write("\u00027C0055F8C415\r\n\u0003"u8);
        _ = await pocket.LineAsync(Says("kept"), Patience);
        scanner.Write(Encoding.UTF8.GetBytes("\u0002]Q1BEGIN:VCARD\r\nVERSION:3.0\r\nFN:髙橋 Jürgen\r\nORG:株式会社川崎医療機器\r\nEND:VCARD\r\n\u0003"));
        _ = await pocket.LineAsync(Says("kept"), Patience);

        // Only a receipt ends the waiting.
        _ = await pocket.LineAsync(Says("waiting 0"), Patience);
        var scans = new Store(gateway.DataFolder).Scans();
        Assert.Equal(["7C0055F8C4", "BEGIN:VCARD"], scans.Select(scan => scan.Split('\r')[0]));

        Assert.Equal(0, await pocket.StopAsync());
        output.WriteLine($"The screen: {KeepPicture(Path.Combine(folder["pocket"], "screen.png"))}");
        using var store = new FlashJournalStore(Path.Combine(folder["pocket"], "journal"), ReaderSettings.DefaultCapacityBytes);
        var journals = new JournalInspector(store);
        journals.Load();
        Assert.Equal(1, journals.Count);
        Assert.Equal(0, journals.Waiting(0));
        output.WriteLine(pocket.Transcript);
    }

    [Fact]
    public async Task What_was_kept_while_the_broker_was_away_is_delivered_when_it_is_back()
    {
        using var folder = new TemporaryFolder();
        await using var gateway = await StartGatewayAsync(folder);
        using var rfid = new PseudoTerminal();
        using var scanner = new PseudoTerminal();
        await using var pocket = Start(folder, rfid, scanner);
        _ = await pocket.LineAsync(Says("waiting 0"), Patience);

        Assert.True(gateway.KillBroker());
        _ = await pocket.LineAsync(Says("not connected"), Patience);
        rfid.Write("\u00027C0055F8C415\r\n\u0003"u8);
        _ = await pocket.LineAsync(Says("kept"), Patience);
        _ = await pocket.LineAsync(Says("waiting 0"), Patience);
        Assert.Equal(["7C0055F8C4"], new Store(gateway.DataFolder).Scans());
        output.WriteLine(pocket.Transcript);
    }

    [Fact]
    public async Task A_reader_that_cannot_work_says_why_on_its_screen()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["pocket"]);
        using var rfid = new PseudoTerminal();
        using var scanner = new PseudoTerminal();
        await using var pocket = Start(folder, rfid, scanner);
        _ = await pocket.LineAsync(Says("Copy the reader's activation file here"), Patience);
        await Eventually.TrueAsync("its screen is drawn", Patience, () => File.Exists(Path.Combine(folder["pocket"], "screen.png")));
    }

    private static async Task<GatewayProcess> StartGatewayAsync(TemporaryFolder folder)
    {
        var gateway = new GatewayProcess(
            folder["data"], "--demo", "--listen", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{TestPorts.Take()}"));
        await gateway.StartAsync();
        await ActivateAsync(gateway, folder["pocket"]);
        return gateway;
    }

    private static ChildProcess Start(TemporaryFolder folder, PseudoTerminal rfid, PseudoTerminal scanner)
    {
        // Meadow's system keeps its files there.
        Directory.CreateDirectory(folder["home"]);
        return ChildProcess.Start(
            Program(), folder: null, new Dictionary<string, string>(StringComparer.Ordinal) { ["HOME"] = folder["home"] },
            "--data", folder["pocket"], "--rfid", rfid.Device, "--scanner", scanner.Device);
    }

    private static Func<string, bool> Says(string what) => line => line.Contains(what, StringComparison.Ordinal);

    // What somebody does who carries the files to the board.
    private static async Task ActivateAsync(GatewayProcess gateway, string pocket)
    {
        var (code, said) = await ChildProcess.RunAsync(Programs.Gateway, "reader", "add", Reader, "--name", "Pocket 9", "--data", gateway.DataFolder);
        Assert.True(code == 0, said);
        var written = Path.Combine(gateway.DataFolder, "activation");
        Directory.CreateDirectory(pocket);
        File.Copy(Path.Combine(written, $"{Reader}.json"), Path.Combine(pocket, "activation.json"));
        File.Copy(Path.Combine(written, "ca.crt"), Path.Combine(pocket, "ca.crt"));
    }

    private static string Program() => Path.Combine(
        Programs.Root, "firmware/boards/Meadow/FairKiosk.Pocket.Desktop/bin", Programs.AreRelease ? "Release" : "Debug", "net10.0/fairkiosk-pocket");

    // Beside the pictures of the pages, for whoever judges them.
    private static string KeepPicture(string picture)
    {
        var kept = Path.Combine(Programs.Root, "TestResults/screens/pocket-240.png");
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        File.Copy(picture, kept, overwrite: true);
        return kept;
    }
}
