using System.Net;
using AngleSharp.Html.Dom;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>The form of a lead: filled by two people at two browsers without scripts.</summary>
public sealed class LeadFormTests
{
    private const string Say = "#lead .say form";

    [Fact]
    public async Task A_lead_is_qualified_by_one_form_and_says_so_everywhere()
    {
        await using var pavilion = await StartAsync();
        var visitor = await pavilion.SignedInAsync("booth-a");
        var address = Address(pavilion);
        var page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(
            await visitor.OpenAsync(address), Say, [("f.next-step", "offer"), ("f.due", "2026-11-30"), ("f.interests", "1"), ("f.interests", "3"), ("rate", "hot")]));
        Assert.Equal(["Send an offer", "Coatings", "Interest 3"], page.QuerySelectorAll(".pills input:checked + span").Select(text => text.TextContent));
        Assert.Equal(
            ["Next step: Send an offer", "Due: Mon 30 Nov 2026", "Interests: Coatings, 3"],
            page.QuerySelectorAll(".history li > div > span:first-child").Select(text => text.TextContent).Where(text => text.Contains(": ", StringComparison.Ordinal)));
        var row = (await visitor.OpenAsync("/leads?step=offer&interest=3&sort=due")).QuerySelector("tbody tr")!;
        Assert.Equal("Next step: Send an offer · Due: Mon 30 Nov 2026", row.QuerySelector(".next")!.TextContent);
        Assert.Empty((await visitor.OpenAsync("/leads?step=call")).QuerySelectorAll("tbody tr"));

