namespace FairKiosk.Pavilions.Publishing;

/// <summary>
/// What may be told of a pavilion to those who neither own the leads nor steer the stand: rivals, partners, funders. Numbers of few are withheld, and so
/// many others beside them that no subtraction gives them back; the rest is rounded (docs/sight.md).
/// </summary>
public static class Publication
{
    /// <summary>Fewer visitors, or fewer exhibitors, than these are few.</summary>
    public const int Threshold = 5;

    /// <summary>Numbers are published to the nearest multiple of this.</summary>
    public const int Step = 5;

    /// <summary>Rounds all tables and withholds what few stand behind, and whatever gives that away: within a table, beside another, or after what was told before.</summary>
    /// <param name="tables">The true numbers.</param>
    /// <param name="before">What was published before; null when nothing was.</param>
    /// <returns>The tables as they may be shown. One that would give something away whatever is withheld stays as it was before.</returns>
    public static PublishedTables Publish(NumberTables tables, PublishedTables? before)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var visitors = Publish(tables.Visitors, before?.Visitors);
        return new PublishedTables(
            visitors,
            Publish(tables.Visits, before?.Visits, smaller: visitors),
            Publish(tables.Meetings, before?.Meetings),
            Publish(tables.Countries, before?.Countries));
    }

    /// <summary>Rounds a table and withholds what few stand behind.</summary>
    /// <param name="table">The true numbers.</param>
    /// <param name="before">What was published of the same table before; null when nothing was. What must be withheld beside a small number is then, where possible,
    /// what was withheld already: a number that was shown once would give the small one away.</param>
    /// <param name="smaller">A table with the same groups, whose numbers are at most as large as these: what it tells is known of these, too, and what it withholds
    /// they would tell the most of.</param>
    /// <returns>The table as it may be shown: the one before when no other keeps what is withheld. What was told before does not matter where the numbers of now
    /// contradict it, because people were merged or something was taken back.</returns>
    public static PublishedTable Publish(NumberTable table, PublishedTable? before, PublishedTable? smaller = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        var least = KnownLeast([.. before is null ? [] : before.Groups.Append(before.Total), .. smaller?.Groups ?? []]);
        PublishedTable Told(Func<NumberGroup, bool> isWithheld) => new(
            Shown(table.Total, isWithheld(table.Total), least), [.. table.Groups.Select(group => Shown(group, isWithheld(group), least))]);
        var isContradicted = false;
        foreach (var withheld in table.Total.IsSmall ? [] : Withheld(table, before, smaller))
        {
            var told = Told(withheld.Contains);
            KnownRanges known = new(table.AddsUp, before, told);
            if (known.AreOpen)
            {
                return told;
            }

            isContradicted |= known.AreContradicted;
        }

        if (before is null || table.Total.IsSmall)
        {
            return Told(_ => true);
        }

        // After a correction nothing is known from before; the table would stay until as many had come again.
        return isContradicted ? Publish(table, before: null, smaller) : before;
    }

    /// <summary>Puts the small groups of a table together as one, so that their names do not tell who was there.</summary>
    /// <param name="table">A table in which everybody is in one group only.</param>
    /// <param name="name">The name of what they become; it stands last.</param>
    /// <returns>The table with at most one small group.</returns>
    /// <exception cref="ArgumentException">Somebody may be in two groups, so the groups do not add up.</exception>
    public static NumberTable Join(NumberTable table, string name)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!table.IsPartition)
        {
            throw new ArgumentException("Only groups that add up can be put together.", nameof(table));
        }

        var small = table.Groups.Where(group => group.IsSmall).ToList();
        // A list without a country would say that nobody came.
        return small.Count == 0 && table.Groups.Count > 0 ? table : table with { Groups = [.. table.Groups.Where(group => !group.IsSmall), Union(name, small, table.IsPartition)] };
    }

    // The total less what is shown is what is withheld, all together: so that must be as good as a number that is shown, and no single group. From few
    // of them to all of them.
    private static IEnumerable<HashSet<NumberGroup>> Withheld(NumberTable table, PublishedTable? before, PublishedTable? smaller)
    {
        var isWithheldBeside = Names(smaller);
        var withheld = table.Groups.Where(group => group.IsSmall || isWithheldBeside.Contains(group.Name)).ToHashSet();
        var hidden = Names(before);
        var next = table.Groups.Except(withheld)
            .OrderByDescending(group => hidden.Contains(group.Name)).ThenBy(group => group.Visitors).ThenBy(group => group.Name, StringComparer.Ordinal).ToList();
        bool Suffices(HashSet<NumberGroup> groups) =>
            groups.Count == 0 || (groups.Count > 1 && (groups.Count == table.Groups.Count || !Union("", groups, table.IsPartition).IsSmall));
        return Enumerable.Empty<IEnumerable<NumberGroup>>().Append([])
            .Concat(next.Select(group => new[] { group }))
            .Concat(Enumerable.Range(1, next.Count).Select(next.Take))
            .Select(more => withheld.Concat(more).ToHashSet())
            .Where(Suffices);
    }

    private static HashSet<string> Names(PublishedTable? table) =>
        table?.Groups.Where(number => number.Rounded is null).Select(number => number.Name).ToHashSet(StringComparer.Ordinal) ?? [];

    private static Dictionary<string, long> KnownLeast(IEnumerable<PublishedNumber> told) =>
        told.GroupBy(number => number.Name, StringComparer.Ordinal).ToDictionary(
            numbers => numbers.Key,
            numbers => numbers.Max(number => number.Rounded is { } rounded ? Math.Max(0, rounded - (Step / 2)) : number.KnownLeast),
            StringComparer.Ordinal);

    // Where somebody may be in two groups, all that is sure is that they are at least as many as the largest of them.
    private static NumberGroup Union(string name, IReadOnlyCollection<NumberGroup> groups, bool isPartition) => new(
        name,
        groups.Sum(group => group.Value),
        isPartition ? groups.Sum(group => group.Visitors) : groups.Max(group => group.Visitors),
        groups.SelectMany(group => group.ExhibitorIds).ToHashSet(StringComparer.Ordinal));

    private static PublishedNumber Shown(NumberGroup group, bool isWithheld, Dictionary<string, long> least) => isWithheld
        ? new PublishedNumber(group.Name, Rounded: null) { KnownLeast = least.GetValueOrDefault(group.Name) }
        : new PublishedNumber(group.Name, (group.Value + (Step / 2)) / Step * Step);
}
