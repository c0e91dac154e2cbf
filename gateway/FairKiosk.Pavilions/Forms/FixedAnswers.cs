using System.Globalization;

namespace FairKiosk.Pavilions.Forms;

/// <summary>
/// Answers that a reader can give to a day, a number or a text: one key or one code each, named beforehand as the choices of the field are. A day is named by
/// how many days it lies behind that of the scan.
/// </summary>
public static class FixedAnswers
{
    /// <summary>Most days behind the scan.</summary>
    public const int MostDays = 365;

    private const int LongestNumber = 15;

    // No label makes such a short name by chance, and no field may have another choice that begins so.
    private const string Behind = "scan-day-plus-";

    /// <summary>The short name of such an answer, as codes hold it.</summary>
    /// <param name="kind">What the field is answered with.</param>
    /// <param name="number">A whole number: of days behind the scan, or the answer itself.</param>
    /// <returns>The short name; null: there is no such answer.</returns>
    public static string? Id(FormFieldKind kind, string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (number.Length is 0 or > LongestNumber || !long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return null;
        }

        var digits = whole.ToString(CultureInfo.InvariantCulture);
        return kind switch
        {
            FormFieldKind.Number => digits,
            FormFieldKind.Date => whole is >= 0 and <= MostDays ? Behind + digits : null,
            _ => null,
        };
    }

    /// <summary>The number that such a short name says.</summary>
    /// <param name="id">The short name.</param>
    /// <returns>As <see cref="Id"/> reads it.</returns>
    public static string Number(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return id.StartsWith(Behind, StringComparison.Ordinal) ? id[Behind.Length..] : id;
    }

    /// <summary>Whether a choice of that short name can be one of such a field.</summary>
    /// <param name="kind">What the field is answered with.</param>
    /// <param name="id">The short name.</param>
    /// <returns>False: it says no number where one is needed, or one where none is.</returns>
    public static bool Fits(FormFieldKind kind, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return kind is FormFieldKind.Number or FormFieldKind.Date ? Id(kind, Number(id)) == id : !id.StartsWith(Behind, StringComparison.Ordinal);
    }

    /// <summary>What such an answer is called where nobody gave it another name.</summary>
    /// <param name="kind">What the field is answered with.</param>
    /// <param name="number">As <see cref="Id"/> reads it.</param>
    /// <returns>The number, or the day.</returns>
    public static FormText Label(FormFieldKind kind, string number) => kind != FormFieldKind.Date ? new FormText(number) : number switch
    {
        "0" => FormText.Of("Today", "Heute", "当日"),
        "1" => FormText.Of("Tomorrow", "Morgen", "翌日"),
        _ => FormText.Of($"In {number} days", $"In {number} Tagen", $"{number}日後"),
    };

    /// <summary>What a reader's answer says, when it is known when it was given.</summary>
    /// <param name="value">A field and a choice with a dot between.</param>
    /// <param name="day">The day of the scan that it is about, by the clocks of the halls.</param>
    /// <returns>The same with the day that was meant, or as it is.</returns>
    public static string Resolve(string value, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(value);
        var choice = value.IndexOf('.', StringComparison.Ordinal) + 1;
        return choice > 0 && value.AsSpan(choice).StartsWith(Behind, StringComparison.Ordinal) && Fits(FormFieldKind.Date, value[choice..])
            ? value[..choice] + day.AddDays(int.Parse(Number(value[choice..]), CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : value;
    }
}
