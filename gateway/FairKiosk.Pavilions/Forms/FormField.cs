using System.Globalization;

namespace FairKiosk.Pavilions.Forms;

/// <summary>One question that is asked about a lead.</summary>
/// <param name="Id">Short name; stays when the label changes, because answers and printed codes hold it.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Kind">What can be answered.</param>
public sealed record FormField(string Id, FormText Label, FormFieldKind Kind)
{
    /// <summary>The longest text.</summary>
    public const int LongestText = 500;

    /// <summary>What a question of yes and no is answered with.</summary>
    public const string Yes = "yes";

    /// <summary>The other of the two.</summary>
    public const string No = "no";

    private const int LongestNumber = 15;

    /// <summary>A lead counts as qualified only with an answer here; nothing is refused without one.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Not asked any more; answers that were given stay readable.</summary>
    public bool IsRetired { get; init; }

    /// <summary>What can be chosen, in the order in which it is shown; of a day, a number or a text what a reader can answer (<see cref="FixedAnswers"/>).</summary>
    public ValueList<FormChoice> Choices { get; init; } = [];

    /// <summary>Whether a reader can answer it: with one key or one code.</summary>
    public bool IsForReaders => !IsRetired && Kind != FormFieldKind.Choices && (Kind == FormFieldKind.YesNo || Choices.Any(choice => !choice.IsRetired));

    /// <summary>One of the choices; null: there is none of that name, not even a former one.</summary>
    /// <param name="id">Its short name.</param>
    /// <returns>The choice.</returns>
    public FormChoice? Find(string id) => Choices.FirstOrDefault(choice => string.Equals(choice.Id, id, StringComparison.Ordinal));

    /// <summary>Reads what somebody wrote or chose.</summary>
    /// <param name="said">The text; several choices have blanks between.</param>
    /// <returns>The answer as it is kept, empty for none; null: this field cannot be answered so.</returns>
    public string? Read(string said)
    {
        ArgumentNullException.ThrowIfNull(said);
        var text = said.Trim();
        return text.Length == 0 ? "" : Kind switch
        {
            FormFieldKind.Choice => Offers(text) ? text : null,
            FormFieldKind.Choices => ReadChoices(text.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            FormFieldKind.Number => ReadNumber(text.Replace(',', '.')),
            FormFieldKind.Date => IsDay(text) ? text : null,
            FormFieldKind.YesNo => text is Yes or No ? text : null,
            _ => text.Length <= LongestText ? Named(text)?.Id ?? text : null,
        };
    }

    /// <summary>The choices that an answer of several holds.</summary>
    /// <param name="value">The answer as it is kept.</param>
    /// <returns>Their short names.</returns>
    public static IReadOnlyList<string> Several(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsDay(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100;

    private static string? ReadNumber(string text) =>
        text.Length <= LongestNumber && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    // A text that has a name is the same answer, whichever language it was read in and whether a reader or a page gave it.
    private FormChoice? Named(string text) => Choices.FirstOrDefault(choice => choice.Label.Main == text || choice.Label.Others.German == text || choice.Label.Others.Japanese == text
        || choice.Label.Others.English == text);

    private bool Offers(string id) => Find(id) is { IsRetired: false };

    // In the order of the form, so that the same choices are the same answer.
    private string? ReadChoices(string[] ids) => Array.TrueForAll(ids, Offers)
        ? string.Join(' ', Choices.Select(choice => choice.Id).Where(id => ids.Contains(id, StringComparer.Ordinal)))
        : null;
}
