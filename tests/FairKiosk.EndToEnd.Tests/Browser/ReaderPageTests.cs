using FairKiosk.EndToEnd.Tests.Browser.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FairKiosk.EndToEnd.Tests.Browser;

/// <summary>The reader's own page in a real browser, with no gateway anywhere.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ReaderPageTests(Chromium chromium)
{
    private static readonly string[] Languages = ["en", "de", "ja"];

    [Fact]
    public async Task A_badge_is_shown_as_kept_and_what_a_finger_says_about_it_is_kept_too()
    {
        await using var reader = await LoneReader.StartAsync();
        await chromium.VisitAsync(reader.Address, Screen.Phone, async visit =>
        {
            await OpenAsync(visit);
            await Expect(Word(visit)).ToHaveTextAsync("Ready");
            await Expect(Key(visit, "Hot")).ToBeDisabledAsync();
            await reader.ScanCardAsync("Anna Krüger");
            await Expect(Word(visit)).ToHaveTextAsync("Kept");
            await Expect(Who(visit)).ToHaveTextAsync("Anna Krüger");

            await Key(visit, "Hot").TapAsync();
            await Key(visit, "12").TapAsync();
            await Key(visit, "Start").TapAsync();
            await Expect(Word(visit)).ToHaveTextAsync("Noted");
            foreach (var name in (string[])["Hot", "12", "Start"])
            {
                await Expect(Key(visit, name)).ToHaveAttributeAsync("aria-pressed", "true");
            }

            await Key(visit, "Note").TapAsync();
            foreach (var letter in (string[])["{shift}", "O", "k", "{bksp}", "h"])
            {
                await visit.Page.Locator($".hg-button[data-skbtn=\"{letter}\"]").TapAsync();
            }

            await Key(visit, "Save").TapAsync();
            await Expect(visit.Page.Locator("#note .count")).ToHaveTextAsync("1");
        });
        await reader.SwitchOffAsync();
        var journal = await reader.JournalAsync();
        Assert.Contains("\"mark\":\"note\",\"value\":\"Oh\"", journal, StringComparison.Ordinal);
        Assert.Equal(4, journal.Split("\"type\":\"mark\"").Length - 1);
    }

    [Fact]
    public async Task The_keyboard_does_all_that_a_finger_does()
    {
        await using var reader = await LoneReader.StartAsync();
        await chromium.VisitAsync(reader.Address, Screen.Laptop, async visit =>
        {
            await OpenAsync(visit);
            await reader.ScanCardAsync("Jonas Weber");
            await Expect(Who(visit)).ToHaveTextAsync("Jonas Weber");
            await PressAsync(visit, "w", "Warm");
            await PressAsync(visit, "3", "3");
            await PressAsync(visit, "0", "10");
            await PressAsync(visit, "Shift+Digit2", "12");
            await PressAsync(visit, "s", "Start");
            await visit.Page.Keyboard.PressAsync("n");
            await Note(visit).FillAsync("Wants 3 samples,\nsoon.");
            await visit.Page.Keyboard.PressAsync("Control+Enter");
            await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
            await Expect(visit.Page.Locator("#note .count")).ToHaveTextAsync("1");
            await visit.Page.Keyboard.PressAsync("u");
            await Expect(Word(visit)).ToHaveTextAsync("Taken back");
            await Expect(Key(visit, "Warm")).ToBeDisabledAsync();
        });
    }

    [Fact]
    public async Task A_note_is_about_the_badge_that_was_shown_when_it_was_begun()
    {
        await using var reader = await LoneReader.StartAsync();
        await chromium.VisitAsync(reader.Address, Screen.Laptop, async visit =>
        {
            await OpenAsync(visit);
            await reader.ScanAsync("first");
            await Expect(Who(visit)).ToHaveTextAsync("first");
            await Key(visit, "Note").ClickAsync();
            await reader.ScanAsync("second");
            await Expect(Who(visit)).ToHaveTextAsync("second");
            await visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Note on first" }).FillAsync("about the first");
            await Key(visit, "Save").ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
            await Expect(visit.Page.Locator("#note .count")).ToHaveTextAsync("");
        });
        await reader.SwitchOffAsync();
        await AssertAboutFirstAsync(reader, "note");
    }

    [Fact]
    public async Task A_key_is_about_the_badge_that_was_shown_when_the_finger_went_down()
    {
        await using var reader = await LoneReader.StartAsync();
        await chromium.VisitAsync(reader.Address, Screen.Laptop, async visit =>
        {
            await OpenAsync(visit);
            await reader.ScanAsync("first");
            await Expect(Who(visit)).ToHaveTextAsync("first");
            await Key(visit, "Hot").HoverAsync();
            await visit.Page.Mouse.DownAsync();
            await reader.ScanAsync("second");
            await Expect(Who(visit)).ToHaveTextAsync("second");
            await visit.Page.Mouse.UpAsync();
            await Expect(Word(visit)).ToHaveTextAsync("Noted");
            await Expect(Who(visit)).ToHaveTextAsync("");
            await Expect(Key(visit, "Hot")).ToHaveAttributeAsync("aria-pressed", "false");
        });
        await reader.SwitchOffAsync();
        await AssertAboutFirstAsync(reader, "rating");
    }

    [Fact]
    public async Task A_note_that_is_sent_twice_in_haste_is_one_note()
    {
        await using var reader = await LoneReader.StartAsync();
        await chromium.VisitAsync(reader.Address, Screen.Laptop, async visit =>
        {
            await OpenAsync(visit);
            await reader.ScanAsync("badge");
            await Expect(Who(visit)).ToHaveTextAsync("badge");
            await Key(visit, "Note").ClickAsync();
            await Note(visit).FillAsync("once");
            await visit.RunAsync<bool>("""
                () => {
                  for (let i = 0; i < 3; i++) {
                    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));
                  }
                  return true;
                }
                """);
            await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
            await visit.Page.Locator(".undo").DblClickAsync();
            await Expect(Word(visit)).ToHaveTextAsync("Taken back");
        });
        await reader.SwitchOffAsync();
        var journal = await reader.JournalAsync();
        Assert.Equal(1, journal.Split("\"mark\":\"note\"").Length - 1);
        Assert.Equal(1, journal.Split("\"mark\":\"undo\"").Length - 1);
    }

    [Fact]
    public async Task A_scanner_that_types_into_the_page_presses_nothing_and_is_named()
    {
        await using var reader = await LoneReader.StartAsync();
        await chromium.VisitAsync(reader.Address, Screen.Laptop, async visit =>
        {
            await OpenAsync(visit);
            await reader.ScanAsync("badge");
            await Expect(Who(visit)).ToHaveTextAsync("badge");
            // All in one go, as fast as a scanner, and with the focus where Enter would press a key.
            await Key(visit, "Hot").FocusAsync();
            await visit.RunAsync<bool>("""
                () => {
                  for (const key of [..."hwc123setnu0", "Enter"]) {
                    const code = /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`;
                    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true }));
                  }
                  return true;
                }
                """);
            await Expect(visit.Page.GetByText("A scanner types into this page.")).ToBeVisibleAsync();
            await Expect(Key(visit, "Hot")).ToBeEnabledAsync();
        });
        await reader.SwitchOffAsync();
        Assert.DoesNotContain("\"type\":\"mark\"", await reader.JournalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_reader_is_gone_the_page_says_so_and_keeps_what_is_being_written_until_it_is_back()
    {
        await using var reader = await LoneReader.StartAsync();
        await chromium.VisitAsync(reader.Address, Screen.Laptop, async visit =>
        {
            visit.Expect("ERR_");
            await OpenAsync(visit);
            await reader.ScanAsync("badge");
            await Expect(Word(visit)).ToHaveTextAsync("Kept");
            await Key(visit, "Note").ClickAsync();
            await Note(visit).FillAsync("half a not");
            await reader.SwitchOffAsync();
            await Expect(Word(visit)).ToHaveTextAsync("No answer");
            await Key(visit, "Save").ClickAsync();
            await Expect(visit.Page.GetByText("Your text is still here")).ToBeVisibleAsync();
            await Expect(Note(visit)).ToHaveValueAsync("half a not");
            await Key(visit, "Cancel").ClickAsync();
            await Expect(Key(visit, "Hot")).ToBeDisabledAsync();

            await reader.SwitchOnAsync();
            await Expect(Word(visit)).ToHaveTextAsync("Ready");
            await reader.ScanAsync("next");
            await Expect(Who(visit)).ToHaveTextAsync("next");
        });
    }

    [Fact]
    public async Task Test_mode_is_plain_to_see_until_it_is_ended()
    {
        await using var reader = await LoneReader.StartAsync();
        await chromium.VisitAsync(reader.Address, Screen.Phone, async visit =>
        {
            await OpenAsync(visit);
            await Key(visit, "Test mode").TapAsync();
            await Expect(visit.Page.GetByText("Test mode: scans are kept, but they do not count.")).ToBeVisibleAsync();
            await reader.ScanAsync("badge");
            await Expect(Word(visit)).ToHaveTextAsync("Kept as a test");
            await Key(visit, "Test mode").TapAsync();
            await Expect(visit.Page.GetByText("Test mode: scans")).ToBeHiddenAsync();
        });
    }

    [Fact]
    public async Task It_looks_right_in_each_language_on_each_screen_by_day_and_by_night()
    {
        await using var reader = await LoneReader.StartAsync();
        await chromium.VisitAsync(reader.Address, Screen.Phone with { ReducedMotion = true }, async visit =>
        {
            List<string> faults = [];
            await OpenAsync(visit);
            await reader.ScanAsync("FK:rating:hot:00000000");
            await Expect(Word(visit)).ToHaveTextAsync("Another pavilion's code");
            await LookAsync(visit, "other-pavilion", faults);
            await reader.ScanCardAsync("Dr. Maximiliane von Hohenstein-Weidenfeld");
            await Expect(visit.Page.Locator("#result")).ToHaveAttributeAsync("data-tone", "good");
            await LookAsync(visit, "kept", faults);
            await visit.Page.Locator("#test").ClickAsync();
            await visit.Page.Locator("#note").ClickAsync();
            await LookAsync(visit, "note", faults);
            Assert.True(faults.Count == 0, string.Join('\n', faults));
        });
    }

    private static async Task AssertAboutFirstAsync(LoneReader reader, string kind)
    {
        var lines = (await reader.JournalAsync()).Split('\n');
        var first = Assert.Single(lines, line => line.Contains("\"data\":\"first\"", StringComparison.Ordinal));
        var mark = Assert.Single(lines, line => line.Contains($"\"mark\":\"{kind}\"", StringComparison.Ordinal));
        var number = first[first.IndexOf("\"seq\":", StringComparison.Ordinal)..].Split(',')[0];
        Assert.Contains($"{number}}}", mark, StringComparison.Ordinal);
    }

    private static async Task LookAsync(Visit visit, string state, List<string> faults)
    {
        foreach (var screen in (Screen[])[Screen.Phone, Screen.Laptop, Screen.Laptop with { Dark = true }, Screen.Wall])
        {
            await visit.ShowOnAsync(screen with { ReducedMotion = true });
            foreach (var language in Languages)
            {
                // The choice lies behind the note that is being written, and is made by script for that.
                await visit.RunAsync<bool>("""
                    (language) => {
                      const choice = document.getElementById("language");
                      choice.value = language;
                      choice.dispatchEvent(new Event("change"));
                      return true;
                    }
                    """, language);
                await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
                var name = $"reader-{state}-{language}-{screen.Name}";
                await visit.PictureAsync(name);
                faults.AddRange((await visit.LayoutFaultsAsync()).Select(fault => $"{name}: {fault}"));
                if (screen.Width == Screen.Laptop.Width)
                {
                    faults.AddRange((await visit.BarriersAsync()).Select(barrier => $"{name}: {barrier}"));
                }
            }
        }
    }

    // A page that nobody has touched may not sound; it says so itself, and the browser does on its console.
    private static Task OpenAsync(Visit visit)
    {
        visit.Expect("AudioContext");
        return visit.OpenAsync("/");
    }

    private static ILocator Note(Visit visit) => visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Note on" });

    private static ILocator Word(Visit visit) => visit.Page.Locator("#result .word");

    private static ILocator Who(Visit visit) => visit.Page.Locator("#result .who");

    private static ILocator Key(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^(✓ ?)?{name}( |$)") });

    private static async Task PressAsync(Visit visit, string key, string name)
    {
        await visit.Page.Keyboard.PressAsync(key);
        await Expect(Key(visit, name)).ToHaveAttributeAsync("aria-pressed", "true");
    }
}
