using System.Net;
using AngleSharp.Dom;
using CsvHelper;
using FairKiosk.Gateway.Tests.Exports;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Pages;

public sealed class LeadExportTests
{
    [Fact]
    public async Task Every_export_is_a_decision_that_says_who_when_in_what_format_and_how_many()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        pavilion.Scan("reader-a", PavilionFixture.Card("Boris"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        await ExportAsync(pavilion, visitor, "/leads/export?format=xlsx&search=Ann");
        var decision = Assert.Single(pavilion.Database.Decisions.List(DecisionKinds.LeadExport));
        Assert.Equal("booth-a", decision.Who);
        Assert.Equal("""{"exhibitor":"a","format":"xlsx","leads":1}""", decision.Body);
        Assert.Equal(PavilionFixture.Noon, pavilion.Database.Exports.Last("a")!.AtUtc, TimeSpan.FromSeconds(1));
        Assert.Null(pavilion.Database.Exports.Last("b"));
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("vcf", "text/vcard")]
    public async Task A_file_is_named_after_firm_content_and_day_and_holds_only_the_firms_own_leads(string format, string type)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        pavilion.Scan("reader-b", PavilionFixture.Card("Boris"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        var rival = pavilion.Database.Leads.List("b", LeadFilter.All)[0].Badge;
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/leads/export?format={format}&badge={rival}")).StatusCode);
        var answer = await visitor.GetAsync($"/leads/export?format={format}");
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"leads-a-2026-11-17.{format}", answer.Content.Headers.ContentDisposition!.FileName);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(bytes.Length, answer.Content.Headers.ContentLength);
        var text = format == "xlsx" ? Text(bytes) : System.Text.Encoding.UTF8.GetString(bytes);
        Assert.Contains("Anna", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Boris", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(pavilion.Database.DataFolder), file => file.Contains("export", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_an_export_only_what_is_new_can_be_had_and_the_list_shows_it()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        pavilion.Scan("reader-a", PavilionFixture.Card("Boris"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        var before = await visitor.OpenAsync("/leads");
        Assert.Equal(["This list"], Choices(before));
        Assert.Empty(before.QuerySelectorAll(".tag.new"));

        await ExportAsync(pavilion, visitor, Link(before, "This list: CSV"));
        Assert.Equal(["This list", "The last one again (2)", "Nothing new since Tue 17 Nov, 12:00"], Choices(await visitor.OpenAsync("/leads")));
        pavilion.Scan("reader-a", PavilionFixture.Card("Clara"));
        pavilion.Database.Leads.SetNote("a", pavilion.Database.Leads.List("a", new LeadFilter { Search = "Boris" })[0].Badge, "call back", "booth-a");

        var page = await visitor.OpenAsync("/leads?sort=name");
        Assert.Equal(["This list", "Only new since Tue 17 Nov, 12:00 (2)", "The last one again (2)"], Choices(page));
        Assert.Equal(["Boris", "Clara"], page.QuerySelectorAll("tr:has(.tag.new) .name").Select(name => name.TextContent));
        var answer = await ExportAsync(pavilion, visitor, Link(page, "Only new since Tue 17 Nov, 12:00 (2): CSV"));
        Assert.Equal("leads-new-a-2026-11-17.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(["Boris", "Clara"], Names(await answer.Content.ReadAsByteArrayAsync()).Order());

        var after = await visitor.OpenAsync("/leads");
        Assert.Empty(after.QuerySelectorAll(".tag.new"));
        Assert.Equal(["Boris", "Clara"], Names(await (await visitor.GetAsync(Link(after, "The last one again (2): CSV"))).Content.ReadAsByteArrayAsync()).Order());
    }

    [Fact]
    public async Task The_card_of_one_lead_is_on_its_page_and_leaves_it_new()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        var answer = await ExportAsync(pavilion, visitor, (await visitor.OpenAsync("/leads/" + pavilion.Database.Leads.List("a", LeadFilter.All)[0].Badge)).QuerySelector(".head a[download]")!.GetAttribute("href")!);
        Assert.Equal("lead-a-2026-11-17.vcf", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("\r\nFN:Anna\r\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(pavilion.Database.Leads.List("a", LeadFilter.All)[0].IsNew);
    }

    [Theory]
    [InlineData("/leads/export?format=exe")]
    [InlineData("/leads/export?only=old")]
    [InlineData("/leads/export?only=again")]
    [InlineData("/leads/export?badge=none")]
    public async Task What_there_is_not_is_said_so_and_counts_as_no_export(string path)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var answer = await (await pavilion.SignedInAsync("booth-a")).GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(pavilion.Database.Decisions.List(DecisionKinds.LeadExport));
    }

    // An export counts after its last byte, so the visitor may have it all a moment earlier.
    private static async Task<HttpResponseMessage> ExportAsync(PavilionFixture pavilion, PageVisitor visitor, string path)
    {
        int Logged() => pavilion.Database.Decisions.List(DecisionKinds.LeadExport).Count;
        var before = Logged();
        var answer = await visitor.GetAsync(path);
        Eventually.True("logged", () => Logged() > before);
        return answer;
    }

    private static IEnumerable<string> Choices(IDocument page) => page.QuerySelectorAll(".export .card > p:not(.formats)").Select(choice => choice.TextContent);

    private static string Link(IDocument page, string label) => page.QuerySelector($"a[download][aria-label=\"{label}\"]")!.GetAttribute("href")!;

    private static List<string> Names(byte[] file)
    {
        using var csv = CsvReader.Create(file, new CsvReaderOptions { HasHeader = true });
        List<string> names = [];
        while (csv.Read())
        {
            names.Add(csv.GetString("Name")!);
        }

        return names;
    }

    private static string Text(byte[] workbook)
    {
        using var read = new Workbook(workbook);
        return string.Join('\n', read.Rows.SelectMany(row => row).Select(cell => cell.InnerText));
    }
}
