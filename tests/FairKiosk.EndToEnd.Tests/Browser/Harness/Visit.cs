using System.Text.Json;
using FairKiosk.EndToEnd.Tests.Harness;
using FairKiosk.Gateway.Pages.Web;
using Microsoft.Playwright;

namespace FairKiosk.EndToEnd.Tests.Browser.Harness;

/// <summary>One page in the browser, and what it did that no page of ours may do.</summary>
internal sealed class Visit
{
    private static readonly string Layout = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Browser", "Harness", "layout.js"));
    private static readonly string Axe = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));

    // Else a page is measured in another font than it is seen in.
    private const string FontsAreThere = "() => document.fonts.ready.then(() => true)";

    private readonly Lock _gate = new();
    private readonly List<string> _complaints = [];
    private readonly List<string> _expected = [];
    private readonly Uri _address;

    public Visit(IPage page, Uri address, Screen screen)
    {
        Page = page;
        _address = address;
        Screen = screen;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complain($"{message.Type} on the console: {message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => Complain("the script broke: " + error);
        page.Request += (_, request) =>
        {
            if (!new Uri(request.Url).GetLeftPart(UriPartial.Authority).Equals(address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal))
            {
                Complain("asked another host: " + request.Url);
            }
        };
    }

    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(15);

    /// <summary>Where pictures of the pages lie after a run.</summary>
    public static string Pictures { get; } = Path.Combine(Programs.Root, "TestResults", "screens");

    public IPage Page { get; }

    public Screen Screen { get; private set; }

    /// <summary>What the pages say in the language that is spoken.</summary>
    public PageTexts Say { get; private set; } = PageTexts.English;

    /// <summary>Requests to other hosts, errors of scripts, breaches of the page's own content rules; but for what the test brings about itself.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_gate)
            {
                return [.. _complaints.Where(complaint => !_expected.Exists(part => complaint.Contains(part, StringComparison.Ordinal)))];
            }
        }
    }

    /// <summary>The browser itself will complain with these words, and the test is why.</summary>
    public void Expect(string part) => _expected.Add(part);

    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(new Uri(_address, path).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        await RunAsync<bool>(FontsAreThere);
    }

    /// <summary>Signs in by the form, and is on the person's own page then; without waiting for all of that when told so.</summary>
    public async Task SignInAsync(string name, string password, bool awaitPage = true)
    {
        await OpenAsync("/sign-in");
        await Page.GetByLabel("Name").FillAsync(name);
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        if (!awaitPage)
        {
            return;
        }

        await Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await RunAsync<bool>(FontsAreThere);
    }

    /// <summary>The same on a page in whatever language.</summary>
    public async Task SignInInAnyLanguageAsync(string name, string password)
    {
        await OpenAsync("/sign-in");
        await Page.Locator("main [name=name]").FillAsync(name);
        await Page.Locator("main [name=password]").FillAsync(password);
        await Page.Locator("main [name=password]").PressAsync("Enter");
        await Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.DOMContentLoaded });
    }

    /// <summary>Pages come in that language from now on, as for somebody who chose it at the foot of one.</summary>
    public Task SpeakAsync(string language)
    {
        Say = new PageTexts(language);
        return Page.Context.AddCookiesAsync([new Cookie { Name = PageLanguages.Cookie, Value = Uri.EscapeDataString($"c={language}|uic={language}"), Url = _address.ToString() }]);
    }

    /// <summary>Types into the field that has that text of the pages beside it.</summary>
    public Task FillAsync(string label, string text) => Page.GetByLabel(Say[label], new() { Exact = true }).FillAsync(text);

    /// <summary>Clicks the button on which that text of the pages stands.</summary>
    public Task PressAsync(string button, params object[] values) => Page.GetByRole(AriaRole.Button, new() { Name = Say[button, values], Exact = true }).ClickAsync();

    /// <summary>Runs a script in the page; a page that hangs ends the test rather than the run.</summary>
    public Task<T> RunAsync<T>(string script, object? argument = null) => Page.EvaluateAsync<T>(script, argument).WaitAsync(Patience);

    public async Task ShowOnAsync(Screen screen)
    {
        Screen = screen;
        await screen.ShowAsync(Page);
    }

    /// <summary>Moves on with the tabulator until the element has the focus, as somebody without a mouse does.</summary>
    public async Task TabToAsync(ILocator element)
    {
        const int most = 60;
        for (var step = 0; step < most; step++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await element.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                Assert.NotEqual("none", await element.EvaluateAsync<string>("element => getComputedStyle(element).outlineStyle"));
                return;
            }
        }

        Assert.Fail($"{most} times the tabulator, and it was not reached: {element}");
    }

    /// <summary>What of the page is cut off, hangs out, overlaps, scrolls sideways or is too small for a finger.</summary>
    public Task<string[]> LayoutFaultsAsync() => RunAsync<string[]>(Layout, Screen.Touch);

    /// <summary>What axe finds that stands in somebody's way, were it ever so little.</summary>
    public async Task<string[]> BarriersAsync()
    {
        // Evaluated rather than added as a script, which the page's content rules forbid.
        await RunAsync<bool>("source => { if (!window.axe) { (0, eval)(source); } return true; }", Axe);
        var found = await RunAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] }).then(results => results.violations)");
        return
        [
            .. from rule in found.EnumerateArray()
               from node in rule.GetProperty("nodes").EnumerateArray()
               select $"{rule.GetProperty("id")}: {node.GetProperty("html")} {node.GetProperty("failureSummary")}",
        ];
    }

    /// <summary>A picture of the whole page, or of as much as the screen shows.</summary>
    public Task PictureAsync(string name, bool whole = true) =>
        Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, name + ".png"), FullPage = whole });

    private void Complain(string complaint)
    {
        lock (_gate)
        {
            _complaints.Add(complaint);
        }
    }
}
