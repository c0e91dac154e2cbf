using System.Globalization;
using FairKiosk.EndToEnd.Tests.Browser.Harness;

namespace FairKiosk.EndToEnd.Tests.Browser;

/// <summary>What a page costs somebody who comes for the first time, over a hall's network.</summary>
[Collection(BrowserCollection.Name)]
public sealed class FirstLoadTests(Chromium chromium)
{
    private const int MostBytes = 150_000;

    [Theory]
    [InlineData("/sign-in", null)]
    [InlineData("/live", PavilionHost.Organiser)]
    [InlineData("/readers", PavilionHost.Organiser)]
    [InlineData("/leads", "booth-a")]
    public async Task A_first_load_stays_below_150_kB(string path, string? who)
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        // Letters outside Western Europe load a second font; a first load has a full page of leads.
        pavilion.Scan("a", [.. Enumerable.Range(0, 200).Select(number => (PavilionHost.Card($"Łukasz Müller {number}", $"Żółw {number} Sp. z o.o."), 10))]);
        await chromium.VisitAsync(pavilion.Address, Screen.Phone, async visit =>
        {
            if (who is not null)
            {
                await visit.SignInAsync(who, PavilionHost.Password);
            }

            var network = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
            List<(string Id, double Bytes)> loaded = [];
            Dictionary<string, string> names = new(StringComparer.Ordinal);
            network.Event("Network.responseReceived").OnEvent += (_, told) =>
                names[told!.Value.GetProperty("requestId").GetString()!] = new Uri(told.Value.GetProperty("response").GetProperty("url").GetString()!).AbsolutePath;
            network.Event("Network.loadingFinished").OnEvent += (_, told) =>
                loaded.Add((told!.Value.GetProperty("requestId").GetString()!, told.Value.GetProperty("encodedDataLength").GetDouble()));
            await network.SendAsync("Network.enable");
            await network.SendAsync("Network.clearBrowserCache");
            await visit.OpenAsync(path);
            await visit.Page.WaitForLoadStateAsync();

            var list = string.Join(", ", loaded.Select(part => string.Create(CultureInfo.InvariantCulture, $"{names.GetValueOrDefault(part.Id)} {part.Bytes}")));
            Assert.Contains("/lib/htmx.min.js", list, StringComparison.Ordinal);
            Assert.Contains(".woff2", list, StringComparison.Ordinal);
            Assert.True(loaded.Sum(part => part.Bytes) <= MostBytes, list);
        });
    }
}
