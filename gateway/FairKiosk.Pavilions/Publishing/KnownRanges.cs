namespace FairKiosk.Pavilions.Publishing;

/// <summary>
/// What somebody knows of withheld numbers who adds and subtracts all that was told of a table, now and the time before: between which two each must lie.
/// A number that was told lies within half a step of it; within a fair numbers grow; groups that add up are their total, of others the total is at most their sum.
/// </summary>
internal sealed class KnownRanges
{
    // Wider than any number; sums of some hundred do not overflow.
    private const long Endless = long.MaxValue / 4096;

    // Each round carries a bound from one number over a total to another; what is not found after these is not found by hand.
    private const int Rounds = 8;

    private readonly bool _addsUp;
    private readonly List<Table> _tables;

    /// <param name="addsUp">Whether the groups add up to the total.</param>
    /// <param name="before">What was told before; null: nothing.</param>
    /// <param name="now">What would be told now.</param>
    public KnownRanges(bool addsUp, PublishedTable? before, PublishedTable now)
    {
        _addsUp = addsUp;
        _tables = before is null ? [new Table(now)] : [new Table(before), new Table(now)];
        for (var round = 0; round < Rounds; round++)
        {
            _tables.ForEach(Add);
            Grow();
        }
    }

    /// <summary>Whether each number that is withheld, now or before, may be as many different ones as a number that is told. When not, something would be given away.</summary>
    public bool AreOpen => _tables.TrueForAll(table => table.Groups.Values.All(range => range.IsTold || range.Most - range.Least >= Publication.Step - 1));

    /// <summary>Whether what is told cannot all be true of a fair in which numbers only grow: something was corrected since.</summary>
    public bool AreContradicted => _tables.Exists(table => table.Total.IsContradicted || table.Groups.Values.Any(range => range.IsContradicted));

    private void Add(Table table)
    {
        var (total, groups) = (table.Total, table.Groups.Values);
        var (least, most) = (groups.Sum(range => range.Least), groups.Sum(range => Math.Min(range.Most, Endless)));
        total.AtMost(most);
        total.AtLeast(_addsUp ? least : groups.Select(range => range.Least).DefaultIfEmpty().Max());
        foreach (var range in groups)
        {
            range.AtLeast(total.Least - (most - Math.Min(range.Most, Endless)));
            range.AtMost(_addsUp ? total.Most - (least - range.Least) : total.Most);
        }
    }

    private void Grow()
    {
        if (_tables is not [var before, var now])
        {
            return;
        }

        Grow(before.Total, now.Total);
        foreach (var (name, range) in before.Groups)
        {
            if (now.Groups.TryGetValue(name, out var later))
            {
                Grow(range, later);
            }
        }
    }

    private static void Grow(Range earlier, Range later)
    {
        later.AtLeast(earlier.Least);
        earlier.AtMost(later.Most);
    }

    private sealed class Table(PublishedTable told)
    {
        public Range Total { get; } = new(told.Total);

        public Dictionary<string, Range> Groups { get; } = told.Groups.ToDictionary(number => number.Name, number => new Range(number), StringComparer.Ordinal);
    }

    // What contradicts itself, because something was taken back since, says nothing: a bound never passes the other.
    private sealed class Range(PublishedNumber number)
    {
        public bool IsTold => number.Rounded is not null;

        public long Least { get; private set; } = number.Rounded is { } told ? Math.Max(0, told - (Publication.Step / 2)) : number.KnownLeast;

        public long Most { get; private set; } = number.Rounded is { } told ? told + (Publication.Step / 2) : Endless;

        public bool IsContradicted { get; private set; }

        public void AtLeast(long least)
        {
            IsContradicted |= least > Most;
            Least = Math.Max(Least, Math.Min(least, Most));
        }

        public void AtMost(long most)
        {
            IsContradicted |= most < Least;
            Most = Math.Min(Most, Math.Max(most, Least));
        }
    }
}
