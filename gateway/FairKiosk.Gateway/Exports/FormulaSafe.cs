using System.Buffers;
using System.Globalization;
using System.Text;

namespace FairKiosk.Gateway.Exports;

/// <summary>Keeps a spreadsheet from running what stood on a stranger's badge.</summary>
internal static class FormulaSafe
{
    // Where a spreadsheet may begin another cell: Excel cuts at its country's list separator, which in Germany is the semicolon, and then
    // the file's quotes do not hold a cell together.
    private const string Cuts = ";\t\r\n";

    private static readonly SearchValues<char> DigitsAndBlank = SearchValues.Create("0123456789 ");

    // The rule: a cell whose first visible character could begin a formula (= + - @ and their full-width forms, which Japanese Excel takes
    // alike), or that begins with a tab or line break, gets a leading apostrophe and so stays text; what stands behind a cut likewise. One
    // exception: a plus followed by digits and blanks only is a telephone number; it can neither call anything nor compute, so
    // "+49 89 1234" stays as it is ("+49-89-1234" would be subtracted, so it is quoted). Source: OWASP, CSV Injection.
    public static string? Text(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return value;
        }

        StringBuilder safe = new(value.Length + 1);
        if (value[0] is '\t' or '\r' or '\n')
        {
            safe.Append('\'');
        }

        for (int from = 0, to; from < value.Length; from = to)
        {
            var cut = value.AsSpan(from).IndexOfAny(Cuts);
            to = cut < 0 ? value.Length : from + cut + 1;
            var cell = value.AsSpan(from, (cut < 0 ? to : to - 1) - from);
            if (CouldRun(cell))
            {
                safe.Append('\'');
            }

            safe.Append(value, from, to - from);
        }

        return safe.ToString();
    }

    private static bool CouldRun(ReadOnlySpan<char> cell)
    {
        foreach (var letter in cell)
        {
            if (!char.IsWhiteSpace(letter) && !IsInvisible(letter))
            {
                return letter is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' && !IsPhoneNumber(cell.Trim(' '));
            }
        }

        return false;
    }

    private static bool IsPhoneNumber(ReadOnlySpan<char> cell) => cell is ['+', >= '0' and <= '9', ..] && !cell[1..].ContainsAnyExcept(DigitsAndBlank);

    private static bool IsInvisible(char letter) =>
        char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format;
}
