using System.Net;
using FairKiosk.EndToEnd.Tests.Harness;

namespace FairKiosk.EndToEnd.Tests;

/// <summary>A full disk costs nothing but time: the gateway confirms nothing, says so everywhere, and goes on by itself.</summary>
public sealed class FullDiskTests
{
    private const int Scans = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_full_disk_stops_the_receipts_and_free_space_starts_them_again()
    {
        using var folder = new TemporaryFolder();
        await using var gateway = new GatewayProcess(folder["data"], "--demo") { DiskSize = "32m" };
        await gateway.StartAsync();
        await using var reader = new WitnessedReader("counter-1", Path.Combine(gateway.DataFolder, "activation", "counter-1.json"), folder["state"]);
        reader.Start();
        Assert.True(await reader.PresentAsync("before"));
        await Eventually.TrueAsync("the first scan is stored", Patience, () => Stored(gateway, folder).Count == 1);

        using var browser = await PageVisitor.SignInAsync(gateway, "organiser");
        using var booth = await PageVisitor.SignInAsync(gateway, "booth-1");
        var ballast = Path.Combine(gateway.DataFolder, "ballast");
        Fill(ballast);
        for (var scan = 1; scan <= Scans; scan++)
        {
            Assert.True(await reader.PresentAsync($"{scan} {new string('x', 500)}"));
        }

        Assert.Equal(Scans + 1, reader.Beeped.Count);
        await Eventually.TrueAsync(
            "the gateway says that it is not well", Patience, async () => await browser.StatusAsync("/healthz") == HttpStatusCode.ServiceUnavailable, () => gateway.Transcript);
        foreach (var (who, page) in ((PageVisitor, string)[])[(browser, "/live"), (booth, "/leads"), (PageVisitor.Anonymous(gateway), "/sign-in")])
        {
            Assert.Contains("disk is full", await who.TextAsync(page), StringComparison.OrdinalIgnoreCase);
        }

        Assert.True(Stored(gateway, folder).Count < Scans + 1);

        File.Delete(ballast);

        await Eventually.TrueAsync("all scans are stored", Patience, () => Stored(gateway, folder).Count == Scans + 1);
        await Eventually.TrueAsync("the gateway is well", Patience, async () => await browser.StatusAsync("/healthz") == HttpStatusCode.OK);
        Assert.DoesNotContain("disk is full", await browser.TextAsync("/live"), StringComparison.OrdinalIgnoreCase);
        Assert.True(gateway.IsRunning);
        Assert.Equal("ok", Copy(gateway, folder).One<string>("PRAGMA integrity_check"));
    }

    private static IReadOnlyList<string> Stored(GatewayProcess gateway, TemporaryFolder folder) => Copy(gateway, folder).Scans();

    private static Store Copy(GatewayProcess gateway, TemporaryFolder folder) =>
        new Store(gateway.DataFolder).CopyTo(folder[Path.GetRandomFileName()]);

    // To the last byte: the file system's own refusal is the signal.
    private static void Fill(string ballast)
    {
        using var file = new FileStream(ballast, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        for (var piece = 1 << 20; piece > 0; piece >>= 1)
        {
            try
            {
                while (true)
                {
                    file.Write(new byte[piece]);
                }
            }
            catch (IOException)
            {
                // Full for this size; try a smaller piece.
            }
        }
    }
}
