using System.Text;

namespace FairKiosk.Pavilions.Badges;

/// <summary>What holds for names of persons however the badge carries them.</summary>
internal static class PersonName
{
    /// <summary>
    /// A full name made of its parts. Which of them comes first differs between languages, so a comma claims nothing ("Berg, Dr. Jan");
    /// only names in Chinese characters or Hangul are family name first for certain ("山田 太郎").
    /// </summary>
    internal static string Composed(string family, string given, string title)
    {
        if (IsFamilyFirst(family, given))
        {
            return $"{family} {given}";
        }

        // In those languages a title goes behind the name, and not every one does: it stays with the raw part.
        var before = title.Length > 0 && family.Length + given.Length > 0 && !(family + given).Any(IsIdeographOrHangul) ? title + " " : "";
        return family.Length > 0 && given.Length > 0 ? $"{family}, {before}{given}" : before + family + given;
    }

    /// <summary>True when every further part (title, additional name, suffix) stands in the full name, so that nothing of it is lost.</summary>
    internal static bool Repeats(string name, IEnumerable<string> parts)
    {
        var words = Spaced(name);
        return parts.SelectMany(part => part.Split(',')).All(part => string.IsNullOrWhiteSpace(part) || words.Contains(Spaced(part), StringComparison.Ordinal));
    }

    /// <summary>A kana reading with half-width kana made full-width: two ways to print one letter.</summary>
    internal static string Reading(string text)
    {
        if (!text.Any(IsHalfWidthKana))
        {
            return text;
        }

        var wide = new StringBuilder(text.Length);
        for (var from = 0; from < text.Length;)
        {
            var to = from + 1;
            while (to < text.Length && IsHalfWidthKana(text[to]) == IsHalfWidthKana(text[from]))
            {
                to++;
            }

            var run = text[from..to];
            wide.Append(IsHalfWidthKana(run[0]) ? run.Normalize(NormalizationForm.FormKC) : run);
            from = to;
        }

        return wide.ToString();
    }

    /// <summary>Family and given name of a name that its writer divided with one blank and that is family name first for certain; else null.</summary>
    internal static (string Family, string Given)? InTwo(string name) =>
        Words(name) is [var family, var given] && IsFamilyFirst(family, given) && family.All(IsIdeographOrHangul) && given.All(c => IsIdeographOrHangul(c) || IsKanaLetter(c))
            ? (family, given)
            : null;

    /// <summary>What stands between blanks, narrow and wide ones.</summary>
    internal static string[] Words(string text) => text.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True for a text of kana and blanks alone.</summary>
    internal static bool IsKana(string text) => text.Length > 0 && text.All(c => IsKanaLetter(c) || c is ' ' or '\u3000');

    private static string Spaced(string text) => $" {BadgeText.OneLine(text.Replace(',', ' '))} ";

    private static bool IsFamilyFirst(string family, string given) =>
        given.Length > 0 && family.Any(IsIdeographOrHangul) && (family + given).All(c => !char.IsLetter(c) || IsIdeographOrHangul(c) || IsKanaLetter(c));

    private static bool IsKanaLetter(char c) => c is (>= '\u3041' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF') || IsHalfWidthKana(c);

    private static bool IsHalfWidthKana(char c) => c is >= '\uFF66' and <= '\uFF9F';

    // U+3005 repeats the character before it (佐々木); rarer characters are surrogate pairs.
    private static bool IsIdeographOrHangul(char c) =>
        c is '\u3005' or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uD840' and <= '\uD87F');
}
