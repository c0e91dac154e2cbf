using System.Globalization;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Labels;

/// <summary>What the interests are called and what can be answered with one key or one code: the names and the choices of a form.</summary>
internal static class MarkLabels
{
    /// <summary>For the page of a reader.</summary>
    public static MarkLabel[] Of(QualificationForm form, string language) =>
    [
        .. form.Interests.Select(name => Label(Marks.Interest, name.Number.ToString(CultureInfo.InvariantCulture), name.Label.In(language))),
        .. form.Fields.Where(field => field.IsForReaders).SelectMany(field => Answers(field, language)
            .Select(answer => Label(Marks.Answer, answer.Value, answer.Text)).Prepend(Label(Marks.Answer, field.Id, field.Label.In(language)))),
    ];

    /// <summary>The marks that answer a field, with what is chosen.</summary>
    public static IEnumerable<(string Value, string Text)> Answers(FormField field, string language)
    {
        // A day, a number and a text have the choices that somebody named for readers.
        if (field.Kind != FormFieldKind.YesNo)
        {
            return field.Choices.Where(choice => !choice.IsRetired).Select(choice => ($"{field.Id}.{choice.Id}", choice.Label.In(language)));
        }

        var sheet = SheetWords.For(language) ?? SheetWords.For(SheetWords.Languages[0])!;
        return [($"{field.Id}.{FormField.Yes}", sheet["Yes"]), ($"{field.Id}.{FormField.No}", sheet["No"])];
    }

    private static MarkLabel Label(string mark, string value, string text) => new() { Mark = mark, Value = value, Text = text };
}
