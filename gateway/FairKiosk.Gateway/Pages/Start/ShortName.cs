using System.Globalization;
using System.Text;

namespace FairKiosk.Gateway.Pages.Start;

/// <summary>The short name that commands and readers use for something, made of the name that people say.</summary>
internal static class ShortName
{
    // As Names and Topics have it.
    private const int Longest = 32;

    /// <param name="otherwise">For a name without a single Latin letter or digit.</param>
    public static string Of(string name, string otherwise)
    {
        StringBuilder made = new();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                made.Append(letter);
            }
            else if (made.Length > 0 && made[^1] != '-')
            {
                made.Append('-');
            }
        }

        var text = made.ToString(0, Math.Min(made.Length, Longest)).Trim('-');
        return text.Length > 0 ? text : otherwise;
    }

    /// <summary>The same with a number at its end where that name is taken.</summary>
    public static string Free(string name, string otherwise, Func<string, bool> isTaken)
    {
        var wanted = Of(name, otherwise);
        var found = wanted;
        for (var number = 2; isTaken(found); number++)
        {
            var end = string.Create(CultureInfo.InvariantCulture, $"-{number}");
            found = wanted[..Math.Min(wanted.Length, Longest - end.Length)].TrimEnd('-') + end;
        }

        return found;
    }
}
