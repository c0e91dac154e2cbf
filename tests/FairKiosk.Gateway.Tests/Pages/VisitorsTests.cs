using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using FairKiosk.Gateway.Lists;
using FairKiosk.Pavilions.Lists;
using Microsoft.Extensions.DependencyInjection;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>The organiser's page of visitor lists.</summary>
public sealed class VisitorsTests
{
    private const string List = "Besucherliste\nBesuchernummer;Name;Firma;Land\nT-1;Anna Krüger;Krüger GmbH;Deutschland\nT-2;Jonas Weber;;Österreich\n;Nobody;;\nT-3;Mia Wolf;;\n";

    [Fact]
    public async Task A_list_goes_from_upload_to_import_and_back_and_names_only_the_leads_of_who_scanned()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", "T-1");
        var organiser = await pavilion.SignedInAsync("organiser");
        Assert.NotNull((await organiser.OpenAsync("/readers")).QuerySelector("a[href='/visitors']"));

        var opened = await UploadAsync(organiser, Encoding.Latin1.GetBytes(List));
        Assert.Equal("Found: windows-1252", opened.QuerySelector("#charset option[selected]")!.TextContent);
        Assert.Equal(["A · Besuchernummer", "B · Name", "C · Firma", "D · Land"], opened.QuerySelectorAll(".sample tbody th").Select(head => head.TextContent));
        Assert.Equal(["Anna Krüger", "Jonas Weber", "Nobody", "Mia Wolf"], opened.QuerySelectorAll(".sample tr:nth-child(2) td bdi").Select(cell => cell.TextContent));
        Assert.Equal("A · Besuchernummer", Chosen(opened, VisitorField.Code));
        Assert.Equal("not in the list", Chosen(opened, VisitorField.Phone));
        Assert.Null(opened.QuerySelector("[formaction='/visitors/import']"));

