using System.Globalization;
using FairKiosk.Gateway.Pages.Start;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>What is asked about leads as lines of a form, and back: a text and its translations stand in one line, "Call | Anrufen | 電話".</summary>
internal static class QuestionLines
{
    /// <summary>The fields.</summary>
    public const string Fields = "field";

    private const char Between = '|';

    private const char Is = '=';

    public static Dictionary<string, string> Of(QualificationForm form)
    {
        Dictionary<string, string> lines = new(StringComparer.Ordinal);
        foreach (var number in Enumerable.Range(1, QualificationForm.LastInterest))
        {
            lines[Interest(number)] = form.Interests.FirstOrDefault(name => name.Number == number) is { } name ? Text(name.Label) : "";
        }

        foreach (var (place, field) in form.Fields.Where(field => !field.IsRetired).Index())
        {
            var row = FormLines.Row(Fields, place);
            lines[row + "id"] = field.Id;
            lines[row + "label"] = Text(field.Label);
            lines[row + "kind"] = field.Kind.ToString();
            lines[row + "required"] = field.IsRequired ? FormField.Yes : FormField.No;
            lines[row + "choices"] = string.Join('\n', field.Choices.Where(choice => !choice.IsRetired).Select(choice => Line(field.Kind, choice)));
        }

        return lines;
    }

    /// <param name="isElsewhere">Whether another form has a field of that short name, which is not given again then.</param>
    public static QualificationForm Form(FormLines lines, QualificationForm current, Func<string, bool> isElsewhere, Words words)
    {
        var rows = lines.Filled(Fields, "label", "choices");
        if (rows.Count > QualificationForm.MostFields)
        {
            lines.Complain(rows[^1] + "label", words["Ask.TooMany", QualificationForm.MostFields]);
        }

        List<FormField> fields = [];
        foreach (var row in rows)
        {
            bool IsTaken(string id) => LeadChange.IsTaken(id) || isElsewhere(id) || current.Find(id) is not null || fields.Exists(field => field.Id == id);
            fields.Add(Field(lines, row, current, IsTaken, words));
        }

        QualificationForm form = new()
        {
            Fields = [.. fields],
            Interests =
            [
                .. Enumerable.Range(1, QualificationForm.LastInterest).Where(number => lines[Interest(number)].Trim().Length > 0).Select(number => new InterestName(
                    number, Read(lines, Interest(number), lines[Interest(number)], current.Interests.FirstOrDefault(name => name.Number == number)?.Label, words))),
            ],
        };
        return form.After(current);
    }

    public static string Interest(int number) => string.Create(CultureInfo.InvariantCulture, $"interest{number}");

    private static FormField Field(FormLines lines, string row, QualificationForm current, Func<string, bool> isTaken, Words words)
    {
        var known = current.Find(lines[row + "id"]);
        var label = Read(lines, row + "label", lines[row + "label"], known?.Label, words);
        var kind = lines.Choice<FormFieldKind>(row + "kind");
        if (known is not null && known.Kind != kind)
        {
            lines.Complain(row + "kind", words["Ask.KindStays"]);
        }

        FormField field = new(known?.Id ?? ShortName.Free(label.Main, "field-1", isTaken), label, kind)
        {
            IsRequired = lines[row + "required"] == FormField.Yes,
            Choices = kind switch
            {
                FormFieldKind.YesNo => [],
                FormFieldKind.Date or FormFieldKind.Number => Numbers(lines, row, kind, known, words),
                _ => Choices(lines, row, known, words),
            },
        };
        if (kind is FormFieldKind.Choice or FormFieldKind.Choices && field.Choices.Count == 0)
        {
            lines.Complain(row + "choices", words["Ask.NoChoices"]);
        }

        return field;
    }

    // A choice is known by its label: under another one it is another choice, and the former one stays readable.
    private static ValueList<FormChoice> Choices(FormLines lines, string row, FormField? known, Words words)
    {
        List<FormChoice> choices = [];
        foreach (var line in lines[row + "choices"].Split('\n').Where(line => line.Trim().Length > 0))
        {
            var main = line.Split(Between)[0].Trim();
            var former = known?.Choices.FirstOrDefault(choice => choice.Label.Main == main);
            bool IsTaken(string id) => known?.Find(id) is not null || choices.Exists(choice => choice.Id == id);
            var id = former?.Id ?? ShortName.Free(main, "choice-1", IsTaken);
            if (!choices.Exists(choice => choice.Id == id))
            {
                choices.Add(new FormChoice(id, Read(lines, row + "choices", line, former?.Label, words)));
            }
        }

        return Few(lines, row, choices, words);
    }

    // What a reader can answer to a day or a number: the number alone, or "7 = In a week | In einer Woche | 1週間後".
    private static ValueList<FormChoice> Numbers(FormLines lines, string row, FormFieldKind kind, FormField? known, Words words)
    {
        List<FormChoice> choices = [];
        foreach (var line in lines[row + "choices"].Split('\n').Where(line => line.Trim().Length > 0))
        {
            var parts = line.Split(Is, 2);
            var number = parts[0].Trim();
            if (FixedAnswers.Id(kind, number) is not { } id)
            {
                lines.Complain(row + "choices", kind == FormFieldKind.Date ? words["Ask.BadDays", FixedAnswers.MostDays] : words["Ask.BadWhole"]);
            }
            else if (!choices.Exists(choice => choice.Id == id))
            {
                choices.Add(new FormChoice(id, parts.Length > 1 ? Read(lines, row + "choices", parts[1], known?.Find(id)?.Label, words) : FixedAnswers.Label(kind, FixedAnswers.Number(id))));
            }
        }

        return Few(lines, row, choices, words);
    }

    private static ValueList<FormChoice> Few(FormLines lines, string row, List<FormChoice> choices, Words words)
    {
        if (choices.Count > QualificationForm.MostChoices)
        {
            lines.Complain(row + "choices", words["Ask.TooManyChoices", QualificationForm.MostChoices]);
        }

        return [.. choices];
    }

    private static string Line(FormFieldKind kind, FormChoice choice)
    {
        var number = FixedAnswers.Number(choice.Id);
        return kind is not (FormFieldKind.Date or FormFieldKind.Number) ? Text(choice.Label)
            : choice.Label == FixedAnswers.Label(kind, number) ? number
            : $"{number} {Is} {Text(choice.Label)}";
    }

    private static FormText Read(FormLines lines, string name, string line, FormText? known, Words words)
    {
        var parts = line.Split(Between).Select(part => string.Concat(part.Where(letter => !char.IsControl(letter))).Trim()).ToArray();
        if (parts.Length > 3 || parts[0].Length == 0)
        {
            lines.Complain(name, words["Ask.BadLine"]);
        }
        else if (Array.Exists(parts, part => part.Length > FormLines.LongestName))
        {
            lines.Complain(name, words["Setup.TooLong", FormLines.LongestName]);
        }

        return new FormText(parts[0])
        {
            Others = (known?.Others ?? Pavilions.Fairs.LocalNames.None) with { German = parts.ElementAtOrDefault(1) ?? "", Japanese = parts.ElementAtOrDefault(2) ?? "" },
        };
    }

    private static string Text(FormText text) =>
        string.Join(" | ", new[] { text.Main, text.Others.German, text.Others.Japanese }.Take(text.Others.Japanese.Length > 0 ? 3 : text.Others.German.Length > 0 ? 2 : 1));
}
