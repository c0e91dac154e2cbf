using FairKiosk.Pavilions.Forms;

namespace FairKiosk.Pavilions.Tests.Forms;

public class FixedAnswersTests
{
    [Theory]
    [InlineData(FormFieldKind.Date, "7", "scan-day-plus-7")]
    [InlineData(FormFieldKind.Date, "0", "scan-day-plus-0")]
    [InlineData(FormFieldKind.Date, "365", "scan-day-plus-365")]
    [InlineData(FormFieldKind.Date, "366", null)]
    [InlineData(FormFieldKind.Date, "-1", null)]
    [InlineData(FormFieldKind.Date, "soon", null)]
    [InlineData(FormFieldKind.Number, "100", "100")]
    [InlineData(FormFieldKind.Number, "007", "7")]
    [InlineData(FormFieldKind.Number, "-5", "-5")]
    [InlineData(FormFieldKind.Number, "1.5", null)]
    [InlineData(FormFieldKind.Number, "", null)]
    [InlineData(FormFieldKind.Choice, "7", null)]
    public void A_whole_number_names_an_answer_that_a_code_can_hold(FormFieldKind kind, string number, string? id)
    {
        Assert.Equal(id, FixedAnswers.Id(kind, number));
        Assert.True(id is null || FixedAnswers.Fits(kind, id));
        Assert.True(id is null || FixedAnswers.Id(kind, FixedAnswers.Number(id)) == id);
    }

    [Theory]
    [InlineData(FormFieldKind.Date, "7", false)]
    [InlineData(FormFieldKind.Date, "scan-day-plus-07", false)]
    [InlineData(FormFieldKind.Number, "scan-day-plus-7", false)]
    [InlineData(FormFieldKind.Number, "seven", false)]
    [InlineData(FormFieldKind.Choice, "scan-day-plus-7", false)]
    [InlineData(FormFieldKind.Text, "call-back", true)]
    public void A_choice_has_a_short_name_that_its_field_takes(FormFieldKind kind, string id, bool fits) => Assert.Equal(fits, FixedAnswers.Fits(kind, id));

    [Theory]
    [InlineData("due.scan-day-plus-7", "due.2026-12-04")]
    [InlineData("due.scan-day-plus-0", "due.2026-11-27")]
    [InlineData("due.scan-day-plus-400", "due.scan-day-plus-400")]
    [InlineData("due.scan-day-plus-", "due.scan-day-plus-")]
    [InlineData("next-step.offer", "next-step.offer")]
    [InlineData("scan-day-plus-7", "scan-day-plus-7")]
    [InlineData("", "")]
    public void A_day_is_counted_from_that_of_the_scan_and_all_else_is_as_it_was_said(string said, string meant) =>
        Assert.Equal(meant, FixedAnswers.Resolve(said, new DateOnly(2026, 11, 27)));

    [Theory]
    [InlineData(" Call back", "call-back")]
    [InlineData("Rückruf", "call-back")]
    [InlineData("折り返し", "call-back")]
    [InlineData("Ruf mich an", "Ruf mich an")]
    public void A_text_that_has_a_name_is_the_same_answer_in_every_language(string said, string kept)
    {
        FormField field = new("remark", new FormText("Remark"), FormFieldKind.Text) { Choices = [new FormChoice("call-back", FormText.Of("Call back", "Rückruf", "折り返し"))] };
        Assert.Equal(kept, field.Read(said));
    }

    [Fact]
    public void A_reader_answers_what_has_one_key_or_one_code_for_it()
    {
        FormField Field(FormFieldKind kind, params string[] choices) => new("f", new FormText("F"), kind) { Choices = [.. choices.Select(id => new FormChoice(id, new FormText(id)))] };
        Assert.True(Field(FormFieldKind.Date, "scan-day-plus-7").IsForReaders);
        Assert.True(Field(FormFieldKind.Number, "100").IsForReaders);
        Assert.True(Field(FormFieldKind.Text, "call-back").IsForReaders);
        Assert.True(Field(FormFieldKind.YesNo).IsForReaders);
        Assert.False(Field(FormFieldKind.Date).IsForReaders);
        Assert.False(Field(FormFieldKind.Choices, "a").IsForReaders);
        Assert.False((Field(FormFieldKind.Choice, "a") with { IsRetired = true }).IsForReaders);
    }
}
