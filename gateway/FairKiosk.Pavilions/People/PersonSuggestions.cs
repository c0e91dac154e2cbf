using System.Globalization;

namespace FairKiosk.Pavilions.People;

/// <summary>Finds badges that may be one person. It only asks: nobody is merged before the organiser says so.</summary>
public static class PersonSuggestions
{
    /// <summary>What more persons than this share, such as the address of a firm, is nobody's own and suggests nothing.</summary>
    public const int MostShared = 6;

    private const char Between = '\u001F';

    /// <summary>The pairs to ask about.</summary>
    /// <param name="cards">What is said about each badge; several of one badge are all looked at.</param>
    /// <param name="persons">Who is merged already: of a person only one badge is asked about.</param>
    /// <param name="apart">Pairs of which somebody said that they are two persons. That holds for the persons as they are merged now.</param>
    /// <returns>Each pair of persons at most once, those with most in common first.</returns>
    public static IReadOnlyList<PersonSuggestion> Find(IEnumerable<PersonCard> cards, Persons persons, IEnumerable<BadgePair> apart)
    {
        ArgumentNullException.ThrowIfNull(cards);
        ArgumentNullException.ThrowIfNull(persons);
        ArgumentNullException.ThrowIfNull(apart);
        var groups = new Dictionary<string, SortedDictionary<string, bool>>(StringComparer.Ordinal);
        foreach (var card in cards)
        {
            foreach (var (key, isReading) in KeysOf(card))
            {
                if (!groups.TryGetValue(key, out var group))
                {
                    groups.Add(key, group = new SortedDictionary<string, bool>(StringComparer.Ordinal));
                }

                group[card.Badge] = isReading && group.GetValueOrDefault(card.Badge, true);
            }
        }

        var two = apart.Select(pair => BadgePair.Of(persons.PersonOf(pair.One), persons.PersonOf(pair.Other))).ToHashSet();
        var found = new Dictionary<BadgePair, PersonSuggestion>();
        foreach (var (key, group) in groups.Where(group => group.Value.Count > 1))
        {
            AddPairs(key[0] == 'e' ? PersonMatch.Email : PersonMatch.NameAndCompany, group, persons, two, found);
        }

        return [.. found.Values.OrderByDescending(pair => pair.Match).ThenBy(pair => pair.Badges.One, StringComparer.Ordinal).ThenBy(pair => pair.Badges.Other, StringComparer.Ordinal)];
    }

    private static void AddPairs(
        PersonMatch match, SortedDictionary<string, bool> group, Persons persons, HashSet<BadgePair> two, Dictionary<BadgePair, PersonSuggestion> found)
    {
        // Of each person the first badge that matches: the others come with it.
        var members = group.GroupBy(member => persons.PersonOf(member.Key), StringComparer.Ordinal)
            .Select(person => (Person: person.Key, Badge: person.First().Key, IsReading: person.All(member => member.Value))).ToArray();
        if (members.Length > MostShared)
        {
            return;
        }

        for (var i = 0; i < members.Length; i++)
        {
            for (var j = i + 1; j < members.Length; j++)
            {
                var pair = BadgePair.Of(members[i].Person, members[j].Person);
                // Two names that are only read alike are two names.
                if ((members[i].IsReading && members[j].IsReading) || two.Contains(pair))
                {
                    continue;
                }

                var before = found.GetValueOrDefault(pair);
                found[pair] = before is null
                    ? new PersonSuggestion(BadgePair.Of(members[i].Badge, members[j].Badge), match)
                    : before with { Match = before.Match | match };
            }
        }
    }

    private static IEnumerable<(string Key, bool IsReading)> KeysOf(PersonCard card)
    {
        if (PersonKeys.Email(card.Contact) is { Length: > 0 } email)
        {
            yield return ("e" + email, false);
        }

        // A name alone is that of many people.
        if (PersonKeys.Company(card.Contact) is { Length: > 0 } company)
        {
            foreach (var (name, isReading) in PersonKeys.Names(card.Contact))
            {
                yield return (string.Create(CultureInfo.InvariantCulture, $"n{company}{Between}{name}"), isReading);
            }
        }
    }
}
