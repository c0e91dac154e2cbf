using System.Text;
using FairKiosk.Pavilions.Badges;
using FairKiosk.Pavilions.Search;

namespace FairKiosk.Pavilions.People;

/// <summary>Finds a visitor in a text that is to say nothing of them, folded as searches are. "max. 5 kg" has a given name in it and "laser welding" a firm:
/// only what can mean nobody else is certain.</summary>
public static class NamedInText
{
    // A shorter name is a syllable of anything.
    private const int ShortestName = 3;

    // In Chinese and Japanese characters two are a name already.
    private const int ShortestInCharacters = 2;

    // The end of a telephone number, with whatever prefix it is written.
    private const int TellingDigits = 6;

    /// <summary>Whether a text names the visitor.</summary>
    /// <param name="text">What somebody wrote.</param>
    /// <param name="contact">What is known of the visitor.</param>
    /// <returns>Certain with the full name, the e-mail address or the telephone number; perhaps with a part of the name, or the firm.</returns>
    public static NamedAs Find(string text, BadgeContact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        var plain = Plain(text);
        return FullNamesOf(contact).Append(Plain(contact.Email)).Any(name => Holds(plain, name)) || HoldsNumber(text, contact.Phone) ? NamedAs.Certainly
            : PartsOf(contact).Any(part => Holds(plain, part)) ? NamedAs.Perhaps
            : NamedAs.Nobody;
    }

    // Given name and family name next to each other, whichever comes first.
    private static IEnumerable<string> FullNamesOf(BadgeContact contact)
    {
        foreach (var (one, other) in new[] { (contact.FamilyName, contact.GivenName), (contact.FamilyReading, contact.GivenReading) })
        {
            if (one.Length > 0 && other.Length > 0)
            {
                yield return Plain($"{one} {other}");
                yield return Plain($"{other} {one}");
            }
        }

        string[] name = [.. PersonKeys.WordsOfName(contact.Name).Select(Plain)];
        if (name.Length > 1 || (name.Length == 1 && IsInCharacters(name[0]) && name[0].Length >= PersonKeys.ShortestUndivided))
        {
            yield return string.Join(SearchText.Blank, name);
            yield return string.Join(SearchText.Blank, name.TakeLast(1).Concat(name.SkipLast(1)));
        }
    }

    private static IEnumerable<string> PartsOf(BadgeContact contact)
    {
        string[] name = [.. PersonKeys.WordsOfName(contact.Name).Select(Plain)];
        string[] family = contact.FamilyName.Length > 0 ? [Plain(contact.FamilyName), Plain(contact.FamilyReading)] : name;
        return [.. family, string.Concat(name.Where(IsInCharacters)), string.Join(SearchText.Blank, PersonKeys.WordsOfCompany(contact).Select(Plain))];
    }

    // Whole words, also with the s of a genitive; characters stand without blanks anyway.
    private static bool Holds(string plain, string name)
    {
        if (IsInCharacters(name))
        {
            return name.Length >= ShortestInCharacters && Joined(plain).Contains(Joined(name), StringComparison.Ordinal);
        }

        for (var at = name.Length < ShortestName ? -1 : plain.IndexOf(name, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if (IsBorder(plain, at - 1) && (IsBorder(plain, end) || (plain[end] == 's' && IsBorder(plain, end + 1))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsNumber(string text, string phone)
    {
        var digits = Digits(phone);
        return digits.Length >= TellingDigits && Digits(text).Contains(digits[^TellingDigits..], StringComparison.Ordinal);
    }

    private static bool IsInCharacters(string name) => name.Any(letter => letter >= '\u3000');

    private static bool IsBorder(string plain, int at) => at < 0 || at >= plain.Length || plain[at] == SearchText.Blank || plain[at] >= '\u3000';

    private static string Joined(string plain) => plain.Replace(" ", "", StringComparison.Ordinal);

    private static string Digits(string text) => string.Concat(SearchText.FoldPart(text).Where(char.IsAsciiDigit));

    // Letters and digits, and a single blank for whatever stands between them.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in SearchText.WithoutUmlauts(SearchText.FoldPart(text)))
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                plain.Append(letter);
            }
            else if (plain.Length > 0 && plain[^1] != SearchText.Blank)
            {
                plain.Append(SearchText.Blank);
            }
        }

        return plain.ToString().Trim();
    }
}
