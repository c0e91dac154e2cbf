using FairKiosk.Pavilions.Badges;
using FairKiosk.Pavilions.Search;

namespace FairKiosk.Pavilions.People;

/// <summary>What of a contact must be equal for two badges to be one person, folded as searches are.</summary>
internal static class PersonKeys
{
    /// <summary>The shortest name in Chinese or Japanese characters that is more than a family name; of one written with a blank nothing is asked.</summary>
    public const int ShortestUndivided = 3;

    // What stands before or behind a firm's name and is left out as often as not, folded.
    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "gmbh", "mbh", "ag", "kg", "ug", "se", "co", "inc", "ltd", "llc", "corp", "sa", "sas", "srl", "spa", "bv", "kk", "&", "+",
    };

    private static readonly string[] JapaneseForms = ["株式会社", "有限会社", "(株)", "(有)"];

    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal) { "dr", "prof", "mr", "mrs", "ms", "herr", "frau", "ing" };

    /// <summary>The address; empty when there is none.</summary>
    public static string Email(BadgeContact contact) => contact.Email.Trim().ToLowerInvariant();

    /// <summary>The firm without its legal form; empty when there is none.</summary>
    public static string Company(BadgeContact contact) => string.Concat(WordsOfCompany(contact));

    /// <summary>The same as words; none when there is no firm.</summary>
    public static string[] WordsOfCompany(BadgeContact contact) => WordsOfCompany(contact.Company);

    /// <summary>The same of a firm's name.</summary>
    public static string[] WordsOfCompany(string name)
    {
        var folded = Plain(name);
        foreach (var form in JapaneseForms)
        {
            folded = folded.Replace(form, " ", StringComparison.Ordinal);
        }

        var words = Words(folded).Select(word => word.Trim('.')).ToArray();
        string[] own = [.. words.Where(word => !LegalForms.Contains(word))];
        return own.Length > 0 ? own : words;
    }

    /// <summary>The words of a name without titles.</summary>
    public static string[] WordsOfName(string text) => [.. Words(Plain(text)).Where(word => !word.EndsWith('.') && !Titles.Contains(word))];

    /// <summary>The ways in which the name is written: as a whole, of its parts, and as it is read. A family name alone is none.</summary>
    public static IEnumerable<(string Name, bool IsReading)> Names(BadgeContact contact)
    {
        var written = new[] { Name(contact.Name), Name($"{contact.FamilyName} {contact.GivenName}") }.Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var name in written)
        {
            yield return (name, false);
        }

        var reading = Name($"{contact.FamilyReading} {contact.GivenReading}");
        if (reading.Length > 0 && !written.Contains(reading, StringComparer.Ordinal))
        {
            yield return (reading, true);
        }
    }

    private static string Name(string text)
    {
        var words = WordsOfName(text);
        var whole = string.Concat(words);
        if (whole.Any(letter => letter >= '\u3000'))
        {
            // Family name first, always: with or without a blank between the two it is the same name.
            return words.Length > 1 || whole.Length >= ShortestUndivided ? whole : "";
        }

        Array.Sort(words, StringComparer.Ordinal);
        return words.Length > 1 ? string.Join(SearchText.Blank, words) : "";
    }

    private static string Plain(string text) => SearchText.WithoutUmlauts(SearchText.FoldPart(text));

    private static string[] Words(string folded) => folded.Split([SearchText.Blank, ',', '、', ';'], StringSplitOptions.RemoveEmptyEntries);
}
