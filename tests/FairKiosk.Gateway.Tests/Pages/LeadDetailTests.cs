using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>The page of one lead.</summary>
public sealed class LeadDetailTests
{
    [Fact]
    public async Task A_rivals_lead_and_one_that_never_was_look_the_same()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        pavilion.Scan("reader-b", PavilionFixture.Card("Boris"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        var own = await visitor.OpenAsync("/leads/" + BadgeOf(pavilion, "a"));
        Assert.Equal("Anna", own.QuerySelector("h1")!.TextContent);
        List<string> pages = [];
        foreach (var badge in new[] { BadgeOf(pavilion, "b"), new string('0', 32), new string('x', 32), "'%20OR%201=1%20OR%20'x'='" + new string('x', 15) })
        {
            var answer = await visitor.GetAsync("/leads/" + badge);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            pages.Add((await PageVisitor.ReadAsync(answer)).QuerySelector("main")!.InnerHtml);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.SubmitAsync(own, "#lead .say form", [("rate", "hot")], to: $"/leads/{badge}/save")).StatusCode);
        }

        Assert.Single(pages.Distinct());
        Assert.Null(pavilion.Database.Leads.Find("b", BadgeOf(pavilion, "b"))!.Rating);
    }

    [Fact]
    public async Task Everything_that_happened_stands_in_the_order_of_time_with_who_and_from_what()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"), minutesBefore: 50);
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"), minutesBefore: 5);
        pavilion.Mark("reader-a", "rating", "cold");
        pavilion.Mark("reader-a", "rating", "lukewarm");
        pavilion.Mark("reader-a", "interest", "7");
        pavilion.Mark("reader-a", "note", "call <b>back</b>", by: "Mika");
        pavilion.Mark("reader-a", "meeting-start");
        var visitor = await pavilion.SignedInAsync("booth-a");
        var address = "/leads/" + BadgeOf(pavilion, "a");
        await visitor.SubmitAsync(await visitor.OpenAsync(address), "#lead .say form", [("rate", "hot"), ("note", "wants samples")]);
        await visitor.SubmitAsync(await visitor.OpenAsync(address), "#lead .say form", [("rate", "none"), ("note", ""), ("meeting", "now")]);

        Assert.Equal(
            [
                "11:10 Scanned at Arakawa Reader a", "11:55 Scanned at Arakawa Reader a", "12:00 Rated Cold Reader a", "12:00 Asked about Interest 7 Reader a",
                "12:00 Note call <b>back</b> Reader a Mika", "12:00 Meeting began Reader a",
                "12:00 Note wants samples On the page booth-a", "12:00 Rated Hot On the page booth-a",
                "12:00 Note emptied On the page booth-a", "12:00 Rating taken away On the page booth-a", "12:00 Meeting recorded On the page booth-a",
            ],
            (await visitor.OpenAsync(address)).QuerySelectorAll(".history li").Select(InOneLine));
    }

    [Fact]
    public async Task A_scan_that_was_taken_back_is_shown_as_that()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"), minutesBefore: 50);
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"), minutesBefore: 5);
        pavilion.Undo("reader-a");
        var page = await (await pavilion.SignedInAsync("booth-a")).OpenAsync("/leads/" + BadgeOf(pavilion, "a"));
        Assert.Equal(
            ["11:10 Scanned at Arakawa Reader a", "11:55 Scanned at Arakawa taken back Reader a", "12:00 Scan taken back Reader a"],
            page.QuerySelectorAll(".history li").Select(InOneLine));
    }

    [Fact]
    public async Task A_recorded_meeting_is_taken_back_on_the_leads_page()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        var address = "/leads/" + BadgeOf(pavilion, "a");
        var page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(await visitor.OpenAsync(address), "#lead .say form", [("meeting", "now")]));
        var undo = (IHtmlButtonElement)page.QuerySelector("[name=unmeet]")!;
        page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, "#lead .say form", [("unmeet", undo.Value)]));
        Assert.Empty(page.QuerySelectorAll(".met .tag, [name=unmeet]"));
        Assert.Equal("12:00 Recorded meeting taken back On the page booth-a", InOneLine(page.QuerySelectorAll(".history li")[^1]));
        Assert.Equal(0, pavilion.Database.Live.Read(null).Meetings);
    }

    [Fact]
    public async Task A_rivals_scans_notes_and_marks_are_not_in_it_and_neither_are_notes_of_nobody_knows_whom()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        foreach (var firm in new[] { "a", "b" })
        {
            pavilion.Scan("reader-" + firm, PavilionFixture.Card("Anna"));
            pavilion.Mark("reader-" + firm, "note", "secret of " + firm);
            pavilion.Mark("reader-" + firm, "rating", firm == "a" ? "hot" : "cold");
            pavilion.Database.Leads.SetNote(firm, BadgeOf(pavilion, firm), "page of " + firm, "booth-" + firm);
        }

        foreach (var (firm, rival) in new[] { ("a", "b"), ("b", "a") })
        {
            var text = await (await (await pavilion.SignedInAsync("booth-" + firm)).GetAsync("/leads/" + BadgeOf(pavilion, firm))).Content.ReadAsStringAsync();
            Assert.Contains("secret of " + firm, text, StringComparison.Ordinal);
            Assert.All(["secret of " + rival, "page of " + rival, "Reader " + rival, "booth-" + rival], secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_was_not_understood_on_the_badge_is_shown_as_it_stands_there()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna").Replace("END:VCARD", "X-TICKET:<script>alert(1)</script>\r\nEND:VCARD", StringComparison.Ordinal));
        var page = await (await pavilion.SignedInAsync("booth-a")).OpenAsync("/leads/" + BadgeOf(pavilion, "a"));
        Assert.Contains("X-TICKET:<script>alert(1)</script>", page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("a@b.example?bcc=everybody@c.example&body=x")]
    [InlineData("\"><img src=x>@b.example")]
    public async Task A_hostile_mail_address_leads_nowhere_else(string email)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna").Replace("END:VCARD", $"EMAIL:{email}\r\nEND:VCARD", StringComparison.Ordinal));
        var page = await (await pavilion.SignedInAsync("booth-a")).OpenAsync("/leads/" + BadgeOf(pavilion, "a"));
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.DoesNotContain(page.QuerySelectorAll(".known a"), link => link.GetAttribute("href") is var href && (href!.StartsWith("java", StringComparison.Ordinal) || href.Contains('?', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_row_leads_to_the_page_and_the_page_back_to_the_same_list()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        var list = await visitor.OpenAsync("/leads?search=Ann&sort=name");
        var page = await visitor.OpenAsync(list.QuerySelector("tr[id] a")!.GetAttribute("href")!);
        Assert.Equal($"/leads?search=Ann&sort=name#lead-{BadgeOf(pavilion, "a")}", page.QuerySelector(".back")!.GetAttribute("href"));
        Assert.Equal("Anna", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("", ((IHtmlTextAreaElement)page.QuerySelector("#lead textarea")!).Value);
    }

    private static string BadgeOf(PavilionFixture pavilion, string firm) => pavilion.Database.Leads.List(firm, LeadFilter.All)[0].Badge;

    private static string InOneLine(IElement step) =>
        string.Join(' ', step.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("Tue 17 Nov, ", "", StringComparison.Ordinal);
}
