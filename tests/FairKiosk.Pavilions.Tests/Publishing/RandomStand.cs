using System.Globalization;
using FairKiosk.Pavilions.Publishing;

namespace FairKiosk.Pavilions.Tests.Publishing;

/// <summary>A stand made from an array of numbers: each is a visitor who comes in the first hour or the second, on some days, to any of the exhibitors, and may meet some.
/// The last of the days may begin in the second hour only.</summary>
internal sealed class RandomStand(int[] choices, int days, string[] countries)
{
    private const int Exhibitors = 8;

    // Some stands are seen on the evening before the last day and on its morning.
    private readonly bool _beginsLate = choices.Length > 0 && choices[0] % 7 < 3;

    /// <summary>All tables of what came until that hour, as the database counts them.</summary>
    public NumberTables Until(int hour)
    {
        var came = Comings().Where(coming => coming.Hour <= hour).ToList();
        var begun = _beginsLate && hour == 1 ? days - 1 : days;
        NumberGroup Of(string name, IReadOnlyCollection<Coming> of, Func<Coming, long> value, Func<Coming, bool> counts) => new(
            name,
            of.Sum(value),
            of.Where(counts).Select(coming => coming.Visitor).Distinct().Count(),
            of.Where(counts).SelectMany(coming => coming.Firms).ToHashSet(StringComparer.Ordinal));
        NumberTable ByDay(Func<Coming, long> value, Func<Coming, bool> counts) => new(
            Of("", came, value, counts), [.. Enumerable.Range(0, begun).Select(day => Of(Name(day), [.. came.Where(coming => coming.Day == day)], value, counts))], IsPartition: false);
        NumberTable Persons(NumberTable table) => table with
        {
            Total = table.Total with { Value = table.Total.Visitors },
            Groups = [.. table.Groups.Select(group => group with { Value = group.Visitors })],
        };

        var visitors = Persons(ByDay(_ => 0, _ => true));
        var byCountry = countries.Select((country, i) => Of(country, [.. came.Where(coming => coming.Country == i)], _ => 0, _ => true)).Where(group => group.Visitors > 0);
        return new NumberTables(
            visitors,
            ByDay(coming => coming.Visits, _ => true) with { AddsUp = true },
            ByDay(coming => coming.Meetings, coming => coming.Meetings > 0) with { AddsUp = true },
            Publication.Join(Persons(new NumberTable(visitors.Total, [.. byCountry], IsPartition: true)), "other"));
    }

    /// <summary>The true numbers by the names that <see cref="Attack"/> gives them in the first hour.</summary>
    public static Dictionary<string, long> Numbers(NumberTables tables) =>
        new (string Name, NumberTable Table)[] { ("visitors", tables.Visitors), ("visits", tables.Visits), ("meetings", tables.Meetings), ("countries", tables.Countries) }
            .SelectMany(named => named.Table.Groups.Append(named.Table.Total).Select(group => (Name: Attack.NameOf(named.Name, group.Name, hour: 0), group.Value)))
            .ToDictionary(number => number.Name, number => number.Value, StringComparer.Ordinal);

    private IEnumerable<Coming> Comings()
    {
        // Some stands have few exhibitors on some days, some visitors who come once, some countries of few.
        var stand = choices.Length == 0 ? 0 : choices[0];
        var isQuiet = stand % 5 < 2;
        for (var visitor = 1; visitor < choices.Length; visitor++)
        {
            var choice = choices[visitor];
            // In a quiet hour hardly anybody comes, and who does is from a country of which nobody was there.
            var isLate = isQuiet ? visitor > choices.Length - 2 - (stand % 3) : (choice >> 7) % 5 == 0;
            var country = isQuiet ? (isLate ? countries.Length - 1 : visitor % 2)
                : choice % 97 % (countries.Length + 6) is var drawn && drawn < countries.Length ? drawn : visitor % 2;
            for (var day = 0; day < days; day++)
            {
                if ((choice >> (3 + day)) % 3 == 0 || (stand % 2 == 0 && visitor % days != day))
                {
                    continue;
                }

                // On a quiet morning hardly anybody came.
                var isMorning = _beginsLate && day == days - 1;
                if (isMorning && isQuiet && !isLate)
                {
                    continue;
                }

                var most = isQuiet ? Exhibitors : (stand >> (4 * (day + 1))) % (Exhibitors + 2);
                var mask = (choice >> 11) ^ (visitor * 37);
                string[] firms = [.. Enumerable.Range(0, Math.Min(most, Exhibitors)).Where(firm => (mask & (1 << firm)) != 0).Select(firm => "firm-" + Name(firm))];
                var visits = stand % 3 == 0 ? 1 : 1 + (choice % 3);
                yield return new Coming(visitor, country, day, isLate || isMorning ? 2 : 1, firms, visits, choice % 5 == 0 ? 1 : 0);
            }
        }
    }

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Coming(int Visitor, int Country, int Day, int Hour, string[] Firms, int Visits, int Meetings);
}
