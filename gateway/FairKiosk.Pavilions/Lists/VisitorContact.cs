using FairKiosk.Pavilions.Badges;

namespace FairKiosk.Pavilions.Lists;

/// <summary>Makes a contact of one row of a visitor list. Names stay as the list writes them; nothing is guessed.</summary>
public static class VisitorContact
{
    /// <summary>The longest cell, in characters, that is taken: no name, firm or code is longer.</summary>
    public const int LongestCell = BadgeText.LongestField;

    /// <summary>Reads a row.</summary>
    /// <param name="cell">The cell of a field; null or empty where the list has none.</param>
    /// <param name="contact">What the row says about the person; null when it is refused.</param>
    /// <returns>Null when the row can be taken; else why not.</returns>
    public static RowRefusal? Read(Func<VisitorField, string?> cell, out BadgeContact? contact)
    {
        ArgumentNullException.ThrowIfNull(cell);
        contact = null;
        foreach (var field in Enum.GetValues<VisitorField>())
        {
            var text = cell(field) ?? "";
            if (text.Length > LongestCell)
            {
                return RowRefusal.TooLong;
            }

            if (text.Any(IsUnreadable))
            {
                return RowRefusal.Unreadable;
            }
        }

        if (CodeIn(cell).Length == 0)
        {
            return RowRefusal.NoCode;
        }

        var read = Contact(field => BadgeText.OneLine(cell(field) ?? ""));
        if (read == BadgeContact.Nothing)
        {
            return RowRefusal.NoContact;
        }

        contact = read;
        return null;
    }

    /// <summary>The code of a row as a scanner would send it.</summary>
    /// <param name="cell">The cell of a field.</param>
    /// <returns>The code without white space around it; empty when there is none.</returns>
    public static string CodeIn(Func<VisitorField, string?> cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return (cell(VisitorField.Code) ?? "").Trim();
    }

    private static BadgeContact Contact(Func<VisitorField, string> text)
    {
        var (name, family, given) = (text(VisitorField.Name), text(VisitorField.FamilyName), text(VisitorField.GivenName));
        var whole = PersonName.Reading(text(VisitorField.Reading));
        var reading = (Family: PersonName.Reading(text(VisitorField.FamilyReading)), Given: PersonName.Reading(text(VisitorField.GivenReading)));
        if (name.Length == 0)
        {
            name = PersonName.Composed(family, given, title: "");
        }
        else if (family.Length + given.Length == 0 && PersonName.InTwo(name) is { } parts)
        {
            // The list itself divides the name, and in these letters the family name comes first.
            (family, given) = parts;
        }

        if (reading is ("", "") && PersonName.IsKana(whole) && PersonName.Words(whole) is [var first, var second])
        {
            reading = (first, second);
        }

        var fits = VCardReading.Fits(reading, family, given);
        return BadgeContact.Nothing with
        {
            Name = name,
            FamilyName = family,
            GivenName = given,
            Company = text(VisitorField.Company),
            JobTitle = text(VisitorField.JobTitle),
            Email = text(VisitorField.Email),
            Phone = text(VisitorField.Phone),
            Country = CountryNames.CodeOf(text(VisitorField.Country)),
            FamilyReading = fits ? reading.Family : "",
            GivenReading = fits ? reading.Given : "",
        };
    }

    // What a decoder puts for bytes that it does not know, and characters that only their maker knows. Lines and tabs are read as blanks.
    private static bool IsUnreadable(char letter) =>
        letter is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or (>= '\u0080' and <= '\u009F' and not '\u0085') || (letter < ' ' && letter is not ('\t' or '\r' or '\n'));
}
