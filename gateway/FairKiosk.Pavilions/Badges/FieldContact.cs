namespace FairKiosk.Pavilions.Badges;

/// <summary>Takes a contact out of the fields of one MeCard or BizCard and keeps the fields that it did not use up.</summary>
internal sealed class FieldContact(List<CardField> fields, string rest)
{
    // Post box, room, number and street, town, region, postcode, country.
    private const int AddressParts = 7;

    private readonly HashSet<CardField> _usedUp = new(ReferenceEqualityComparer.Instance);

    internal BadgeContact OfMeCard()
    {
        var name = First("N");
        var parts = name is null ? [] : FieldCard.Parts(name.Value);
        var (family, given) = parts.Count == 2 ? (parts[0], parts[1]) : ("", "");
        UseUpIf(name, parts.Count <= 2);
        var reading = Reading(family, given);

        var address = First("ADR");
        var places = address is null ? [] : FieldCard.Parts(address.Value);
        var country = places.Count == AddressParts ? CountryNames.CodeOf(places[^1]) : "";
        UseUpIf(address, country.Length > 0 && places.Take(AddressParts - 1).All(place => place.Length == 0));

        // A name that is not divided in two stays whole: its parts could only be guessed.
        var fullName = parts.Count == 2 ? PersonName.Composed(family, given, title: "") : name is null ? "" : FieldCard.Plain(name.Value);
        return new BadgeContact(
            fullName, family, given, Text("ORG"), Text("TITLE"), Text("EMAIL"), Text("TEL"), country, reading.Family, reading.Given, Unread());
    }

    /// <summary>BizCard: N given name, X family name, T title, C company, B telephone at work, M mobile, E mail; its address A is not divided.</summary>
    internal BadgeContact OfBizCard()
    {
        var family = Text("X");
        var name = Text("N");
        // Without a family name beside it, N may be the whole name.
        var given = family.Length > 0 ? name : "";
        var fullName = family.Length > 0 ? PersonName.Composed(family, given, title: "") : name;
        var phone = First("B") is null ? "M" : "B";
        return BadgeContact.Nothing with
        {
            Name = fullName,
            FamilyName = family,
            GivenName = given,
            Company = Text("C"),
            JobTitle = Text("T"),
            Email = Text("E"),
            Phone = Text(phone),
            UnreadParts = Unread(),
        };
    }

    private (string Family, string Given) Reading(string family, string given)
    {
        var sound = First("SOUND");
        var parts = sound is null ? [] : FieldCard.Parts(sound.Value).ConvertAll(PersonName.Reading);
        if (parts.Count != 2 || !VCardReading.Fits((parts[0], parts[1]), family, given))
        {
            return ("", "");
        }

        UseUpIf(sound, condition: true);
        return (parts[0], parts[1]);
    }

    private string Text(string name)
    {
        var field = First(name);
        UseUpIf(field, condition: true);
        return field is null ? "" : FieldCard.Plain(field.Value);
    }

    private CardField? First(string name) => fields.Find(field =>
        string.Equals(field.Name, name, StringComparison.Ordinal) && FieldCard.Plain(field.Value).Trim(',').Length is > 0 and <= BadgeText.LongestField);

    private void UseUpIf(CardField? field, bool condition)
    {
        if (field is not null && condition)
        {
            _usedUp.Add(field);
        }
    }

    private string Unread() => BadgeText.Visible(string.Join(
        '\n',
        fields.Where(field => !_usedUp.Contains(field) && !IsEmpty(field)).Select(field => field.Text).Append(rest).Where(text => text.Length > 0)));

    private static bool IsEmpty(CardField field) => field.Name.Length > 0 && field.Value.AsSpan().Trim(", ").IsEmpty;
}
