using System.Net;
using AngleSharp.Dom;
using CsvHelper;
using FairKiosk.Gateway.Tests.Exports;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Storage;
using Microsoft.Data.Sqlite;

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
        await LoggedAsync(pavilion, () => visitor.ExportAsync("?search=Ann", "xlsx"));
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
        var answer = await visitor.ExportAsync(format: format);
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
    public async Task After_an_export_what_it_lacks_can_be_had_and_each_export_again()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        pavilion.Scan("reader-a", PavilionFixture.Card("Boris"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        Assert.Equal(["This list 2"], Choices(await visitor.OpenAsync("/leads/exports")));
        Assert.Empty((await visitor.OpenAsync("/leads")).QuerySelectorAll(".tag.new"));

        await LoggedAsync(pavilion, () => visitor.ExportAsync());
        Assert.Equal(["This list 2", "Nothing new since Tue 17 Nov, 12:00", "Exports so far times of Europe/Berlin"], Choices(await visitor.OpenAsync("/leads/exports")));
        pavilion.Scan("reader-a", PavilionFixture.Card("Clara"));
        pavilion.Database.Leads.SetNote("a", pavilion.Database.Leads.List("a", new LeadFilter { Search = "Boris" })[0].Badge, "call back", "booth-a");
        Assert.Equal(["Boris", "Clara"], (await visitor.OpenAsync("/leads?sort=name")).QuerySelectorAll("tr:has(.tag.new) .name").Select(name => name.TextContent));

        var page = await visitor.OpenAsync("/leads/exports?search=Anna");
        Assert.Equal(["This list 1", "Not exported yet, or changed since Tue 17 Nov, 12:00 2", "Exports so far times of Europe/Berlin"], Choices(page));
        var answer = await LoggedAsync(pavilion, () => visitor.SubmitAsync(page, ".formats:has([name=only])", [("format", "csv")]));
        Assert.Equal("leads-new-a-2026-11-17.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(["Boris", "Clara"], await NamesAsync(answer));
        Assert.Empty((await visitor.OpenAsync("/leads")).QuerySelectorAll(".tag.new"));

        // The first one again, of which Boris has a note meanwhile; the second stays as it was.
        var after = await visitor.OpenAsync("/leads/exports");
        Assert.Equal(["Tue 17 Nov, 12:00 booth-a CSV 2 Get again", "Tue 17 Nov, 12:00 booth-a CSV 2 Get again"], after.QuerySelectorAll("tbody tr").Select(InOneLine));
        Assert.Equal(["Anna", "Boris"], await NamesAsync(await visitor.SubmitAsync(after, "tbody tr:last-child form", [("format", "csv")])));
    }

    [Fact]
    public async Task The_last_column_and_the_note_of_a_card_say_whether_the_visitor_allows_the_firm_to_get_back_to_them()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        foreach (var name in new[] { "Anna", "Boris", "Clara" })
        {
            pavilion.Scan("reader-a", PavilionFixture.Card(name));
        }

        var setup = pavilion.Database.Setup;
        pavilion.Database.Wishes.Fulfil(SetupWish.Nothing(setup.Version) with { PermissionTexts = [new PermissionText(Recipient.Exhibitor) { English = "May we call you?" }] }, "test");
        foreach (var name in new[] { "Anna", "Boris" })
        {
            Assert.Equal(SharingAnswer.Done, pavilion.Database.Permissions.Give("a", BadgeOf(pavilion, name), Recipient.Exhibitor, "", 1, "en", PermissionSource.AtTheStand, "booth-a"));
        }

        pavilion.Database.Permissions.Withdraw("a", BadgeOf(pavilion, "Boris"), Recipient.Exhibitor, "", "booth-a");
        var visitor = await pavilion.SignedInAsync("booth-a");
        var lines = (await (await visitor.ExportAsync("?sort=name")).Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["May be contacted", "yes", "\"no, withdrawn\"", "not asked"], lines.Select(line => line.EndsWith('"') ? line[(line.LastIndexOf(",\"", StringComparison.Ordinal) + 1)..] : line.Split(',')[^1]));
        var cards = (await (await visitor.ExportAsync("?sort=name", "vcf")).Content.ReadAsStringAsync()).Split("END:VCARD");
        Assert.Contains("NOTE:May be contacted: yes", cards[0], StringComparison.Ordinal);
        Assert.Contains("NOTE:May be contacted: no\\, withdrawn", cards[1], StringComparison.Ordinal);
        Assert.DoesNotContain("contacted", cards[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_alone_exports_nothing()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/leads/export?format=csv")).StatusCode);
        Assert.Equal("text/html", (await visitor.GetAsync("/leads/exports?format=csv&only=new")).Content.Headers.ContentType!.MediaType);

        // Nor does a form of another site, which knows no token.
        var page = await visitor.OpenAsync("/leads/exports");
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SubmitAsync(page, ".formats", [("format", "csv"), ("__RequestVerificationToken", "guessed")])).StatusCode);
        Assert.Empty(pavilion.Database.Decisions.List(DecisionKinds.LeadExport));
    }

    [Fact]
    public async Task A_file_without_leads_has_its_headers_and_is_no_export()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await visitor.OpenAsync("/leads/exports");
        await LoggedAsync(pavilion, () => visitor.ExportAsync());
        foreach (var only in new[] { "new", "new" })
        {
            var answer = await visitor.SubmitAsync(page, ".formats", [("format", "csv"), ("only", only)]);
            Assert.StartsWith("Name,", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Empty(await NamesAsync(answer));
        }

        // Whatever comes after them in the log, they are not there.
        await LoggedAsync(pavilion, () => visitor.ExportAsync());
        Assert.Equal([1, 1], pavilion.Database.Exports.Latest("a", 10).Select(export => export.Leads));
    }

    [Fact]
    public async Task The_page_says_in_words_which_list_it_is_and_leads_back_to_it()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        const string query = "?search=Ann&rating=none&day=2026-11-17&met=yes&interest=3&sort=-latestfirst";
        var list = await visitor.OpenAsync("/leads" + query);
        const string words = "Found by Ann Rating: No rating Tue 17 Nov Interest 3 With a meeting Earliest first";
        Assert.StartsWith(words, InOneLine(list.QuerySelector("p.print-only")!), StringComparison.Ordinal);

        var page = await visitor.OpenAsync(list.QuerySelector(".head a.primary")!.GetAttribute("href")!);
        Assert.Equal(words, InOneLine(page.QuerySelector(".asked")!));
        Assert.Equal("/leads?search=Ann&rating=none&day=2026-11-17&met=yes&interest=3&sort=-", page.QuerySelector(".back")!.GetAttribute("href"));
        Assert.Contains("There is no lead in it.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_of_one_lead_is_on_its_page_and_leaves_it_new()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        pavilion.Scan("reader-b", PavilionFixture.Card("Boris"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await visitor.OpenAsync("/leads/" + pavilion.Database.Leads.List("a", LeadFilter.All)[0].Badge);
        var answer = await LoggedAsync(pavilion, () => visitor.SubmitAsync(page, ".head form", []));
        Assert.Equal("lead-a-2026-11-17.vcf", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("\r\nFN:Anna\r\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(pavilion.Database.Leads.List("a", LeadFilter.All)[0].IsNew);

        var rival = pavilion.Database.Leads.List("b", LeadFilter.All)[0].Badge;
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.SubmitAsync(page, ".head form", [], to: $"/leads/{rival}/card")).StatusCode);
    }

    [Theory]
    [InlineData("exe", "", "")]
    [InlineData("csv", "only", "old")]
    [InlineData("csv", "again", "none")]
    [InlineData("csv", "again", "of a rival")]
    public async Task What_there_is_not_is_said_so_and_counts_as_no_export(string format, string field, string value)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        pavilion.Scan("reader-b", PavilionFixture.Card("Anna"));
        pavilion.Database.Exports.Record("b", "csv", pavilion.Database.Leads.List("b", LeadFilter.All), "booth-b");
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await visitor.OpenAsync("/leads/exports");
        var asked = value == "of a rival" ? pavilion.Database.Exports.Last("b")!.Id : value;
        var answer = await visitor.SubmitAsync(page, ".formats", [("format", format), (field, asked)]);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("booth-b", Assert.Single(pavilion.Database.Decisions.List(DecisionKinds.LeadExport)).Who);
    }

    [Fact]
    public async Task Without_room_for_the_file_that_is_said_and_every_lead_stays_new()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await visitor.OpenAsync("/leads/exports");
        var (folder, away) = (pavilion.Database.DataFolder, pavilion.Database.DataFolder + "-away");
        Directory.Move(folder, away);
        var answer = await visitor.SubmitAsync(page, ".formats", [("format", "csv")]);
        Directory.Move(away, folder);
        Assert.Equal(HttpStatusCode.InsufficientStorage, answer.StatusCode);
        Assert.Equal("The export was not made", (await PageVisitor.ReadAsync(answer)).QuerySelector("h1")!.TextContent);
        Assert.True(Assert.Single(pavilion.Database.Leads.List("a", LeadFilter.All)).IsNew);
        Assert.Empty(pavilion.Database.Decisions.List(DecisionKinds.LeadExport));
    }

    [Fact]
    public async Task A_file_that_could_not_be_noted_arrives_and_its_leads_stay_new()
    {
        LogListener log = new();
        await using var pavilion = await PavilionFixture.StartAsync(log: log);
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await visitor.OpenAsync("/leads/exports");
        await using (SqliteConnection other = new($"Data Source={Path.Combine(pavilion.Database.DataFolder, FairDatabase.FileName)};Pooling=False"))
        {
            await other.OpenAsync();
            await using var hold = other.CreateCommand();
            hold.CommandText = "BEGIN IMMEDIATE";
            await hold.ExecuteNonQueryAsync();
            Assert.Equal(["Anna"], await NamesAsync(await visitor.SubmitAsync(page, ".formats", [("format", "csv")])));
            Eventually.True("said", () => log.Lines.Any(line => line.Contains("[4202]", StringComparison.Ordinal)));
        }

        Assert.DoesNotContain(log.Lines, line => line.Contains("unhandled", StringComparison.OrdinalIgnoreCase));
        Assert.True(Assert.Single(pavilion.Database.Leads.List("a", LeadFilter.All)).IsNew);
        Assert.Empty(pavilion.Database.Decisions.List(DecisionKinds.LeadExport));
    }

    // An export counts after its last byte, so the visitor may have it all a moment earlier.
    private static async Task<HttpResponseMessage> LoggedAsync(PavilionFixture pavilion, Func<Task<HttpResponseMessage>> export)
    {
        int Logged() => pavilion.Database.Decisions.List(DecisionKinds.LeadExport).Count;
        var before = Logged();
        var answer = await export();
        Eventually.True("logged", () => Logged() > before);
        return answer;
    }

    private static IEnumerable<string> Choices(IDocument page) => page.QuerySelectorAll(".exports h2").Select(InOneLine);

    private static string InOneLine(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<IReadOnlyList<string>> NamesAsync(HttpResponseMessage answer)
    {
        using var csv = CsvReader.Create(await answer.Content.ReadAsByteArrayAsync(), new CsvReaderOptions { HasHeader = true });
        List<string> names = [];
        while (csv.Read())
        {
            names.Add(csv.GetString("Name")!);
        }

        return [.. names.Order(StringComparer.Ordinal)];
    }

    private static string Text(byte[] workbook)
    {
        using var read = new Workbook(workbook);
        return string.Join('\n', read.Rows.SelectMany(row => row).Select(cell => cell.InnerText));
    }

    private static string BadgeOf(PavilionFixture pavilion, string name) => pavilion.Database.Leads.List("a", new LeadFilter { Search = name })[0].Badge;
}
