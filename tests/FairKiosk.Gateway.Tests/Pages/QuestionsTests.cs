using FairKiosk.Gateway.Labels;
using FairKiosk.Pavilions.Forms;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>What is asked about leads, set up by the organiser for all and by a firm for itself.</summary>
public sealed class QuestionsTests
{
    private const string Form = "form.parts";

    [Fact]
    public async Task The_organiser_changes_what_all_are_asked_and_what_leaves_is_retired()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(await visitor.OpenAsync("/setup/questions"), Form,
        [
            ("field-0-choices", "Call | Anrufen | 電話\nMeet again"), ("field-1-gone", "yes"),
            ("field-2-label", "Budget | Budget"), ("field-2-kind", "Number"), ("field-2-required", "yes"), ("interest2", "Coils | Spulen | コイル"),
        ]));
        Assert.Equal("Saved.", page.QuerySelector(".done")!.TextContent.Trim());
        var form = pavilion.Database.Setup.Read().FormOf("a");
        Assert.Equal([("next-step", false), ("budget", false), ("due", true)], form.Fields.Select(field => (field.Id, field.IsRetired)));
        Assert.Equal(["call", "meet-again"], form.Fields[0].Choices.Where(choice => !choice.IsRetired).Select(choice => choice.Id));
        Assert.Equal("documents", form.Fields[0].Choices[2].Id);
        Assert.Equal((FormFieldKind.Number, true), (form.Fields[1].Kind, form.Fields[1].IsRequired));
        Assert.Equal("コイル", form.Interest(2, "ja"));

        await visitor.SubmitAsync(await visitor.OpenAsync("/setup/questions"), Form, []);
        Assert.Equal(form, pavilion.Database.Setup.Read().FormOf("a"));
        Assert.True(pavilion.Database.Rebuild(verifyOnly: true).Same);
    }

    [Fact]
    public async Task The_organiser_names_days_numbers_and_texts_that_a_reader_can_answer_and_they_are_printed()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        (string, string)[] lines =
        [
            ("field-1-choices", "7\n14 = In a fortnight | In zwei Wochen | 2週間後"),
            ("field-2-label", "Lot size"), ("field-2-kind", "Number"), ("field-2-choices", "100"),
        ];
        await visitor.SubmitAsync(await visitor.OpenAsync("/setup/questions"), Form, lines);
        var form = pavilion.Database.Setup.Read().FormOf("a");
        Assert.Equal([("scan-day-plus-7", "7日後"), ("scan-day-plus-14", "2週間後")], form.Find("due")!.Choices.Select(choice => (choice.Id, choice.Label.In("ja"))));
        Assert.Equal(("100", "100"), form.Find("lot-size")!.Choices.Select(choice => (choice.Id, choice.Label.Main)).Single());
        var again = await visitor.OpenAsync("/setup/questions");
        Assert.Equal("7\n14 = In a fortnight | In zwei Wochen | 2週間後", again.QuerySelector("[name='field-1-choices']")!.TextContent.Trim());
        await visitor.SubmitAsync(again, Form, []);
        Assert.Equal(form, pavilion.Database.Setup.Read().FormOf("a"));

        var setup = pavilion.Database.Setup.Read();
        Assert.Contains(
            ("answer", "due.scan-day-plus-7", "In 7 Tagen"), MarkLabels.Of(setup.FormOf("a"), "de").Select(label => (label.Mark, label.Value, label.Text)));
        var sheet = CodeSheet.Of(setup, setup.Stations["stand-a"], [], new byte[16], SheetWords.For("en")!, PavilionFixture.Noon);
        Assert.Equal(["In 7 days", "In a fortnight"], sheet.Groups.Single(group => group.Title == "Due").Codes.Select(code => code.Caption));
        var code = System.Text.Encoding.ASCII.GetBytes(sheet.Groups.Single(group => group.Title == "Due").Codes[0].Text);
        var command = Wire.CommandBarcode.Recognise(new byte[16], code, 0, code.Length)!;
        Assert.Equal(("answer", "due.scan-day-plus-7", true), (command.Verb, command.Value, Wire.Marks.IsValid(command.Verb, command.Value)));
    }

    [Fact]
    public async Task A_firm_adds_questions_of_its_own_which_its_rival_is_not_asked()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        pavilion.Scan("reader-b", PavilionFixture.Card("Anna"));
        var (firm, rival) = (await pavilion.SignedInAsync("booth-a"), await pavilion.SignedInAsync("booth-b"));
        await firm.SubmitAsync(await firm.OpenAsync("/leads/questions"), Form, [("field-0-label", "Due"), ("field-0-kind", "YesNo"), ("interest1", "Lathes")]);
        Assert.Equal(["due-2"], pavilion.Database.Setup.Read().Exhibitors[0].Form!.Fields.Select(field => field.Id));
        var badge = pavilion.Database.Leads.List("a", Storage.LeadFilter.All)[0].Badge;
        Assert.NotNull((await firm.OpenAsync("/leads/" + badge)).QuerySelector("[name='f.due-2']"));
        var rivals = await rival.OpenAsync("/leads/" + badge);
        Assert.Null(rivals.QuerySelector("[name='f.due-2']"));
        Assert.DoesNotContain("Lathes", rivals.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_for_all_does_not_take_the_answers_to_a_firms_own_question()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var firm = await pavilion.SignedInAsync("booth-a");
        await firm.SubmitAsync(await firm.OpenAsync("/leads/questions"), Form, [("field-0-label", "Budget"), ("field-0-kind", "Number")]);
        var organiser = await pavilion.SignedInAsync("organiser");
        await organiser.SubmitAsync(await organiser.OpenAsync("/setup/questions"), Form, [("field-2-label", "Budget"), ("field-2-kind", "Text")]);
        var fields = pavilion.Database.Setup.Read().FormOf("a").Fields;
        Assert.Equal([("budget-2", FormFieldKind.Text), ("budget", FormFieldKind.Number)], fields.Where(field => !field.IsRetired).Skip(2).Select(field => (field.Id, field.Kind)));
    }

    [Theory]
    [InlineData("field-2-label", "A | B | C | D", "field-2-label", "One text, then up to two translations, with | between.")]
    [InlineData("field-0-kind", "Text", "field-0-kind", "Answers were given in another way. Add another question instead.")]
    [InlineData("field-0-choices", "", "field-0-choices", "Write at least one choice.")]
    [InlineData("field-1-choices", "400", "field-1-choices", "Days after the scan: a whole number from 0 to 365, one a line.")]
    [InlineData("field-1-kind", "", "field-1-kind", "Choose one of the list.")]
    [InlineData("field-1-kind", "Weather", "field-1-kind", "Choose one of the list.")]
    [InlineData("interest1", "| Deutsch", "interest1", "One text, then up to two translations, with | between.")]
    public async Task A_slip_is_told_beside_its_line_and_nothing_is_saved(string line, string value, string at, string problem)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(await visitor.OpenAsync("/setup/questions"), Form, [(line, value), ("interest5", "kept")]));
        Assert.Equal(problem, page.QuerySelector($"#{at}-problem")!.TextContent);
        Assert.Equal("kept", page.QuerySelector("#interest5")!.GetAttribute("value"));
        Assert.Equal(QualificationForm.Usual, pavilion.Database.Setup.Read().FormOf("a"));
    }
}
