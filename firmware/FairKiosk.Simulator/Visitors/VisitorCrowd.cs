using System.Globalization;
using System.Text;

namespace FairKiosk.Simulator.Visitors;

/// <summary>The people who come: each follows from (seed, day, number) alone, so that a later day can meet somebody again.</summary>
internal static class VisitorCrowd
{
    // The first few of a day cover every kind, so that even a small crowd does.
    private static readonly VisitorKind[] FirstKinds =
    [
        VisitorKind.German, VisitorKind.JapaneseKanji, VisitorKind.JapaneseKana, VisitorKind.European, VisitorKind.OneName, VisitorKind.World,
    ];

    public const int FirstIdOnly = 6;

    public static Visitor Create(int seed, DateOnly day, int number)
    {
        Random random = Dice.For(seed, day.DayNumber, number, Dice.Person);
        VisitorKind kind = number < FirstKinds.Length ? FirstKinds[number] : KindOf(random.Next(100));
        bool idOnly = number == FirstIdOnly || (number > FirstIdOnly && random.Next(100) < 12);
        return Person(random, kind) with
        {
            BadgeId = string.Create(CultureInfo.InvariantCulture, $"FK{day.DayOfYear:000}{number + 1:0000}"),
            IdOnly = idOnly,
        };
    }

    // Half of the visitors come from abroad (source TF-01: half of MEDICA's 130,000); Japan is strong at a Japanese pavilion.
    private static VisitorKind KindOf(int percent) => percent switch
    {
        < 50 => VisitorKind.German,
        < 62 => VisitorKind.JapaneseKanji,
        < 66 => VisitorKind.JapaneseKana,
        < 86 => VisitorKind.European,
        < 90 => VisitorKind.OneName,
        _ => VisitorKind.World,
    };

    private static Visitor Person(Random random, VisitorKind kind)
    {
        switch (kind)
        {
            case VisitorKind.German:
                string family = Pick(random, VisitorNames.GermanFamily);
                string given = Pick(random, VisitorNames.GermanGiven);
                return Compose(random, kind, family, given, $"{given} {family}", $"{given}.{family}", Pick(random, VisitorNames.GermanCompany),
                    Pick(random, VisitorNames.GermanTitle), Pick(random, VisitorNames.GermanCity), "DE");
            case VisitorKind.JapaneseKanji or VisitorKind.JapaneseKana:
                var name = Pick(random, kind == VisitorKind.JapaneseKanji ? VisitorNames.Japanese : VisitorNames.JapaneseKana);
                return Compose(random, kind, name.Family, name.Given, $"{name.Family} {name.Given}", name.Latin, Pick(random, VisitorNames.JapaneseCompany),
                    Pick(random, VisitorNames.JapaneseTitle), Pick(random, VisitorNames.JapaneseCity), "JP");
            case VisitorKind.OneName:
                var one = Pick(random, VisitorNames.OneName);
                return Compose(random, kind, "", one.Name, one.Name, one.Name, Pick(random, VisitorNames.OtherCompany),
                    Pick(random, VisitorNames.OtherTitle), one.City, one.Country);
            default:
                var other = Pick(random, kind == VisitorKind.European ? VisitorNames.European : VisitorNames.World);
                return Compose(random, kind, other.Family, other.Given, $"{other.Given} {other.Family}", $"{other.Given}.{other.Family}",
                    Pick(random, VisitorNames.OtherCompany), Pick(random, VisitorNames.OtherTitle), other.City, other.Country);
        }
    }

    private static Visitor Compose(
        Random random, VisitorKind kind, string family, string given, string full, string mail, string company, string title, string city, string country) => new()
        {
            BadgeId = "",
            Kind = kind,
            FamilyName = family,
            GivenName = given,
            FullName = full,
            Company = company,
            JobTitle = title,
            Email = $"{MailName(mail)}{random.Next(10, 100).ToString(CultureInfo.InvariantCulture)}@example.{(country == "DE" ? "com" : "org")}",
            // Numbers that the Bundesnetzagentur keeps free for films and tests.
            Phone = string.Create(CultureInfo.InvariantCulture, $"+49 30 23125 {random.Next(100, 1000)}"),
            City = city,
            Country = country,
        };

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    // Accents fall away, other scripts too: what is left is an address that every mail server takes.
    private static string MailName(string name)
    {
        StringBuilder kept = new();
        foreach (char c in name.ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterLower(c) || c == '.')
            {
                kept.Append(c);
            }
        }

        string result = kept.ToString().Trim('.');
        return result.Length == 0 ? "visitor" : result;
    }
}
