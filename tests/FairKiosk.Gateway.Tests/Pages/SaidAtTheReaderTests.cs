using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CsvHelper;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>Interests and notes of readers on the page and in the export of the booth.</summary>
public sealed class SaidAtTheReaderTests
{
    [Fact]
    public async Task What_was_said_at_the_reader_stands_beside_the_note_that_is_edited()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        pavilion.Mark("reader-a", "interest", "12");
        pavilion.Mark("reader-a", "interest", "3");
        pavilion.Mark("reader-a", "note", "wants 100 samples\nby Friday", by: "Mika");
        pavilion.Mark("reader-a", "note", "call back");
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await visitor.OpenAsync("/leads");
        await visitor.SubmitAsync(page, ".leads form", [("note", "from the page")]);

        page = await visitor.OpenAsync("/leads");

        Assert.Equal(["Interest 3", "Interest 12"], page.QuerySelectorAll(".interests .tag").Select(tag => tag.TextContent));
        Assert.Equal(["wants 100 samples\nby Friday", "call back"], Texts(page, ".said .text"));
        Assert.Equal(["Mika Tue 17 Nov, 12:00", "At the reader Tue 17 Nov, 12:00"], Texts(page, ".said .line").Select(InOneLine));
        Assert.Equal("from the page", ((IHtmlTextAreaElement)page.QuerySelector(".leads textarea")!).Value);
    }

    [Fact]
    public async Task The_row_that_comes_back_after_saving_still_shows_them()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        pavilion.Mark("reader-a", "interest", "7");
        pavilion.Mark("reader-a", "note", "call back");
        var visitor = await pavilion.SignedInAsync("booth-a");
        var answer = await visitor.SubmitAsync(await visitor.OpenAsync("/leads"), ".leads form", [("rate", "hot")], byScript: true);
        var row = await answer.Content.ReadAsStringAsync();
        Assert.Contains("Interest 7", row, StringComparison.Ordinal);
        Assert.Contains("call back", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_of_which_nothing_was_said_has_neither_tags_nor_list()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var page = await (await pavilion.SignedInAsync("booth-a")).OpenAsync("/leads");
        Assert.Empty(page.QuerySelectorAll(".interests, .said"));
    }

    [Fact]
    public async Task A_rival_reads_nothing_of_it_on_page_or_export()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        foreach (var reader in new[] { "reader-a", "reader-b" })
        {
            pavilion.Scan(reader, PavilionFixture.Card("Anna"));
        }

        pavilion.Mark("reader-a", "interest", "11");
        pavilion.Mark("reader-a", "note", "our price is 12 euro", by: "Mika");
        pavilion.Mark("reader-b", "note", "call back");
        foreach (var (user, isOwner) in new[] { ("booth-a", true), ("booth-b", false) })
        {
            var visitor = await pavilion.SignedInAsync(user);
            foreach (var answer in new[] { await visitor.GetAsync("/leads"), await visitor.GetAsync("/leads?search=Anna"), await visitor.ExportAsync() })
            {
                var text = await answer.Content.ReadAsStringAsync();
                Assert.All(["our price", "Mika"], secret => Assert.Equal(isOwner, text.Contains(secret, StringComparison.Ordinal)));
            }
        }
    }

    [Fact]
    public async Task The_export_has_a_column_for_interests_and_one_for_notes_each_note_a_line()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        pavilion.Mark("reader-a", "interest", "12");
        pavilion.Mark("reader-a", "interest", "3");
        pavilion.Mark("reader-a", "note", "wants 100\r\nsamples", by: "Mika");
        pavilion.Mark("reader-a", "note", "call \"back\", soon");
        pavilion.Scan("reader-a", PavilionFixture.Card("Berta"), minutesBefore: 20);
        using var csv = await ExportAsync(await pavilion.SignedInAsync("booth-a"));
        Assert.True(csv.Read());
        Assert.Equal("3, 12", csv.GetString("Interests"));
        Assert.Equal("2026-11-17 12:00:00 Mika: wants 100 samples\n2026-11-17 12:00:00: call \"back\", soon", csv.GetString("Notes at the reader (Europe/Berlin)"));
        Assert.True(csv.Read());
        Assert.Equal(("Berta", "", ""), (csv.GetString("Name"), csv.GetString("Interests"), csv.GetString("Notes at the reader (Europe/Berlin)")));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0")]
    [InlineData("\"><img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>")]
    [InlineData("\u202Eexe.gnp", "\\u202Eexe.gnp")]
    [InlineData("bell\u0007 nothing\0 escape\u001B[31m", "bell\\x07 nothing\\x00 escape\\x1B[31m")]
    [InlineData("</bdi></li></ul></td>", "</bdi></li></ul></td>")]
    public async Task A_hostile_note_is_plain_text_on_page_and_export(string note, string text)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        pavilion.Mark("reader-a", "note", note, by: note);
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await visitor.OpenAsync("/leads");
        Assert.Equal(text, page.QuerySelector(".said .text")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("img, script:not([src]), [onerror]"));
        Assert.Single(page.QuerySelectorAll(".said li"));
        using var csv = await ExportAsync(visitor);
        Assert.True(csv.Read());
        var cell = csv.GetString("Notes at the reader (Europe/Berlin)")!;
        Assert.StartsWith("2026-11-17 12:00:00 ", cell, StringComparison.Ordinal);
        Assert.EndsWith(": " + text, cell, StringComparison.Ordinal);
    }

    private static async Task<CsvReader> ExportAsync(PageVisitor visitor) =>
        CsvReader.Create(await (await visitor.ExportAsync()).Content.ReadAsByteArrayAsync(), new CsvReaderOptions { HasHeader = true });

    private static IEnumerable<string> Texts(IParentNode page, string selector) => page.QuerySelectorAll(selector).Select(element => element.TextContent);

    private static string InOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
