using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;

namespace FairKiosk.Pavilions.Tests.Forms;

public class QualificationFormTests
{
    private static readonly string[] Languages = ["en", "de", "ja"];

    private static readonly FormField Steps = QualificationForm.Usual.Find(QualificationForm.NextStep)!;

    [Theory]
    [InlineData(FormFieldKind.Choice, "b", "b")]
    [InlineData(FormFieldKind.Choice, "c", null)]
    [InlineData(FormFieldKind.Choice, "a b", null)]
    [InlineData(FormFieldKind.Choice, "old", null)]
    [InlineData(FormFieldKind.Choices, "b a", "a b")]
    [InlineData(FormFieldKind.Choices, "a c", null)]
    [InlineData(FormFieldKind.Number, "1,50", "1.50")]
    [InlineData(FormFieldKind.Number, "-3", "-3")]
    [InlineData(FormFieldKind.Number, "many", null)]
    [InlineData(FormFieldKind.Number, "1e5", null)]
    [InlineData(FormFieldKind.Number, "1234567890123456", null)]
    [InlineData(FormFieldKind.Date, "2026-11-30", "2026-11-30")]
    [InlineData(FormFieldKind.Date, "2026-02-30", null)]
    [InlineData(FormFieldKind.Date, "1999-12-31", null)]
    [InlineData(FormFieldKind.Date, "30.11.2026", null)]
    [InlineData(FormFieldKind.YesNo, "no", "no")]
    [InlineData(FormFieldKind.YesNo, "perhaps", null)]
    [InlineData(FormFieldKind.Text, " two words ", "two words")]
    [InlineData(FormFieldKind.Text, "  ", "")]
    public void An_answer_is_kept_in_one_spelling_and_one_that_the_field_does_not_take_is_none(FormFieldKind kind, string said, string? kept)
    {
        FormField field = new("f", new FormText("F"), kind)
        {
            Choices = [Choice("a"), Choice("b"), Choice("old") with { IsRetired = true }],
        };
        Assert.Equal(kept, field.Read(said));
    }

    [Fact]
    public void A_text_is_taken_up_to_500_letters()
    {
        FormField field = new("f", new FormText("F"), FormFieldKind.Text);
        Assert.Equal(500, field.Read(new string('x', 500))!.Length);
        Assert.Null(field.Read(new string('x', 501)));
    }

    [Fact]
    public void A_firm_adds_its_own_fields_and_names_its_own_interests_and_replaces_no_field_of_the_pavilion()
    {
        var all = QualificationForm.Usual with { Interests = [Interest(1, "Coatings"), Interest(3, "Tools")] };
        var own = new QualificationForm
        {
            Fields = [new FormField("volume", new FormText("Volume"), FormFieldKind.Number), new FormField("due", new FormText("Mine"), FormFieldKind.Text)],
            Interests = [Interest(3, "Coils"), Interest(2, "Wire")],
        };
        var form = all.With(own);
        Assert.Equal(["next-step", "due", "volume"], form.Fields.Select(field => field.Id));
        Assert.Equal(FormFieldKind.Date, form.Find("due")!.Kind);
        Assert.Equal(["Coatings", "Wire", "Coils", null], Enumerable.Range(1, 4).Select(number => form.Interest(number, "en")));
        Assert.Same(all, all.With(null));
    }

    [Fact]
    public void What_leaves_a_form_is_kept_and_not_asked_any_more()
    {
        QualificationForm former = new() { Fields = [Steps with { Choices = [Choice("a"), Choice("b")] }, new FormField("size", new FormText("Size"), FormFieldKind.Text)] };
        QualificationForm form = new() { Fields = [Steps with { Choices = [Choice("b")] }] };
        var next = form.After(former);
        Assert.Equal([("next-step", false), ("size", true)], next.Fields.Select(field => (field.Id, field.IsRetired)));
        Assert.Equal([("b", false), ("a", true)], next.Fields[0].Choices.Select(choice => (choice.Id, choice.IsRetired)));
        Assert.Null(next.Fields[0].Read("a"));
        Assert.Equal("a", next.Fields[0].Find("a")!.Label.Main);
        Assert.Equal(next, next.After(next));
        Assert.Equal(next, form.After(next));
        Assert.Equal(former.Fields[1], former.After(next).Find("size"));
    }

    [Fact]
    public void A_label_is_shown_in_the_language_of_the_page_where_there_is_one()
    {
        FormText label = new("Coatings") { Others = new LocalNames { German = "Beschichtungen" } };
        Assert.Equal(["Coatings", "Beschichtungen", "Coatings"], Languages.Select(label.In));
        Assert.All(QualificationForm.Usual.Fields.SelectMany(field => field.Choices.Select(choice => choice.Label).Append(field.Label)), text =>
            Assert.Equal(3, Languages.Select(text.In).Distinct().Count()));
    }

    private static FormChoice Choice(string id) => new(id, new FormText(id));

    private static InterestName Interest(int number, string label) => new(number, new FormText(label));
}
