using System.Globalization;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Texts;

/// <summary>The words of one firm's form in the page's language: its fields, its answers, its interests.</summary>
internal sealed class FormWords(Words words, QualificationForm form)
{
    public QualificationForm Form => form;

    /// <summary>What a field is called; one that no form ever had is called as readers call it.</summary>
    public string Label(string field) => field switch
    {
        LeadChange.Rating => words["Leads.Rating"],
        LeadChange.Note => words["Leads.Note"],
        LeadChange.Interests => words["Csv.Interests"],
        _ => form.Find(field)?.Label.In(PageLanguages.Current) ?? field,
    };

    public static string Label(FormText text) => text.In(PageLanguages.Current);

    /// <summary>What an interest is called, or "Interest 3".</summary>
    public string Interest(int number) => form.Interest(number, PageLanguages.Current) ?? words["Leads.Interest", number];

    /// <summary>What an interest is called, or its number.</summary>
    public string InterestOrNumber(int number) => form.Interest(number, PageLanguages.Current) ?? number.ToString(CultureInfo.InvariantCulture);

    /// <summary>An answer as a page shows it.</summary>
    public string Value(string field, string value) => field switch
    {
        _ when value.Length == 0 => words["Form.Empty"],
        LeadChange.Rating => words.Rating(value),
        LeadChange.Note => value,
        LeadChange.Interests => string.Join(words["ListSeparator"], InterestSet.Parse(value).Numbers.Select(InterestOrNumber)),
        _ => form.Find(field) switch
        {
            null => value,
            { Kind: FormFieldKind.Date } => Day(value) is { } day ? FairTime.DayName(day) + YearOf(day) : value,
            { } known => Chosen(known, value, words["ListSeparator"]),
        },
    };

    /// <summary>An answer as a file holds it: days are written so that they sort.</summary>
    public string Plain(LeadAnswer answer) => form.Find(answer.Field) is { } field ? Chosen(field, answer.Value, ", ") : answer.Value;

    /// <summary>A text as somebody would write it: one that has a name by that.</summary>
    public static string Written(FormField field, string value) => field.Find(value) is { } named ? Label(named.Label) : value;

    public static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string YearOf(DateOnly day) => PageLanguages.Current == "ja" ? "" : day.ToString(" yyyy", CultureInfo.InvariantCulture);

    private string Chosen(FormField field, string value, string separator) => field.Kind switch
    {
        FormFieldKind.Choice or FormFieldKind.Choices =>
            string.Join(separator, FormField.Several(value).Select(id => field.Find(id) is { } choice ? Label(choice.Label) : id)),
        FormFieldKind.Text => Written(field, value),
        FormFieldKind.YesNo => value switch { FormField.Yes => words["Form.Yes"], FormField.No => words["Form.No"], _ => value },
        _ => value,
    };
}
