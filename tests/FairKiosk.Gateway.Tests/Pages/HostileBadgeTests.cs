using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CsvHelper;
using FairKiosk.Gateway.Exports;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>Badges and names made to do harm come in as any other and are text wherever they are shown: judged by the page that a browser makes of it.</summary>
public sealed class HostileBadgeTests
{
    private const string Harmless = "Anna Berg";

    // An address holds not much more, and neither it nor a form a NUL: such a request is refused before it is a page's.
    private const int LongestTyped = 300;

    private static readonly string[] LeadPages = ["/leads", "/leads?search=Ann", "/leads?sort=name&rating=none"];
    private static readonly string[] LivePages = ["/live", "/live?span=fair", "/live?view=wall", "/readers", "/readers/whose", "/readers/quarantine"];

    [Fact]
    public async Task Hostile_badges_are_text_on_every_page_in_the_stream_and_in_the_export()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        byte[][] badges =
        [
            .. HostileTexts.All.Values.Select(Card),
            .. HostileTexts.All.Values.Select(Encoding.UTF8.GetBytes),
            .. Directory.EnumerateFiles(Path.Combine(PageRulesTests.Root(), "tests", "golden", "hostile"), "*.vcf").Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
        ];
        // Events of a batch and its bytes are limited.
        foreach (var (number, badge) in badges.Index())
        {
            pavilion.Receive("reader-a", Batches.Dated(PavilionFixture.Noon.AddHours(-1), $"{number:x16}", n => Batches.Scan(n, badge)));
        }

