namespace FairKiosk.Pavilions.Badges;

/// <summary>Takes the kana reading of a name out of a vCard; each kind of telephone writes it elsewhere.</summary>
internal sealed class VCardReading(List<VCardLine> lines, VCardVersion version, HashSet<VCardLine> usedUp)
{
    /// <summary>The reading of family and given name; empty where the card gives none, or not part by part.</summary>
    internal (string Family, string Given) Of(VCardLine? name, string family, string given)
    {
        // SOUND;X-IRMC-N of Japanese telephones: the same components as N.
        var sound = lines.Find(line => line.Name is "SOUND" && line.Parameters.Types.Contains("X-IRMC-N") && IsField(line));
        var parts = sound is null ? [] : VCardText.Components(sound.Value, version);
        var sounded = (Family: Part(parts, 0), Given: Part(parts, 1));
        var isWhole = sound is not null && parts.Skip(2).All(part => part.Length == 0);

        var last = First("X-PHONETIC-LAST-NAME");
        var first = First("X-PHONETIC-FIRST-NAME");
        if (last is not null || first is not null)
        {
            var labelled = (UsedUp(last), UsedUp(first));
            return isWhole && labelled == sounded ? UsedUp(sound, labelled) : labelled;
        }

        if (sound is not null)
        {
            return isWhole && Fits(sounded, family, given) ? UsedUp(sound, sounded) : ("", "");
        }

        // SORT-AS is a reading only when it is kana; for other names it is the place in a list ("Harten,Rene" for van der Harten).
        var keys = name?.Parameters.SortAs.Split(',') ?? [];
        var sorted = (Family: Part(keys, 0), Given: Part(keys, 1));
        return keys.Length is 1 or 2 && Array.TrueForAll(keys, PersonName.IsKana) && Fits(sorted, family, given) ? sorted : ("", "");
    }

    /// <summary>A reading that has as many parts as the name; otherwise it would have to be cut up by guessing.</summary>
    internal static bool Fits((string Family, string Given) reading, string family, string given) =>
        (reading.Family.Length > 0) == (family.Length > 0) && (reading.Given.Length > 0) == (given.Length > 0);

    private static string Part(IReadOnlyList<string> parts, int index) => index < parts.Count ? PersonName.Reading(BadgeText.OneLine(parts[index])) : "";

    private VCardLine? First(string property) => lines.Find(line => string.Equals(line.Name, property, StringComparison.Ordinal) && IsField(line));

    private bool IsField(VCardLine line) =>
        line.IsReadable && VCardText.Plain(line.Value, version).Trim(';').Length is > 0 and <= BadgeText.LongestField;

    private (string Family, string Given) UsedUp(VCardLine? line, (string Family, string Given) reading)
    {
        UsedUp(line);
        return reading;
    }

    private string UsedUp(VCardLine? line)
    {
        if (line is null)
        {
            return "";
        }

        usedUp.Add(line);
        return PersonName.Reading(VCardText.Plain(line.Value, version));
    }
}
