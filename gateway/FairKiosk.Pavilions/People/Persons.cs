namespace FairKiosk.Pavilions.People;

/// <summary>
/// Who is one person: badges that were merged, directly or through others. A function of the set of merges, in whatever order they were said. Badges
/// that nobody merged are persons of their own and not in here.
/// </summary>
public sealed class Persons
{
    private readonly Dictionary<string, string[]> _badges = new(StringComparer.Ordinal);

    private Persons()
    {
    }

    /// <summary>Every merged badge.</summary>
    public IEnumerable<string> Badges => _badges.Keys;

    /// <summary>The persons that these merges make.</summary>
    /// <param name="merges">Those in force; one of a badge with itself says nothing.</param>
    /// <returns>The persons.</returns>
    public static Persons Of(IEnumerable<BadgePair> merges)
    {
        ArgumentNullException.ThrowIfNull(merges);
        var leader = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var merge in merges)
        {
            var (one, other) = (LeaderOf(leader, merge.One), LeaderOf(leader, merge.Other));
            leader[string.CompareOrdinal(one, other) <= 0 ? other : one] = string.CompareOrdinal(one, other) <= 0 ? one : other;
        }

        var persons = new Persons();
        foreach (var person in leader.Keys.ToArray().GroupBy(badge => LeaderOf(leader, badge), StringComparer.Ordinal))
        {
            string[] badges = [.. person.Order(StringComparer.Ordinal)];
            foreach (var badge in badges)
            {
                if (badges.Length > 1)
                {
                    persons._badges[badge] = badges;
                }
            }
        }

        return persons;
    }

    /// <summary>All badges of the person whose badge this is, in ordinal order.</summary>
    /// <param name="badge">Its pseudonym.</param>
    /// <returns>Null when it was merged with none: the usual case, without anything allocated.</returns>
    public IReadOnlyList<string>? MergedWith(string badge) => _badges.GetValueOrDefault(badge);

    /// <summary>What the person is called: the first of its badges.</summary>
    /// <param name="badge">A pseudonym, merged or not.</param>
    /// <returns>The same for every badge of one person.</returns>
    public string PersonOf(string badge) => _badges.TryGetValue(badge, out var badges) ? badges[0] : badge;

    private static string LeaderOf(Dictionary<string, string> leader, string badge)
    {
        if (!leader.TryGetValue(badge, out var above))
        {
            leader[badge] = badge;
            return badge;
        }

        return string.Equals(above, badge, StringComparison.Ordinal) ? badge : leader[badge] = LeaderOf(leader, above);
    }
}
