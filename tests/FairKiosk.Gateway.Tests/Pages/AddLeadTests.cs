using System.Net;
using CsvHelper;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>The form for a visitor whose badge was not scanned.</summary>
public sealed class AddLeadTests
{
    private static readonly (string Name, string Value)[] Jo =
        [("name", " Jo\tTyped "), ("company", "Acme"), ("email", "jo@example.org"), ("phone", "+49 211 1"), ("country", "Germany"), ("note", "two\r\nlines")];

    [Fact]
    public async Task A_lead_by_hand_is_marked_on_the_list_its_page_and_in_the_file_and_counted_apart()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await PageVisitor.ReadAsync(await AddAsync(visitor, Jo));
        Assert.Equal("JoTyped", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Added by hand", page.QuerySelector(".known")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[name=meeting]"));

        var list = await visitor.OpenAsync("/leads");
        Assert.Contains("Leads: 1", list.QuerySelector(".head")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Added by hand: 1", list.QuerySelector(".head")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["JoTyped"], list.QuerySelectorAll("tr[id]").Where(row => row.TextContent.Contains("Added by hand", StringComparison.Ordinal)).Select(row => row.QuerySelector(".name")!.TextContent));

        using var csv = CsvReader.Create(await (await visitor.ExportAsync("?sort=name")).Content.ReadAsByteArrayAsync(), new CsvReaderOptions { HasHeader = true });
        Assert.True(csv.Read());
        Assert.Equal(("Anna", "", "1"), (csv.GetString("Name"), csv.GetString("Added by hand (Europe/Berlin)"), csv.GetString("Visits")));
        Assert.True(csv.Read());
        Assert.Equal(
            ("JoTyped", "2026-11-17 12:00:00", "0", "", "", "two\nlines"),
            (csv.GetString("Name"), csv.GetString("Added by hand (Europe/Berlin)"), csv.GetString("Visits"), csv.GetString("First seen (Europe/Berlin)"), csv.GetString("Badge"), csv.GetString("Note")));
        Assert.Equal(1, pavilion.Database.Live.Read(null).Visitors);
    }

    [Fact]
    public async Task Who_has_that_mail_address_already_is_said_once_and_nothing_is_added_before_the_answer()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna").Replace("END:", "EMAIL:JO@example.org\r\nEND:", StringComparison.Ordinal));
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await PageVisitor.ReadAsync(await AddAsync(visitor, Jo));
        Assert.Equal("You already have a lead with this e-mail address: Anna", page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal("/leads/" + pavilion.Database.Leads.List("a", LeadFilter.All)[0].Badge, page.QuerySelector("[role=alert] a")!.GetAttribute("href"));
        Assert.Equal("two\nlines", page.QuerySelector("textarea")!.TextContent);
        Assert.Equal(1, pavilion.Database.Leads.Count("a", LeadFilter.All));
        await visitor.SubmitAsync(page, ".stack", []);
        Assert.Equal(2, pavilion.Database.Leads.Count("a", LeadFilter.All));
    }

    [Fact]
    public async Task A_rivals_lead_with_the_same_mail_address_is_not_hinted_at()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        await AddAsync(await pavilion.SignedInAsync("booth-b"), Jo);
        var visitor = await pavilion.SignedInAsync("booth-a");
        Assert.StartsWith("/leads/", (await AddAsync(visitor, Jo)).RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/leads/" + pavilion.Database.Leads.List("b", LeadFilter.All)[0].Badge)).StatusCode);
    }

    [Theory]
    [InlineData("name", "  ", "Write a name; everything else may stay empty.")]
    [InlineData("email", "jo", "This is no e-mail address. Correct it, or leave it empty.")]
    [InlineData("email", "@", "This is no e-mail address. Correct it, or leave it empty.")]
    [InlineData("email", "jo@", "This is no e-mail address. Correct it, or leave it empty.")]
    public async Task What_cannot_be_added_is_said_and_stays_in_the_form(string field, string value, string said)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await PageVisitor.ReadAsync(await AddAsync(visitor, [.. Jo.Where(part => part.Name != field), (field, value)]));
        Assert.Equal([said], page.QuerySelectorAll("[role=alert]").Select(alert => alert.TextContent));
        Assert.Equal("Acme", page.QuerySelector("[name=company]")!.GetAttribute("value"));
        Assert.Equal(0, pavilion.Database.Leads.Count("a", LeadFilter.All));
    }

    [Fact]
    public async Task What_no_page_of_ours_sends_is_refused()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("booth-a");
        Assert.Equal(HttpStatusCode.BadRequest, (await AddAsync(visitor, [("name", new string('x', 201))])).StatusCode);
        var form = await visitor.OpenAsync("/leads/add");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await pavilion.SignedInAsync("organiser")).SubmitAsync(form, ".stack", Jo)).StatusCode);
        Assert.Equal(0, pavilion.Database.Leads.Count("a", LeadFilter.All));
    }

    private static async Task<HttpResponseMessage> AddAsync(PageVisitor visitor, (string Name, string Value)[] fields) =>
        await visitor.SubmitAsync(await visitor.OpenAsync("/leads/add"), ".stack", fields);
}
