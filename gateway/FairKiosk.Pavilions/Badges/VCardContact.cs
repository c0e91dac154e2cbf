namespace FairKiosk.Pavilions.Badges;

/// <summary>Takes a contact out of the lines of one vCard and keeps the lines that it did not use up.</summary>
internal sealed class VCardContact(List<VCardLine> lines, List<VCardLine> rest, VCardVersion version)
{
    private readonly HashSet<VCardLine> _usedUp = [];

    internal BadgeContact Read()
    {
        UseUpIf(lines.Find(line => line.Name is "VERSION"), condition: true);
        UseUpIf(lines.Find(VCard.IsUid), condition: true);
        var (familyReading, givenReading) = ("", "");
        var (family, given) = ("", "");
        var fullName = "";
        var organisation = Best("ORG");
        var units = Components(organisation);
        UseUpIf(organisation, units.Skip(1).All(unit => unit.Length == 0));
        var company = At(units, 0);

        var kind = Kind();
        if (kind is not VCardKind.Other)
        {
            var name = Best("N");
            var parts = Components(name);
            var single = name is null ? [] : VCardText.Components(VCardText.SpacedLists(name.Value, version), version);
            (family, given) = (At(single, 0), At(single, 1));
            var full = Best("FN");
            fullName = full is null ? "" : Plain(full);
            if (kind is VCardKind.Firm)
            {
                company = company.Length > 0 ? company : fullName;
                UseUpIf(full, string.Equals(company, fullName, StringComparison.Ordinal));
                fullName = "";
            }
            else
            {
                UseUpIf(full, condition: true);
            }

            (familyReading, givenReading) = new VCardReading(lines, version, _usedUp).Of(name, family, given);
            fullName = fullName.Length > 0 ? fullName : PersonName.Composed(family, given, At(parts, 3));
            UseUpIf(name, PersonName.Repeats(fullName, parts.Skip(2)) && IsSortedBy(name, familyReading, givenReading));
        }

        var address = Best("ADR");
        var places = Components(address);
        var country = CountryNames.CodeOf(At(places, 6));
        UseUpIf(address, country.Length > 0 && places.Take(6).All(place => place.Length == 0));

        return new BadgeContact(
            fullName, family, given, company, Text("TITLE"), Text("EMAIL"), Text("TEL"), country, familyReading, givenReading, Unread());
    }

    private static string At(List<string> parts, int index) => index < parts.Count ? parts[index] : "";

    // SORT-AS is read when it is the reading; any other one keeps its line raw.
    private static bool IsSortedBy(VCardLine? name, string familyReading, string givenReading)
    {
        var sortAs = PersonName.Reading(name?.Parameters.SortAs ?? "");
        return sortAs.Length == 0 || string.Equals(sortAs, $"{familyReading},{givenReading}".Trim(','), StringComparison.Ordinal);
    }

    // KIND is of version 4.0; telephones write X-ABShowAs into 3.0 for the same purpose.
    private VCardKind Kind()
    {
        var kind = Best("KIND");
        var shownAs = Best("X-ABSHOWAS");
        var isFirm = shownAs is not null && Is(shownAs, "COMPANY");
        UseUpIf(shownAs, isFirm);
        if (kind is null)
        {
            return isFirm ? VCardKind.Firm : VCardKind.Person;
        }

        UseUpIf(kind, Is(kind, "ORG") || Is(kind, "INDIVIDUAL"));
        return Is(kind, "ORG") ? VCardKind.Firm : Is(kind, "INDIVIDUAL") ? VCardKind.Person : VCardKind.Other;
    }

    private bool Is(VCardLine line, string value) => string.Equals(Plain(line), value, StringComparison.OrdinalIgnoreCase);

    private string Text(string property)
    {
        var line = Best(property);
        UseUpIf(line, condition: true);
        return line is null ? "" : Plain(line);
    }

    // The preferred one, else the first.
    private VCardLine? Best(string property) =>
        lines.Where(line => string.Equals(line.Name, property, StringComparison.Ordinal) && IsField(line)).MinBy(line => line.Parameters.Preference);

    // A number that only takes faxes is no telephone, and an X.400 address no e-mail address.
    private bool IsField(VCardLine line)
    {
        var types = line.Parameters.Types;
        if (!line.IsReadable
            || (line.Name is "TEL" && types.Contains("FAX") && !types.Contains("VOICE"))
            || (line.Name is "EMAIL" && types.Contains("X400")))
        {
            return false;
        }

        if (line.Name is "TEL" or "EMAIL" or "FN" or "TITLE")
        {
            return Plain(line).Length is > 0 and <= BadgeText.LongestField;
        }

        var parts = Components(line);
        return !line.Parameters.IsUri && parts.Exists(part => part.Length > 0) && parts.TrueForAll(part => part.Length <= BadgeText.LongestField);
    }

    private List<string> Components(VCardLine? line) => line is null ? [] : VCardText.Components(line.Value, version);

    private string Plain(VCardLine line)
    {
        var text = VCardText.Plain(line.Value, version);
        return line.Name switch
        {
            "TEL" => VCardAddress.Telephone(text, line.Parameters.IsUri),
            "EMAIL" => VCardAddress.Mail(text, line.Parameters.IsUri),
            _ => line.Parameters.IsUri ? "" : text,
        };
    }

    private void UseUpIf(VCardLine? line, bool condition)
    {
        if (line is not null && condition)
        {
            _usedUp.Add(line);
        }
    }

    private string Unread() => BadgeText.Visible(string.Join(
        '\n',
        lines.Where(line => !IsEmpty(line) && !_usedUp.Contains(line)).Concat(rest).Select(line => line.Shown)));

    private static bool IsEmpty(VCardLine line) => line.IsReadable && line.Value.AsSpan().Trim("; \t").IsEmpty;
}