        var csv = await (await visitor.ExportAsync()).Content.ReadAsStringAsync();
        Assert.Contains("Interests,Next step,Due,Note", csv, StringComparison.Ordinal);
        Assert.Contains("\"Coatings, 3\",Send an offer,2026-11-30,", csv, StringComparison.Ordinal);
        var card = await (await visitor.ExportAsync(format: "vcf")).Content.ReadAsStringAsync();
        Assert.Contains("Next step: Send an offer\\nDue: 2026-11-30", card.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Different_fields_of_two_people_merge_and_the_same_one_shows_both_and_asks()
    {
        await using var pavilion = await StartAsync();
        var (anna, ben) = (await pavilion.SignedInAsync("booth-a"), await pavilion.SignedInAsync("booth-a2"));
        var address = Address(pavilion);
        var (annas, bens) = (await anna.OpenAsync(address), await ben.OpenAsync(address));
        await anna.SubmitAsync(annas, Say, [("f.due", "2026-11-30"), ("note", "of anna")]);
        var asked = await PageVisitor.ReadAsync(await ben.SubmitAsync(bens, Say, [("f.next-step", "call"), ("note", "of ben")]));

        var lead = Lead(pavilion);
        Assert.Equal(("2026-11-30", "call", "of anna"), (lead.Answer("due")!.Value, lead.Answer("next-step")!.Value, lead.Note));
        var question = Assert.Single(asked.QuerySelectorAll(".question"));
        Assert.Equal("Note: somebody wrote something else meanwhile. Which one?", question.QuerySelector("legend")!.TextContent);
        Assert.Equal(["of ben", "of anna"], question.QuerySelectorAll(".text").Select(text => text.TextContent));
        Assert.Contains("booth-a, Tue 17 Nov, 12:00", question.TextContent, StringComparison.Ordinal);

        // Something else is pressed first: the question stays, and so does what ben wrote.
        asked = await PageVisitor.ReadAsync(await ben.SubmitAsync(asked, Say, [("f.due", "2026-12-01")]));
        Assert.Equal(["of ben", "of anna"], asked.QuerySelectorAll(".question .text").Select(text => text.TextContent));
        Assert.Equal("2026-12-01", Lead(pavilion).Answer("due")!.Value);

        var done = await PageVisitor.ReadAsync(await ben.SubmitAsync(asked, Say, [("pick.note", "both")]));
        Assert.Empty(done.QuerySelectorAll(".question"));
        Assert.Equal("of anna\nof ben", Lead(pavilion).Note);
    }

    [Theory]
    [InlineData("mine", "cold")]
    [InlineData("theirs", "hot")]
    public async Task A_rating_that_a_colleague_set_meanwhile_is_kept_or_replaced_as_is_chosen(string pick, string rating)
    {
        await using var pavilion = await StartAsync();
        var (anna, ben) = (await pavilion.SignedInAsync("booth-a"), await pavilion.SignedInAsync("booth-a2"));
        var bens = await ben.OpenAsync(Address(pavilion));
        await anna.SubmitAsync(await anna.OpenAsync(Address(pavilion)), Say, [("rate", "hot")]);
        var asked = await PageVisitor.ReadAsync(await ben.SubmitAsync(bens, Say, [("rate", "cold")]));
        Assert.Equal(["Cold", "Hot"], asked.QuerySelectorAll(".question .text").Select(text => text.TextContent));
        Assert.Null(asked.QuerySelector("[value=both]"));
        await ben.SubmitAsync(asked, Say, [("pick.rating", pick)]);
        Assert.Equal(rating, Lead(pavilion).Rating);
    }

    [Fact]
    public async Task A_question_that_a_third_person_overtakes_is_asked_again()
    {
        await using var pavilion = await StartAsync();
        var (anna, ben) = (await pavilion.SignedInAsync("booth-a"), await pavilion.SignedInAsync("booth-a2"));
        var bens = await ben.OpenAsync(Address(pavilion));
        await anna.SubmitAsync(await anna.OpenAsync(Address(pavilion)), Say, [("note", "one")]);
        var asked = await PageVisitor.ReadAsync(await ben.SubmitAsync(bens, Say, [("note", "mine")]));
        await anna.SubmitAsync(await anna.OpenAsync(Address(pavilion)), Say, [("note", "two")]);
        asked = await PageVisitor.ReadAsync(await ben.SubmitAsync(asked, Say, [("pick.note", "mine")]));
        Assert.Equal(["mine", "two"], asked.QuerySelectorAll(".question .text").Select(text => text.TextContent));
        Assert.Equal("two", Lead(pavilion).Note);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task In_the_list_too_a_colleagues_note_is_not_written_over(bool byScript)
    {
        await using var pavilion = await StartAsync();
        var (anna, ben) = (await pavilion.SignedInAsync("booth-a"), await pavilion.SignedInAsync("booth-a2"));
        var bens = await ben.OpenAsync("/leads");
        await anna.SubmitAsync(await anna.OpenAsync("/leads"), "td.note form", [("note", "of anna")]);
        var answer = await ben.SubmitAsync(bens, "td.note form", [("note", "of ben")], byScript);
        var asked = byScript ? PageVisitor.Parse($"<table>{await answer.Content.ReadAsStringAsync()}</table>") : await PageVisitor.ReadAsync(answer);
        Assert.Equal(["of ben", "of anna"], asked.QuerySelectorAll(".question .text").Select(text => text.TextContent));
        Assert.Equal("of anna", Lead(pavilion).Note);
        await ben.SubmitAsync(asked, byScript ? "td.note form" : Say, [("pick.note", "mine")]);
        Assert.Equal("of ben", Lead(pavilion).Note);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_meeting_that_is_recorded_with_a_note_about_which_is_asked_is_one_meeting(bool byScript)
    {
        await using var pavilion = await StartAsync();
        var (anna, ben) = (await pavilion.SignedInAsync("booth-a"), await pavilion.SignedInAsync("booth-a2"));
        var bens = await ben.OpenAsync("/leads");
        await anna.SubmitAsync(await anna.OpenAsync("/leads"), "td.note form", [("note", "of anna")]);
        await ben.SubmitAsync(bens, "td.note form", [("note", "of ben"), ("meeting", "now")], byScript);
        Assert.Equal(1, Lead(pavilion).Meetings);
    }

    [Theory]
    [InlineData("f.next-step", "marry")]
    [InlineData("f.due", "soon")]
    public async Task What_no_page_sends_changes_nothing(string field, string value)
    {
        await using var pavilion = await StartAsync();
        var visitor = await pavilion.SignedInAsync("booth-a");
        var answer = await visitor.SubmitAsync(await visitor.OpenAsync(Address(pavilion)), Say, [(field, value), ("note", "hello")]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(Lead(pavilion).Note);
    }

    [Fact]
    public async Task What_was_answered_at_the_reader_stands_in_the_form()
    {
        await using var pavilion = await StartAsync();
        pavilion.Mark("reader-a", "answer", "next-step.visit");
        pavilion.Mark("reader-a", "answer", "no-such-field.visit");
        var page = await (await pavilion.SignedInAsync("booth-a")).OpenAsync(Address(pavilion));
        Assert.Equal("Visit", Assert.Single(page.QuerySelectorAll(".pills input:checked + span")).TextContent);
        Assert.Equal("visit", ((IHtmlInputElement)page.QuerySelector("[name='shown.next-step']")!).Value);
    }

    [Fact]
    public async Task Answers_to_a_field_that_is_not_asked_any_more_are_shown_and_exported()
    {
        await using var pavilion = await StartAsync();
        var visitor = await pavilion.SignedInAsync("booth-a");
        await visitor.SubmitAsync(await visitor.OpenAsync(Address(pavilion)), Say, [("f.due", "2026-11-30")]);
        var form = (QualificationForm.Usual with { Fields = [QualificationForm.Usual.Fields[0]] }).After(QualificationForm.Usual);
        pavilion.Database.Setup.SetPavilion(new Pavilion("saitama", "Saitama Pavilion", "8b") { Form = form }, "organiser");
        var page = await visitor.OpenAsync(Address(pavilion));
        Assert.Null(page.QuerySelector("[name='f.due']"));
        Assert.Contains("Mon 30 Nov 2026", page.QuerySelector(".known")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026-11-30", await (await visitor.ExportAsync()).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<PavilionFixture> StartAsync()
    {
        var pavilion = await PavilionFixture.StartAsync();
        var form = QualificationForm.Usual with { Interests = [new InterestName(1, new FormText("Coatings"))] };
        pavilion.Database.Setup.SetPavilion(new Pavilion("saitama", "Saitama Pavilion", "8b") { Form = form }, "test");
        pavilion.Database.Credentials.SetUser("booth-a2", PavilionFixture.Password, "exhibitor", "a", "test");
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna Krüger"));
        return pavilion;
    }

    private static LeadRow Lead(PavilionFixture pavilion) => Assert.Single(pavilion.Database.Leads.List("a", LeadFilter.All));

    private static string Address(PavilionFixture pavilion) => "/leads/" + Lead(pavilion).Badge;
}
