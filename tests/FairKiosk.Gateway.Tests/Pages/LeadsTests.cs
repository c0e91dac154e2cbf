using System.Net;
using AngleSharp.Html.Dom;
using CsvHelper;
using FairKiosk.Gateway.Exports;
using FairKiosk.Gateway.Tests.Exports;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Pages;

public sealed class LeadsTests
{
    [Fact]
    public async Task A_booth_sees_only_its_own_leads_on_page_and_export()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna Arakawa-Guest"));
        pavilion.Scan("reader-b", PavilionFixture.Card("Boris Kawagoe-Guest"));
        foreach (var (user, own, other) in new[] { ("booth-a", "Anna", "Boris"), ("booth-b", "Boris", "Anna") })
        {
            var visitor = await pavilion.SignedInAsync(user);
            foreach (var answer in new[] { await visitor.GetAsync("/leads"), await visitor.GetAsync("/leads?search=Guest"), await visitor.GetAsync("/leads?exhibitor=a&exhibitorId=b"), await visitor.ExportAsync() })
            {
                var text = await answer.Content.ReadAsStringAsync();
                Assert.Contains(own, text, StringComparison.Ordinal);
                Assert.DoesNotContain(other, text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Another_booths_lead_cannot_be_edited_even_by_its_badge()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        pavilion.Scan("reader-b", PavilionFixture.Card("Boris"));
        var foreign = pavilion.Database.Leads.List("b", LeadFilter.All)[0].Badge;
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await visitor.OpenAsync("/leads");
        var answer = await visitor.SubmitAsync(page, ".leads form", [("badge", foreign), ("rate", "hot"), ("note", "mine"), ("meeting", "now")]);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var untouched = pavilion.Database.Leads.Find("b", foreign)!;
        Assert.Equal((null, null, 0), (untouched.Rating, untouched.Note, untouched.Meetings));
    }

    [Theory]
    [InlineData("organiser", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.OK)]
    public async Task Who_is_no_booth_cannot_save(string user, HttpStatusCode expected)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var form = await (await pavilion.SignedInAsync("booth-a")).OpenAsync("/leads");
        var visitor = user.Length == 0 ? pavilion.Visitor() : await pavilion.SignedInAsync(user);
        var answer = await visitor.SubmitAsync(form, ".leads form", [("rate", "hot"), ("note", "mine")]);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(user.Length == 0 ? "/sign-in" : "/leads/save", answer.RequestMessage!.RequestUri!.AbsolutePath);
        var untouched = pavilion.Database.Leads.List("a", LeadFilter.All)[0];
        Assert.Equal((null, null), (untouched.Rating, untouched.Note));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rating_note_and_meeting_persist_and_say_who_and_when(bool byScript)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await visitor.OpenAsync("/leads?search=Ann");
        var answer = await visitor.SubmitAsync(page, ".leads form", [("note", "wants <b>100</b> samples"), ("rate", "hot"), ("meeting", "now")], byScript);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        if (!byScript)
        {
            Assert.Equal("/leads?search=Ann", answer.RequestMessage!.RequestUri!.PathAndQuery);
        }

        var later = await visitor.OpenAsync("/leads");
        Assert.Equal("wants <b>100</b> samples", ((IHtmlTextAreaElement)later.QuerySelector(".leads textarea")!).Value);
        Assert.Equal("Hot", later.QuerySelector("[aria-pressed=true]")!.TextContent);
        Assert.Equal("1 meeting", later.QuerySelector(".meeting .tag")!.TextContent);
        Assert.Equal("booth-a, Tue 17 Nov, 12:00", later.QuerySelector(".edited")!.TextContent);
    }

    [Fact]
    public async Task Pressing_the_chosen_rating_again_takes_it_away()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        await visitor.SubmitAsync(await visitor.OpenAsync("/leads"), ".leads form", [("rate", "warm")]);
        var page = await visitor.OpenAsync("/leads?rating=warm");
        var pressed = (IHtmlButtonElement)page.QuerySelector("[aria-pressed=true]")!;
        await visitor.SubmitAsync(page, ".leads form", [("rate", pressed.Value)]);
        Assert.Null((await visitor.OpenAsync("/leads")).QuerySelector("[aria-pressed=true]"));
    }