        var leads = pavilion.Database.Leads.List("a", LeadFilter.All);
        Assert.Equal(badges.Length, leads.Sum(lead => lead.Scans));
        Assert.Equal(0, pavilion.Database.Quarantine.Count);
        await AssertTextAsync(pavilion, leads);
        Assert.All(leads, lead => Assert.All(FieldsOf(lead), field => Assert.DoesNotContain(field, MovesText)));
    }

    [Fact]
    public async Task Hostile_notes_are_text_where_they_were_written_and_in_the_export()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("booth-a");
        foreach (var (kind, text) in HostileTexts.All)
        {
            pavilion.Scan("reader-a", PavilionFixture.Card(Harmless, uid: kind));
            var form = await visitor.OpenAsync("/leads?rating=none");
            (await visitor.SubmitAsync(form, ".leads tr:not(:has(.edited)) form", [("note", Typed(text)), ("rate", "hot")])).EnsureSuccessStatusCode();
        }

        var leads = pavilion.Database.Leads.List("a", LeadFilter.All);
        Assert.Equal(HostileTexts.All.Count, leads.Count(lead => lead.Note is { Length: > 0 }));
        await AssertTextAsync(pavilion, leads);
    }

    [Fact]
    public async Task Hostile_names_of_fair_booths_and_readers_are_text_on_every_page()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card(Harmless));
        var booth = await pavilion.SignedInAsync("booth-a");
        var organiser = await pavilion.SignedInAsync("organiser");
        Rename(pavilion, Harmless);
        var expected = await ShapesAsync(booth, organiser);
        foreach (var (kind, text) in HostileTexts.All)
        {
            Rename(pavilion, text);
            Assert.True(expected == await ShapesAsync(booth, organiser), kind);
            var sheet = await organiser.GetAsync($"/live/codesheet?booth=stand-a&staff={Uri.EscapeDataString(Typed(text))}");
            Assert.True(sheet.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, kind);
            Assert.Contains(sheet.Content.Headers.ContentType!.MediaType, (string[])["application/pdf", "text/plain"]);
        }
    }

    [Fact]
    public async Task What_is_typed_into_address_and_sign_in_comes_back_as_text()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var booth = await pavilion.SignedInAsync("booth-a");
        var stranger = pavilion.Visitor();
        var expected = await TypedAsync(booth, stranger, "zzz");
        foreach (var (kind, text) in HostileTexts.All)
        {
            Assert.True(expected == await TypedAsync(booth, stranger, Typed(text)), kind);
        }
    }

    private static async Task AssertTextAsync(PavilionFixture pavilion, IReadOnlyList<LeadRow> leads)
    {
        var visitor = await pavilion.SignedInAsync("booth-a");
        foreach (var path in LeadPages)
        {
            var page = await visitor.OpenAsync(path);
            AssertOnlyOurs(page);
            foreach (var row in page.QuerySelectorAll("table.leads tbody tr"))
            {
                AssertShown(leads.Single(lead => row.Id!.EndsWith(lead.Badge, StringComparison.Ordinal)), row);
            }
        }

        foreach (var lead in leads)
        {
            var page = await visitor.OpenAsync("/leads/" + lead.Badge);
            AssertOnlyOurs(page);
            var texts = page.QuerySelectorAll("bdi").Select(text => text.TextContent).ToList();
            Assert.All(FieldsOf(lead), field => Assert.Contains(field, texts));
        }

        AssertExported(leads, await (await visitor.ExportAsync("?sort=name")).Content.ReadAsByteArrayAsync());
        var organiser = await pavilion.SignedInAsync("organiser");
        foreach (var path in LivePages)
        {
            AssertNoNames(await organiser.OpenAsync(path));
        }

        AssertNoNames(await FirstBoardAsync(organiser));
    }

    private static void AssertShown(LeadRow lead, IElement row)
    {
        var texts = row.QuerySelectorAll("th bdi").Select(text => text.TextContent).ToList();
        Assert.All(FieldsOf(lead), field => Assert.Contains(field, texts));
        Assert.Equal(lead.Note ?? "", ((IHtmlTextAreaElement)row.QuerySelector("textarea")!).Value);
        Assert.Equal(lead.Badge, ((IHtmlInputElement)row.QuerySelector("input[name=badge]")!).Value);
        Assert.Equal(6, row.Children.Length);
    }

    private static void AssertExported(IReadOnlyList<LeadRow> leads, byte[] file)
    {
        using var csv = CsvReader.Create(file, new CsvReaderOptions { HasHeader = true });
        var rows = 0;
        for (; csv.Read(); rows++)
        {
            var lead = leads.Single(lead => lead.Badge == csv.GetString("Badge"));
            foreach (var (column, value) in new[]
            {
                ("Name", lead.Name), ("Company", lead.Company), ("Job title", lead.JobTitle), ("E-mail", lead.Email), ("Phone", lead.Phone), ("Note", lead.Note),
            })
            {
                var cell = csv.GetString(column)!;
                Assert.Equal(FormulaSafe.Text(value) ?? "", cell);
                Assert.All(cell.Split(';', '\t', '\r', '\n'), part => Assert.False(part.TrimStart() is ['=' or '@' or '-', ..] or ['+', not (>= '0' and <= '9'), ..], part));
            }
        }

        Assert.Equal(leads.Count, rows);
    }

    private static void AssertNoNames(IHtmlDocument page)
    {
        AssertOnlyOurs(page);
        Assert.DoesNotContain("Anna", page.Source.Text, StringComparison.Ordinal);
    }

    private static void Rename(PavilionFixture pavilion, string name)
    {
        var setup = pavilion.Database.Setup;
        setup.SetFair(setup.Read().Fair! with { Name = name, City = name }, name);
        setup.SetPavilion(new Pavilion("saitama", name, name), name);
        setup.AddExhibitor(new Exhibitor("a", name, "JP"), name);
        setup.AddStation(new Station("stand-a", name, StationKind.Booth, [new Ownership("a", DateTimeOffset.UnixEpoch, ToUtc: null)]), name);
        setup.AddReader("reader-a", name, name);
    }

    private static async Task<string> ShapesAsync(PageVisitor booth, PageVisitor organiser) =>
        Shape(await booth.OpenAsync("/leads"), await organiser.OpenAsync("/live"), await organiser.OpenAsync("/live?span=fair"), await FirstBoardAsync(organiser));

    private static async Task<string> TypedAsync(PageVisitor booth, PageVisitor stranger, string text)
    {
        var typed = Uri.EscapeDataString(text);
        var form = await stranger.OpenAsync("/sign-in?returnUrl=" + typed);
        return Shape(
            await booth.OpenAsync($"/leads?search={Uri.EscapeDataString(Harmless + text)}&rating={typed}&sort={typed}"), await booth.OpenAsync("/nowhere/" + typed), form,
            await PageVisitor.ReadAsync(await stranger.SubmitAsync(form, "main form", [("name", text), ("password", "wrong")])));
    }

    private static string Typed(string text) => text[..Math.Min(text.Length, LongestTyped)].Replace("\0", "", StringComparison.Ordinal);

    /// <summary>The board as the event stream sends it to an open page.</summary>
    private static async Task<IHtmlDocument> FirstBoardAsync(PageVisitor organiser)
    {
        using var stream = await organiser.StreamAsync("/live/stream");
        StringBuilder board = new();
        while (await stream.ReadLineAsync() is { Length: > 0 } line)
        {
            Assert.StartsWith("data: ", line, StringComparison.Ordinal);
            board.Append(line["data: ".Length..]).Append('\n');
        }

        return PageVisitor.Parse(board.ToString());
    }

    // Elements and the names of their attributes, in their order: what no text may change.
    private static string Shape(params IHtmlDocument[] pages)
    {
        Assert.All(pages, AssertOnlyOurs);
        return string.Join('\n', pages.SelectMany(page => page.All).Select(
            element => $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}"));
    }

    private static void AssertOnlyOurs(IHtmlDocument page)
    {
        Assert.Empty(page.QuerySelectorAll("img, iframe, object, embed, base, style, script:not([src])"));
        Assert.Empty(page.Descendants<IComment>());
        foreach (var attribute in page.All.SelectMany(element => element.Attributes))
        {
            Assert.False(attribute.Name is "style" or "autofocus" || attribute.Name.StartsWith("on", StringComparison.Ordinal), attribute.Name);
            var writesOrCalls = attribute.Name == "href" && (attribute.Value.StartsWith("mailto:", StringComparison.Ordinal) || attribute.Value.StartsWith("tel:", StringComparison.Ordinal));
            Assert.False(
                attribute.Name is "src" or "href" or "action" or "hx-get" or "hx-post" && attribute.Value is not ['/' or '#', ..] && !writesOrCalls,
                $"{attribute.Name} {attribute.Value}");
        }
    }

    private static IEnumerable<string> FieldsOf(LeadRow lead) => new[] { lead.Name, lead.Company, lead.JobTitle, lead.Email, lead.Phone }.OfType<string>();

    private static bool MovesText(char letter) => HostileTexts.MovesTheTerminal(letter) || letter is '\n' or '\r' or '\t';

    private static byte[] Card(string text)
    {
        var card = Encoding.UTF8.GetBytes(string.Join(
            "\r\n", "BEGIN:VCARD", "VERSION:3.0", "UID:" + text[..Math.Min(text.Length, 40)], "FN:" + text, $"N:{text};{text};;;", "ORG:" + text, "TITLE:" + text,
            "EMAIL:" + text, "TEL:" + text, "ADR:;;;;;;" + text, "END:VCARD"));
        return card[..Math.Min(card.Length, Limits.MaxRawBytes)];
    }
}
