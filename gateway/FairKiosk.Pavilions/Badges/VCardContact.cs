namespace FairKiosk.Pavilions.Badges;

/// <summary>Takes a contact out of the lines of one vCard and keeps the lines that it did not use up.</summary>
internal sealed class VCardContact(List<VCardLine> lines, List<VCardLine> rest)
{
    private readonly HashSet<VCardLine> _usedUp = [];

    internal BadgeContact Read()
    {
        var name = Best("N");
        var parts = name is null ? [] : VCardText.Components(name.Value);
        UseUpIf(name, parts.Skip(2).All(part => part.Length == 0));
        var family = At(parts, 0);
        var given = At(parts, 1);

        var organisation = Best("ORG");
        var units = organisation is null ? [] : VCardText.Components(organisation.Value);
        UseUpIf(organisation, units.Skip(1).All(unit => unit.Length == 0));

        var address = Best("ADR");
        var places = address is null ? [] : VCardText.Components(address.Value);
        var country = CountryNames.CodeOf(At(places, 6));
        UseUpIf(address, country.Length > 0 && places.Take(6).All(place => place.Length == 0));

        var fullName = Text("FN");
        return new BadgeContact(
            fullName.Length > 0 ? fullName : Composed(family, given),
            family,
            given,
            At(units, 0),
            Text("TITLE"),
            Text("EMAIL"),
            Text("TEL"),
            country,
            Unread());
    }

    private static string At(List<string> parts, int index) => index < parts.Count ? parts[index] : "";

    // Which of the two comes first differs between languages; with the comma nothing is claimed.
    private static string Composed(string family, string given) => family.Length > 0 && given.Length > 0 ? $"{family}, {given}" : family + given;

    private string Text(string property)
    {
        var line = Best(property);
        UseUpIf(line, condition: true);
        return line is null ? "" : VCardText.Plain(line.Value);
    }

    // The preferred one, else the first. A number that only takes faxes is no telephone.
    private VCardLine? Best(string property)
    {
        var candidates = lines.Where(line =>
            line.IsReadable
            && string.Equals(line.Name, property, StringComparison.Ordinal)
            && VCardText.Components(line.Value).Any(part => part.Length > 0)
            && !IsOnlyFax(line)).ToList();
        return candidates.Find(line => line.Types.Contains("PREF")) ?? candidates.FirstOrDefault();
    }

    private static bool IsOnlyFax(VCardLine line) => line.Name is "TEL" && line.Types.Contains("FAX") && !line.Types.Contains("VOICE");

    private void UseUpIf(VCardLine? line, bool condition)
    {
        if (line is not null && condition)
        {
            _usedUp.Add(line);
        }
    }

    private string Unread() =>
        string.Join('\n', lines.Where(line => line.Name is not ("VERSION" or "UID") && !IsEmpty(line) && !_usedUp.Contains(line)).Concat(rest).Select(line => line.Text));

    private static bool IsEmpty(VCardLine line) => line.IsReadable && VCardText.Components(line.Value).All(part => part.Length == 0);
}
