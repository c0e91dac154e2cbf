using System.Collections.Concurrent;
using System.Globalization;
using FairKiosk.EndToEnd.Tests.Browser.Harness;
using FairKiosk.EndToEnd.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FairKiosk.EndToEnd.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class LeadExportTests(Chromium chromium)
{
    private static readonly string[] SaidAbove = ["Arakawa Precision", "COMPAMED 2026", "Found by Krüger", "Rating: Hot", "Tue 17 Nov", "By name, Z to A", "As of Tue 17 Nov, 12:00"];

    private static readonly string[] OnlyOnTheScreen = ["Sign out", "Export", "Save", "Cold", "Record"];

    [Theory]
    [InlineData("Excel", "leads-a-2026-11-17.xlsx")]
    [InlineData("CSV", "leads-a-2026-11-17.csv")]
    [InlineData("vCard", "leads-a-2026-11-17.vcf")]
    public async Task On_a_phone_leads_are_downloaded_with_one_thumb(string format, string name)
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger GmbH"), 10));
        await chromium.VisitAsync(pavilion.Address, Screen.Phone, async visit =>
        {
            await visit.SignInAsync("booth-a", PavilionHost.Password);
            await visit.OpenAsync("/leads?search=Kr&sort=name");
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Export" }).TapAsync();
            var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = $"This list: {format}" }).TapAsync());
            Assert.Equal(name, download.SuggestedFilename);
            Assert.Null(await download.FailureAsync());
            await Eventually.TrueAsync("logged", Visit.Patience, () => pavilion.Database.Exports.Last("a") is not null);
            await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Back to the list" }).TapAsync();
            await Expect(visit.Page).ToHaveURLAsync(new Uri(pavilion.Address, "/leads?search=Kr&sort=name").ToString());
            await Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("Kr");
        });
        Assert.Equal(1, pavilion.Database.Exports.Last("a")!.Leads);
    }

    [Fact]
    public async Task Only_the_page_of_exports_counts_what_is_new()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", (PavilionHost.Card("Anna Krüger", "Krüger GmbH"), 10));
        pavilion.Database.Exports.Record("a", "csv", pavilion.Database.Leads.List("a", FairKiosk.Storage.LeadFilter.All), "booth-a");
        ConcurrentQueue<string> read = [];
        await chromium.VisitAsync(pavilion.Address, Screen.Phone, async visit =>
        {
            await visit.SignInAsync("booth-a", PavilionHost.Password);
            pavilion.Database.TraceReads(read.Enqueue);
            pavilion.Database.Leads.CountNew("a");
            // What would be said of each lead now: the dear part of counting.
            var counting = Assert.Single(read, statement => statement.StartsWith("SELECT json_array", StringComparison.Ordinal));
            await visit.OpenAsync("/leads?search=Anna");
            Assert.Single(read, statement => statement == counting);
            await visit.OpenAsync("/leads/exports");
            Assert.Equal(2, read.Count(statement => statement == counting));
            pavilion.Database.TraceReads(null);
        });
    }

    [Fact]
    public async Task A_printed_list_fits_A4_repeats_its_header_and_says_whose_it_is_and_of_when()
    {
        await using var pavilion = await PavilionHost.StartAsync(("a", "Arakawa Precision"));
        pavilion.Scan("a", [.. Enumerable.Range(0, 40).Select(number => (PavilionHost.Card(
            string.Create(CultureInfo.InvariantCulture, $"Dr.-Ing. Visitor {number:D2} von und zu Lichtenstein"), "Krüger Feinmechanik und Söhne GmbH & Co. KG", "Head of purchasing",
            string.Create(CultureInfo.InvariantCulture, $"visitor-{number:D2}@krueger-feinmechanik.example")), number))]);
        foreach (var lead in pavilion.Database.Leads.List("a", FairKiosk.Storage.LeadFilter.All))
        {
            pavilion.Database.Leads.Rate("a", lead.Badge, "hot", "booth-a");
            pavilion.Database.Leads.SetNote("a", lead.Badge, "Wants 500 of the small ones.\nQuotation by Friday, in Japanese: 見積書は金曜日までに日本語で。", "booth-a");
        }

        await chromium.VisitAsync(pavilion.Address, Screen.Laptop, async visit =>
        {
            await visit.SignInAsync("booth-a", PavilionHost.Password);
            await visit.OpenAsync("/leads?search=Krüger&rating=hot&day=2026-11-17&sort=-name");
            var file = Path.Combine(Visit.Pictures, "leads-print");
            await visit.Page.PdfAsync(new() { Path = file + ".pdf", PreferCSSPageSize = true });
            await SaidByAsync("pdftoppm", "-png", "-r", "60", file + ".pdf", file);
            Assert.Contains("A4", await SaidByAsync("pdfinfo", file + ".pdf"), StringComparison.Ordinal);
            var pages = (await SaidByAsync("pdftotext", "-layout", file + ".pdf", "-")).TrimEnd('\f', '\n').Split('\f');
            Assert.InRange(pages.Length, 2, 7);
            Assert.All(pages, page => Assert.Matches(@"Visitor\s+Last seen\s+Rating\s+Note\s+Meeting", page));
            Assert.All(SaidAbove, said => Assert.Contains(said, pages[0], StringComparison.Ordinal));

            var all = string.Concat(pages);
            Assert.All(OnlyOnTheScreen, unwanted => Assert.DoesNotContain(unwanted, all, StringComparison.Ordinal));
            Assert.Equal(40, all.Split("visitor-").Length - 1);
            Assert.Equal(40, all.Split("Quotation").Length - 1);
        });
    }

    private static async Task<string> SaidByAsync(string program, params string[] arguments)
    {
        var (code, said) = await ChildProcess.RunAsync(program, arguments);
        Assert.True(code == 0, said);
        return said;
    }
}