    [Fact]
    public async Task An_unchanged_note_is_not_a_decision()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await visitor.OpenAsync("/leads");
        await visitor.SubmitAsync(page, ".leads form", [("note", "two\r\nlines")]);
        await visitor.SubmitAsync(page, ".leads form", [("note", "two\r\nlines ")]);
        Assert.Single(pavilion.Database.Decisions.List(DecisionKinds.LeadNote));
    }

    [Fact]
    public async Task Empty_filtered_and_many_lists_say_what_to_do()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("booth-a");
        var empty = await visitor.OpenAsync("/leads");
        Assert.Equal("No leads yet", empty.QuerySelector(".empty h2")!.TextContent);
        Assert.Null(empty.QuerySelector("a[download]"));

        for (var guest = 0; guest < 103; guest++)
        {
            pavilion.Scan("reader-a", PavilionFixture.Card($"Guest {guest:000}"), minutesBefore: 5);
        }

        Assert.Equal("No lead matches", (await visitor.OpenAsync("/leads?search=zzz")).QuerySelector(".empty h2")!.TextContent);
        var first = await visitor.OpenAsync("/leads?sort=name");
        Assert.Equal(100, first.QuerySelectorAll("tr[id^=lead-]").Length);
        var next = await visitor.OpenAsync(first.QuerySelector("[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(["Guest 100", "Guest 101", "Guest 102"], next.QuerySelectorAll(".name").Select(name => name.TextContent));
    }

    [Fact]
    public async Task Selected_leads_are_rated_together_without_scripts_and_the_banner_takes_it_back()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"), minutesBefore: 5);
        pavilion.Scan("reader-a", PavilionFixture.Card("Berta"), minutesBefore: 10);
        pavilion.Scan("reader-b", PavilionFixture.Card("Boris"));
        string[] badges = [.. pavilion.Database.Leads.List("a", LeadFilter.All).Select(lead => lead.Badge), pavilion.Database.Leads.List("b", LeadFilter.All)[0].Badge];
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await visitor.OpenAsync("/leads?sort=name");
        Assert.Equal(badges[..2], page.QuerySelectorAll("[form=bulk]").Select(box => box.GetAttribute("value")!));

        var answer = await visitor.SubmitAsync(page, "#bulk", [.. badges.Select(badge => ("badge", badge)), ("rate", "warm")]);
        Assert.Equal("/leads?sort=name", answer.RequestMessage!.RequestUri!.PathAndQuery);
        page = await PageVisitor.ReadAsync(answer);
        Assert.Equal("Leads now rated Warm: 2.", page.QuerySelector(".said-done [role=status]")!.TextContent);
        pavilion.Database.Leads.Rate("a", badges[1], "hot", "colleague");
        page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, ".said-done", []));
        Assert.Equal(
            "Taken back. Leads with their earlier rating again: 1. Rated again by somebody since, and left so: 1.",
            page.QuerySelector(".said-done [role=status]")!.TextContent);
        Assert.Null(page.QuerySelector(".said-done button"));
        Assert.Equal([null, "hot"], badges[..2].Select(badge => pavilion.Database.Leads.Find("a", badge)!.Rating));
        Assert.Null((await visitor.OpenAsync("/leads")).QuerySelector(".said-done"));
    }

    [Theory]
    [InlineData("lukewarm", HttpStatusCode.BadRequest)]
    [InlineData("hot", HttpStatusCode.OK)]
    public async Task A_rating_of_nothing_or_of_an_unknown_kind_changes_nothing(string rate, HttpStatusCode expected)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        var answer = await visitor.SubmitAsync(await visitor.OpenAsync("/leads"), "#bulk", [("rate", rate)]);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Empty(pavilion.Database.Decisions.List(DecisionKinds.LeadRatings));
    }

    [Theory]
    [InlineData("search=krug-note", "Anna")]
    [InlineData("search=at+the+reader", "Boris")]
    [InlineData("met=yes", "Boris")]
    [InlineData("interest=7", "Boris")]
    [InlineData("interest=1", "")]
    [InlineData("interest=no", "Anna,Boris")]
    [InlineData("day=2026-11-17", "Anna,Boris")]
    [InlineData("day=2026-11-18", "")]
    [InlineData("day=17.11.", "Anna,Boris")]
    [InlineData("day=2026-11-17&met=yes&interest=7&search=read", "Boris")]
    [InlineData("sort=-name", "Boris,Anna")]
    [InlineData("sort=meetings", "Boris,Anna")]
    [InlineData("sort=-meetings", "Anna,Boris")]
    [InlineData("sort=17&from=-1", "Anna,Boris")]
    public async Task Without_scripts_the_address_alone_finds_and_sorts(string asked, string names)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Boris"), minutesBefore: 20);
        pavilion.Mark("reader-a", "interest", "7");
        pavilion.Mark("reader-a", "note", "said at the reader");
        pavilion.Mark("reader-a", "meeting-start");
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"), minutesBefore: 10);
        pavilion.Database.Leads.SetNote("a", pavilion.Database.Leads.List("a", new LeadFilter { Search = "Anna" })[0].Badge, "KRUG-note", "booth-a");
        var page = await (await pavilion.SignedInAsync("booth-a")).OpenAsync("/leads?" + asked);
        Assert.Equal(names, string.Join(',', page.QuerySelectorAll(".name").Select(name => name.TextContent)));
        Assert.StartsWith("/leads/exports", page.QuerySelector("a.primary")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_reads_back_with_the_same_texts()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("齋藤 香織", "Müller, \"Söhne\" & Co.", "+49 89 1234"));
        pavilion.Database.Leads.SetNote("a", pavilion.Database.Leads.List("a", LeadFilter.All)[0].Badge, "line 1\nline 2", "test");
        var visitor = await pavilion.SignedInAsync("booth-a");
        var answer = await visitor.ExportAsync();
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("leads-a-2026-11-17.csv", answer.Content.Headers.ContentDisposition!.FileName);
        using var csv = CsvReader.Create(bytes, new CsvReaderOptions { HasHeader = true });
        Assert.True(csv.Read());
        Assert.Equal("齋藤 香織", csv.GetString("Name"));
        Assert.Equal("Müller, \"Söhne\" & Co.", csv.GetString("Company"));
        Assert.Equal("+49 89 1234", csv.GetString("Phone"));
        Assert.Equal("2026-11-17 11:50:00", csv.GetString("First seen (Europe/Berlin)"));
        Assert.Equal("line 1\nline 2", csv.GetString("Note"));
        Assert.False(csv.Read());
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("@SUM(1)", "'@SUM(1)")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("+49-89-1234", "'+49-89-1234")]
    [InlineData("+49 89 1234", "+49 89 1234")]
    [InlineData("+4989123", "+4989123")]
    [InlineData(" =1", "' =1")]
    [InlineData("\u202E=1", "'\u202E=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\t1", "'\t1")]
    [InlineData("x;=1;@SUM(1);+49 89 1;-2", "x;'=1;'@SUM(1);+49 89 1;'-2")]
    [InlineData("one\n=1\ttwo\t@x", "one\n'=1\ttwo\t'@x")]
    [InlineData("Anna;Ben", "Anna;Ben")]
    [InlineData("Anna", "Anna")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public void A_cell_that_could_run_becomes_text_and_a_phone_number_stays(string cell, string safe) => Assert.Equal(safe, FormulaSafe.Text(cell));

    [Fact]
    public void What_a_firm_calls_its_questions_cannot_run_either()
    {
        var form = new QualificationForm { Fields = [new FormField("cmd", FormText.Of("=cmd|' /C calc'!A0", "", ""), FormFieldKind.Text)] };
        using var file = new MemoryStream();
        Exported.Csv.Write(file, Exported.Of([]) with { Form = form });
        Assert.Contains("'=cmd|' /C calc'!A0", System.Text.Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("gnp.exe \"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    public async Task Hostile_badges_are_plain_text_on_page_and_export(string name)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        // What turns the direction of text or hides it stays out of names altogether.
        pavilion.Scan("reader-a", PavilionFixture.Card("\u202E" + name + "\u200F", company: name, uid: "1"));
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await visitor.OpenAsync("/leads");
        Assert.Equal(name, page.QuerySelector("bdi.name")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("img, script:not([src]), [onerror], [onmouseover]"));
        using var csv = CsvReader.Create(await (await visitor.ExportAsync()).Content.ReadAsByteArrayAsync(), new CsvReaderOptions { HasHeader = true });
        Assert.True(csv.Read());
        Assert.Equal(FormulaSafe.Text(name), csv.GetString("Name"));
    }

    [Fact]
    public async Task A_very_long_name_does_not_break_the_page()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var name = new string('W', 256);
        pavilion.Scan("reader-a", PavilionFixture.Card(name, uid: "1"));
        var page = await (await pavilion.SignedInAsync("booth-a")).OpenAsync("/leads");
        Assert.StartsWith("WWW", page.QuerySelector("bdi.name")!.TextContent, StringComparison.Ordinal);
    }
}
