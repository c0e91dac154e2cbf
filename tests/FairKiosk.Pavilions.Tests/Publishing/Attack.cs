using System.Globalization;
using FairKiosk.Pavilions.Publishing;

namespace FairKiosk.Pavilions.Tests.Publishing;

/// <summary>
/// What somebody learns who has all published tables of some hours and knows how numbers hang together: rounding is off by two at most, countries, visits and
/// meetings add up to their totals, visitors of days are at least the total, whoever came to a booth has a visit, and from hour to hour nothing gets less.
/// It knows nothing of how the product decides.
/// </summary>
internal sealed class Attack
{
    private const long Endless = 1_000_000;

    private readonly Dictionary<string, Known> _known = new(StringComparer.Ordinal);

    // Each says that the first is at most all of the second together.
    private readonly List<(Known One, Known[] Sum)> _atMost = [];

    // Each says that the first is all of the second together.
    private readonly List<(Known Total, Known[] Groups)> _totals = [];

    private Attack(IReadOnlyList<PublishedTables> hours)
    {
        for (var hour = 0; hour < hours.Count; hour++)
        {
            var told = hours[hour];
            var earlier = hour == 0 ? null : hours[hour - 1];
            Table("visitors", told.Visitors, earlier?.Visitors, hour, addsUp: false);
            Table("visits", told.Visits, earlier?.Visits, hour, addsUp: true);
            Table("meetings", told.Meetings, earlier?.Meetings, hour, addsUp: true);
            Table("countries", told.Countries, earlier?.Countries, hour, addsUp: true);

            // Numbers that stayed as they were are those of the hour before.
            if (!ReferenceEquals(told.Visitors, earlier?.Visitors) && !ReferenceEquals(told.Countries, earlier?.Countries))
            {
                Same(_known[NameOf("visitors", "", hour)], _known[NameOf("countries", "", hour)]);
            }

            if (!ReferenceEquals(told.Visits, earlier?.Visits) && !ReferenceEquals(told.Visitors, earlier?.Visitors))
            {
                foreach (var day in told.Visitors.Groups.Append(told.Visitors.Total))
                {
                    _atMost.Add((_known[NameOf("visitors", day.Name, hour)], [_known[NameOf("visits", day.Name, hour)]]));
                }
            }
        }
    }

    public static string NameOf(string table, string group, int hour) => string.Create(CultureInfo.InvariantCulture, $"{table} of '{group}' in hour {hour + 1}");

    /// <summary>All numbers, and between which two each must lie.</summary>
    public static IReadOnlyCollection<Known> On(IReadOnlyList<PublishedTables> hours)
    {
        Attack attack = new(hours);
        for (var before = -1L; before != attack.Width();)
        {
            before = attack.Width();
            attack._atMost.ForEach(rule => Learn(rule.One, rule.Sum));
            attack._totals.ForEach(rule => LearnTotal(rule.Total, rule.Groups));
        }

        return attack._known.Values;
    }

    private long Width() => _known.Values.Sum(known => known.Most - known.Least);

    private static void Learn(Known one, Known[] sum)
    {
        one.Most = Math.Min(one.Most, sum.Sum(part => part.Most));
        foreach (var part in sum)
        {
            part.Least = Math.Max(part.Least, one.Least - sum.Where(other => other != part).Sum(other => other.Most));
        }
    }

    private static void LearnTotal(Known total, Known[] groups)
    {
        total.Least = Math.Max(total.Least, groups.Sum(group => group.Least));
        foreach (var group in groups)
        {
            group.Most = Math.Min(group.Most, total.Most - groups.Where(other => other != group).Sum(other => other.Least));
        }
    }

    private void Table(string name, PublishedTable told, PublishedTable? earlier, int hour, bool addsUp)
    {
        Known Add(PublishedNumber number) => _known[NameOf(name, number.Name, hour)] = ReferenceEquals(told, earlier)
            ? _known[NameOf(name, number.Name, hour - 1)]
            : new Known(NameOf(name, number.Name, hour), number.Rounded);
        var (total, groups) = (Add(told.Total), told.Groups.Select(Add).ToArray());
        if (ReferenceEquals(told, earlier))
        {
            return;
        }

        _atMost.Add((total, groups));
        _atMost.AddRange(groups.Select(group => (group, new[] { total })));
        if (addsUp)
        {
            _totals.Add((total, groups));
        }

        foreach (var number in earlier is null ? [] : told.Groups.Append(told.Total))
        {
            if (number.Name != "other" && _known.TryGetValue(NameOf(name, number.Name, hour - 1), out var before))
            {
                _atMost.Add((before, [_known[NameOf(name, number.Name, hour)]]));
            }
        }
    }

    private void Same(Known one, Known other)
    {
        _atMost.Add((one, [other]));
        _atMost.Add((other, [one]));
    }

    /// <summary>One number.</summary>
    internal sealed class Known(string name, long? told)
    {
        public string Name => name;

        public bool IsTold => told is not null;

        public long Least { get; set; } = Math.Max(0, (told ?? 0) - 2);

        public long Most { get; set; } = told + 2 ?? Endless;
    }
}
