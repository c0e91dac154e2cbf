using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Meetings;

namespace FairKiosk.Gateway.Setup;

/// <summary>The part "guests" of a set-up file: who is invited to meetings.</summary>
internal static class GuestSection
{
    private const int MostPeople = 1000;

    /// <param name="parties">The short names of all exhibitors and guests, those of the file included.</param>
    /// <param name="firms">Those of the exhibitors alone.</param>
    public static List<Guest> Read(IReadOnlyList<SetupMap> maps, IReadOnlyList<Guest> known, IReadOnlyCollection<string> parties, IReadOnlyCollection<string> firms)
    {
        var byId = known.ToDictionary(guest => guest.Id, StringComparer.Ordinal);
        NamedOnce names = new();
        Dictionary<string, string> badges = new(StringComparer.Ordinal);
        return [.. maps.Select(map => Guest(map, names, byId, parties, firms, badges))];
    }

    /// <summary>Those whom somebody is never paired with; each must be known.</summary>
    public static Pavilions.ValueList<string> Rivals(SetupMap map, Pavilions.ValueList<string> current, IReadOnlyCollection<string> parties)
    {
        var rivals = map.Texts("rivals", current);
        foreach (var rival in rivals.Where(rival => !parties.Contains(rival) && !current.Contains(rival)))
        {
            map.Complain("rivals", Say.With($"There is no exhibitor and no guest '{rival}'. {SetupWords.Meant(rival, parties)}"));
        }

        return rivals;
    }

    /// <summary>Languages by their two letters.</summary>
    public static Pavilions.ValueList<string> Languages(SetupMap map, Pavilions.ValueList<string> current)
    {
        var languages = map.Texts("languages", current);
        foreach (var language in languages.Where(language => !Words.IsLanguage(language)))
        {
            map.Complain("languages", Say.With($"'languages' takes two letters each, such as de or ja, not '{language}'."));
        }

        return languages;
    }

    private static Guest Guest(
        SetupMap map, NamedOnce names, Dictionary<string, Guest> known, IReadOnlyCollection<string> parties, IReadOnlyCollection<string> firms, Dictionary<string, string> badges)
    {
        var id = names.Id(map, known.Keys);
        var isKnown = known.TryGetValue(id, out var found);
        var current = found ?? new Guest(id, "", "");
        if (firms.Contains(id))
        {
            map.Complain("id", Say.With($"'{id}' is an exhibitor: a guest needs another short name."));
        }

        Guest guest = new(id, map.Text("name", current.Name, isRequired: !isKnown), map.Country("country", current.Country))
        {
            Role = map.Choice("role", current.Role),
            Languages = Languages(map, current.Languages),
            People = map.WholeOrNone("people", current.People, 0, MostPeople),
            Came = map.YesNo("came", current.Came),
            Badges = [.. map.Texts("badges", current.Badges).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Rivals = Rivals(map, current.Rivals, parties),
        };
        foreach (var badge in guest.Badges.Where(badge => !badges.TryAdd(badge, id) && badges[badge] != id))
        {
            map.Complain("badges", Say.With($"The badge '{badge}' is that of '{badges[badge]}', too: a badge belongs to one guest."));
        }

        map.Done();
        return guest;
    }
}