        var looked = await DoAsync(pavilion, organiser, opened, "/visitors/check");
        Assert.Equal(["3", "1", "0", "0", "1", "1"], looked.QuerySelectorAll("#figures .num").Select(number => number.TextContent));
        Assert.Contains("No code", looked.QuerySelector("#figures")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(pavilion.Database.Visitors.List());
        var report = await (await organiser.GetAsync("/visitors/report")).Content.ReadAsStringAsync();
        Assert.Equal("Row,Why it was not taken\r\n5,No code\r\n", report);

        var imported = await DoAsync(pavilion, organiser, looked, "/visitors/import");
        Assert.Contains("The list is imported", imported.QuerySelector("#figures")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("list.csv", imported.QuerySelector(".history tbody th")!.TextContent);
        Assert.Equal("organiser", Assert.Single(pavilion.Database.Visitors.List()).Who);
        Assert.Contains("Anna Krüger", (await (await pavilion.SignedInAsync("booth-a")).OpenAsync("/leads")).Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna Krüger", (await (await pavilion.SignedInAsync("booth-b")).OpenAsync("/leads")).Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", (await organiser.OpenAsync("/live")).Source.Text, StringComparison.Ordinal);
        Assert.False(Directory.EnumerateFiles(Path.Combine(pavilion.Database.DataFolder, "visitors")).Any());

        var back = await PageVisitor.ReadAsync(await organiser.SubmitAsync(imported, "form[action='/visitors/undo']", []));
        Assert.Contains("taken back", back.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(pavilion.Database.Visitors.List());
        Assert.DoesNotContain("Anna Krüger", (await (await pavilion.SignedInAsync("booth-a")).OpenAsync("/leads")).Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_encoding_and_other_columns_can_be_chosen()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var organiser = await pavilion.SignedInAsync("organiser");
        var opened = await UploadAsync(organiser, Encoding.UTF8.GetBytes("Alpha,Beta\nJörg,T-1\n"));
        var reread = await PageVisitor.ReadAsync(await organiser.SubmitAsync(opened, ".charset", [("charset", "windows-1252")]));
        Assert.Contains("JÃ¶rg", reread.QuerySelector(".sample")!.TextContent, StringComparison.Ordinal);
        var again = await PageVisitor.ReadAsync(await organiser.SubmitAsync(reread, ".charset", [("charset", "")]));

        var without = await PageVisitor.ReadAsync(await organiser.SubmitAsync(again, "#columns", []));
        Assert.Contains("Say which column holds the code", without.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
        var looked = await DoAsync(pavilion, organiser, without, "/visitors/check", ("column.Code", "1"), ("column.Name", "0"));
        Assert.Equal("B · Beta", Chosen(looked, VisitorField.Code));
        await DoAsync(pavilion, organiser, looked, "/visitors/import", ("column.Code", "1"), ("column.Name", "0"));
        var next = await UploadAsync(organiser, Encoding.UTF8.GetBytes("alpha,BETA\nMia,T-2\n"));
        Assert.Equal("B · BETA", Chosen(next, VisitorField.Code));
        Assert.Contains("as in your last list", next.QuerySelector("#list-title")!.TextContent, StringComparison.Ordinal);
        var dropped = await PageVisitor.ReadAsync(await organiser.SubmitAsync(next, ".drop", []));
        Assert.NotNull(dropped.QuerySelector(".upload"));
    }

    [Theory]
    [InlineData("%PDF-1.7", "This file is no table")]
    [InlineData("Barcode,Name\n", "no rows with visitors")]
    [InlineData("", "Choose a file first")]
    public async Task A_wrong_file_is_told_in_a_sentence(string text, string said)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var organiser = await pavilion.SignedInAsync("organiser");
        var page = await UploadAsync(organiser, Encoding.UTF8.GetBytes(text));
        Assert.Contains(said, page.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".upload"));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_was_sent_to_its_end()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var organiser = await pavilion.SignedInAsync("organiser");
        var page = await PageVisitor.ReadAsync(await organiser.AnnounceAsync("/visitors/upload", new ListLimits().MostBytes + 1_000_000));
        Assert.Contains("too large", page.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_a_list_that_is_no_longer_open_changes_nothing()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var organiser = await pavilion.SignedInAsync("organiser");
        var first = await UploadAsync(organiser, Encoding.UTF8.GetBytes(List));
        await UploadAsync(organiser, Encoding.UTF8.GetBytes("Barcode,Name\nT-9,Somebody\n"));
        var late = await PageVisitor.ReadAsync(await organiser.SubmitAsync(first, "#columns", [("column.Code", "0"), ("column.Name", "1")], to: "/visitors/import"));
        Assert.Contains("not open any more", late.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(pavilion.Database.Visitors.List());
    }

    [Theory]
    [InlineData("/visitors")]
    [InlineData("/visitors/progress")]
    [InlineData("/visitors/report")]
    public async Task Visitor_lists_are_for_the_organiser_only(string path)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var exhibitor = await pavilion.SignedInAsync("booth-a");
        Assert.Equal(HttpStatusCode.Forbidden, (await exhibitor.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task A_cell_that_would_do_harm_is_only_text()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var organiser = await pavilion.SignedInAsync("organiser");
        foreach (var (_, text) in HostileTexts.All)
        {
            var opened = await UploadAsync(organiser, Encoding.UTF8.GetBytes($"Barcode,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\nT-1,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n"));
            Assert.Empty(opened.QuerySelectorAll("script:not([src]), img, [onfocus], [onmouseover]"));
        }
    }

    private static string Chosen(IHtmlDocument page, VisitorField field) =>
        ((IHtmlSelectElement)page.GetElementById($"column.{field}")!).SelectedOptions.Single().TextContent;

    private static async Task<IHtmlDocument> UploadAsync(PageVisitor organiser, byte[] file) =>
        await PageVisitor.ReadAsync(await organiser.UploadAsync(await organiser.OpenAsync("/visitors") is var page && page.QuerySelector(".upload") is null
            ? await PageVisitor.ReadAsync(await organiser.SubmitAsync(page, ".drop", []))
            : page, ".upload", "file", "list.csv", file));

    // The columns as the page has them, unless others are named; then until the work is done.
    private static async Task<IHtmlDocument> DoAsync(PavilionFixture pavilion, PageVisitor organiser, IHtmlDocument page, string to, params (string Name, string Value)[] columns)
    {
        (string, string)[] chosen = columns.Length > 0 ? columns
            : [.. page.QuerySelectorAll("#columns select").OfType<IHtmlSelectElement>().Select(select => (select.Name!, select.Value ?? ""))];
        (await organiser.SubmitAsync(page, "#columns", chosen, to: to)).EnsureSuccessStatusCode();
        Eventually.True("worked through", () => !pavilion.Host.Services.GetRequiredService<ListDesk>().State.IsRunning);
        return await organiser.OpenAsync("/visitors");
    }
}
