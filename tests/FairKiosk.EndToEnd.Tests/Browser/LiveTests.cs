using System.Diagnostics;
using System.Globalization;
using FairKiosk.EndToEnd.Tests.Browser.Harness;
using FairKiosk.EndToEnd.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FairKiosk.EndToEnd.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class LiveTests(Chromium chromium)
{
    // A stream that is lost is said within three seconds.
    internal const double SaysSoMillis = 3000;

    [Fact]
    public async Task A_scan_at_a_booth_appears_on_the_open_page_by_itself()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await using var reader = pavilion.StartReader("a");
        await chromium.VisitAsync(pavilion.Address, Screen.Wall, async visit =>
        {
            await visit.SignInAsync(PavilionHost.Organiser, PavilionHost.Password);
            var visitors = visit.Page.Locator("#n-visitors");
            await Expect(visitors).ToHaveTextAsync("0");
            var loads = 0;
            visit.Page.Request += (_, request) => loads += request.IsNavigationRequest ? 1 : 0;

            Assert.True(await reader.PresentAsync("MECARD:N:Weber,Jonas;ADR:,,,,,,Germany;;"), reader.Transcript);

            await Expect(visitors).ToHaveTextAsync("1");
            await Expect(visit.Page.Locator("#v-stand-a")).ToHaveTextAsync("1");
            await Expect(visit.Page.Locator(".latest li")).ToHaveCountAsync(1);
            Assert.Equal(0, loads);
        });
    }

    [Fact]
    public async Task Where_the_network_is_slow_the_numbers_come_by_themselves_all_the_same()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await chromium.VisitAsync(pavilion.Address, Screen.Phone, async visit =>
        {
            TaskCompletionSource late = new(TaskCreationOptions.RunContinuationsAsynchronously);
            await visit.Page.RouteAsync("**/lib/hx-sse.js", async route =>
            {
                await late.Task;
                await route.ContinueAsync();
            });
            await visit.SignInAsync(PavilionHost.Organiser, PavilionHost.Password, awaitPage: false);
            await visit.Page.WaitForFunctionAsync("() => 'htmx' in window && location.pathname === '/live'");
            // Whatever the first script put off until later in the meantime, it has done.
            await visit.RunAsync<bool>("() => new Promise(done => setTimeout(() => done(true)))");
            late.SetResult();

            pavilion.Scan("a", ("first", 10));
            await Expect(visit.Page.Locator("#n-visitors")).ToHaveTextAsync("1");
        });
    }

    [Fact]
    public async Task While_the_gateway_is_away_the_page_says_so_and_goes_on_when_it_is_back()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", ("first", 10));
        await chromium.VisitAsync(pavilion.Address, Screen.Laptop, async visit =>
        {
            visit.Expect("net::ERR_");
            visit.Expect("htmx:sse:error");
            await visit.SignInAsync(PavilionHost.Organiser, PavilionHost.Password);
            await ListenAsync(visit);
            var silence = SilenceAsync(visit);
            await pavilion.StopAsync();
            Assert.InRange(await silence, 0, SaysSoMillis);
            var notice = visit.Page.GetByRole(AriaRole.Status);
            await Expect(notice).ToHaveTextAsync("Last updated 12:00:00, reconnecting");
            // The numbers stay, and are shown as old ones.
            await Expect(visit.Page.Locator("#n-visitors")).ToHaveTextAsync("1");
            await Expect(visit.Page.Locator("body")).ToHaveClassAsync("is-stale");

            await pavilion.StartAsync();
            await Expect(notice).ToBeHiddenAsync();
            pavilion.Scan("a", ("second", 5));
            await Expect(visit.Page.Locator("#n-visitors")).ToHaveTextAsync("2");
        });
    }

    [Fact]
    public async Task A_gateway_that_hangs_is_told_from_a_quiet_one()
    {
        using var folder = new TemporaryFolder();
        await using var gateway = new GatewayProcess(folder["data"], "--demo");
        await gateway.StartAsync();
        await chromium.VisitAsync(gateway.Address, Screen.Phone, async visit =>
        {
            visit.Expect("net::ERR_");
            visit.Expect("htmx:sse:error");
            await visit.SignInAsync("organiser", PageVisitor.PasswordOf(gateway, "organiser"));
            await ListenAsync(visit);
            // Its connections stay open and nothing comes any more, as with a hall's Wi-Fi that broke down.
            var silence = SilenceAsync(visit);
            ChildProcess.SendSignal("STOP", gateway.Id);
            Assert.InRange(await silence, 0, SaysSoMillis);
            var notice = visit.Page.GetByRole(AriaRole.Status);
            await Expect(notice).ToContainTextAsync("reconnecting");

            ChildProcess.SendSignal("CONT", gateway.Id);
            await Expect(notice).ToBeHiddenAsync();
        });
    }

    [Fact]
    public async Task A_device_that_leaves_the_network_says_so_and_goes_on_when_it_is_back()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await chromium.VisitAsync(pavilion.Address, Screen.Phone, async visit =>
        {
            visit.Expect("net::ERR_");
            visit.Expect("htmx:sse:error");
            await visit.SignInAsync(PavilionHost.Organiser, PavilionHost.Password);
            await ListenAsync(visit);
            var silence = SilenceAsync(visit);
            // The browser refuses new connections then and leaves the open one as it is; cutting that is for the gateway.
            await visit.Page.Context.SetOfflineAsync(true);
            await pavilion.StopAsync();
            Assert.InRange(await silence, 0, SaysSoMillis);
            await pavilion.StartAsync();
            var notice = visit.Page.GetByRole(AriaRole.Status);
            await Expect(notice).ToContainTextAsync("reconnecting");

            await visit.Page.Context.SetOfflineAsync(false);
            await Expect(notice).ToBeHiddenAsync();
            pavilion.Scan("a", ("first", 10));
            await Expect(visit.Page.Locator("#n-visitors")).ToHaveTextAsync("1");
        });
    }

    [Fact]
    public async Task A_number_is_on_the_open_page_within_a_second_of_its_commit()
    {
        const int scans = 7;
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await chromium.VisitAsync(pavilion.Address, Screen.Laptop, async visit =>
        {
            await visit.SignInAsync(PavilionHost.Organiser, PavilionHost.Password);
            await ListenAsync(visit);
            List<TimeSpan> times = [];
            for (var number = 1; number <= scans; number++)
            {
                var seen = visit.RunAsync<bool>(
                    """
                    text => new Promise(done => {
                      const look = () => document.getElementById('n-visitors').textContent === text && done(true);
                      new MutationObserver(look).observe(document.getElementById('board'), { subtree: true, characterData: true, childList: true });
                      look();
                    })
                    """, number.ToString(CultureInfo.InvariantCulture));
                pavilion.Scan("a", ($"badge {number}", 10));
                var committed = Stopwatch.GetTimestamp();
                await seen;
                times.Add(Stopwatch.GetElapsedTime(committed));
            }

            // The middle one: a single pause of a busy machine is not the gateway's.
            Assert.InRange(times.Order().ElementAt(scans / 2).TotalMilliseconds, 0, 1000);
        });
    }

    [Fact]
    public async Task While_scans_come_in_no_figure_jumps()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", [.. Enumerable.Range(0, 20).Select(number => ($"early {number}", 20))]);
        await chromium.VisitAsync(pavilion.Address, Screen.Laptop, async visit =>
        {
            await visit.SignInAsync(PavilionHost.Organiser, PavilionHost.Password);
            await ListenAsync(visit);
            await visit.RunAsync<bool>(
                """
                () => {
                  window.jumps = [];
                  // The list of the last scans is there to move on: each new one takes the first place.
                  const note = node => {
                    const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
                    if (element && !element.closest('.latest')) {
                      window.jumps.push(element.outerHTML);
                    }
                  };
                  new PerformanceObserver(list => list.getEntries().forEach(entry => entry.sources.forEach(source => note(source.node)))).observe({ type: 'layout-shift' });
                  return true;
                }
                """);
            for (var number = 21; number <= 70; number++)
            {
                pavilion.Scan("a", ($"badge {number}", 10));
            }

            await Expect(visit.Page.Locator("#n-visitors")).ToHaveTextAsync("70");
            // Shifts are told after the frame in which they happened.
            await visit.RunAsync<bool>("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true)))))");
            Assert.Empty(await visit.RunAsync<string[]>("() => window.jumps"));
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_changed_number_fades_in_unless_the_person_wants_no_motion(bool reduced)
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        await chromium.VisitAsync(pavilion.Address, Screen.Laptop with { ReducedMotion = reduced }, async visit =>
        {
            await visit.SignInAsync(PavilionHost.Organiser, PavilionHost.Password);
            await ListenAsync(visit);

            // The page listens before the scan: on a busy machine the number could have faded in before.
            Assert.True(await visit.RunAsync<bool>(
                "() => { window.faded = new Promise(done => document.addEventListener('animationend', event => done(event.elapsedTime), { once: true })); return true; }"));
            pavilion.Scan("a", ("first", 10));
            Assert.Equal(reduced ? 0.001 : 0.15, await visit.RunAsync<double>("() => window.faded"), precision: 3);
        });
    }

    // From the last beat until the page says that it lost the stream, in milliseconds; to be asked for before the loss.
    internal static Task<double> SilenceAsync(Visit visit) => visit.RunAsync<double>(
        """
        () => new Promise(done => {
          let last = performance.now();
          const stale = document.getElementById('stale');
          document.getElementById('board').addEventListener('heartbeat', () => { last = performance.now(); });
          new MutationObserver(() => stale.hidden || done(performance.now() - last)).observe(stale, { attributes: true });
        })
        """);

    // The first beat says that the stream has begun; what is cut off before it is another matter.
    internal static Task<bool> ListenAsync(Visit visit) => visit.RunAsync<bool>(
        "() => new Promise(done => document.getElementById('board').addEventListener('heartbeat', () => done(true), { once: true }))");
}
