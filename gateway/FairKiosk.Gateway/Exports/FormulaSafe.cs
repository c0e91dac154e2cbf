namespace FairKiosk.Gateway.Exports;

/// <summary>Keeps a spreadsheet from running what stood on a stranger's badge.</summary>
internal static class FormulaSafe
{
    // The rule: a cell whose first visible character could begin a formula (= + - @ and their full-width forms, which Japanese Excel takes
    // alike), or that begins with a tab or line break, gets a leading apostrophe and so stays text. One exception: a plus followed by digits
    // and blanks only is a telephone number; it can neither call anything nor compute, so "+49 89 1234" stays as it is ("+49-89-1234" would
    // be subtracted, so it is quoted). Source: OWASP, CSV Injection.
    public static string? Text(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return value;
        }

        var first = value.FirstOrDefault(letter => !char.IsWhiteSpace(letter) && !IsInvisible(letter));
        var starts = value[0] is '\t' or '\r' or '\n' || first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠';
        return starts && !IsPhoneNumber(value) ? "'" + value : value;
    }

    private static bool IsPhoneNumber(string value) =>
        value is ['+', >= '0' and <= '9', ..] && value.Skip(1).All(letter => char.IsAsciiDigit(letter) || letter == ' ');

    private static bool IsInvisible(char letter) =>
        char.IsControl(letter) || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.Format;
}
