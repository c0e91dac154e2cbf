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

    /// <summary>Rounds a table and withholds what few stand behind.</summary>
    /// <param name="table">The true numbers.</param>
    /// <param name="before">What was published of the same table before; null when nothing was. What must be withheld beside a small number is then, where possible,
    /// what was withheld already: a number that was shown once would give the small one away.</param>
    /// <returns>The table as it may be shown.</returns>
    public static PublishedTable Publish(NumberTable table, PublishedTable? before)
    {
        ArgumentNullException.ThrowIfNull(table);
        var withheld = table.Total.IsSmall
            ? table.Groups.ToHashSet()
            : Withheld(table, before);
        return new PublishedTable(
            table.Total.IsSmall ? new PublishedNumber(table.Total.Name, Rounded: null) : Shown(table.Total),
            [.. table.Groups.Select(group => withheld.Contains(group) ? new PublishedNumber(group.Name, Rounded: null) : Shown(group))]);
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
        return small.Count == 0 ? table : table with { Groups = [.. table.Groups.Where(group => !group.IsSmall), Union(name, small, table.IsPartition)] };
    }

    // The total less what is shown is what is withheld, all together: so that must be as good as a number that is shown, and no single group.
    private static HashSet<NumberGroup> Withheld(NumberTable table, PublishedTable? before)
    {
        var withheld = table.Groups.Where(group => group.IsSmall).ToHashSet();
        if (withheld.Count == 0)
        {
            return withheld;
        }

        var hidden = before?.Groups.Where(number => number.Rounded is null).Select(number => number.Name).ToHashSet(StringComparer.Ordinal) ?? [];
        var next = table.Groups.Where(group => !group.IsSmall)
            .OrderByDescending(group => hidden.Contains(group.Name)).ThenBy(group => group.Visitors).ThenBy(group => group.Name, StringComparer.Ordinal);
        foreach (var group in next)
        {
            if (withheld.Count > 1 && !Union("", withheld, table.IsPartition).IsSmall)
            {
                break;
            }

            withheld.Add(group);
        }

        return withheld;
    }

    // Where somebody may be in two groups, all that is sure is that they are at least as many as the largest of them.
    private static NumberGroup Union(string name, IReadOnlyCollection<NumberGroup> groups, bool isPartition) => new(
        name,
        groups.Sum(group => group.Value),
        isPartition ? groups.Sum(group => group.Visitors) : groups.Max(group => group.Visitors),
        groups.SelectMany(group => group.ExhibitorIds).ToHashSet(StringComparer.Ordinal));

    private static PublishedNumber Shown(NumberGroup group) => new(group.Name, (group.Value + (Step / 2)) / Step * Step);
}
