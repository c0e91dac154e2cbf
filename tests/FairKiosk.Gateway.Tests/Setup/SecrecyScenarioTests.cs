using System.Globalization;
using System.Text;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Setup;

/// <summary>The same table of the same stand in two years, from files: how many came each day, and what everybody may know of it.</summary>
public sealed class SecrecyScenarioTests
{
    [Theory]
    [InlineData(2014, 3)]
    [InlineData(2015, 8)]
    public void T_25_with_three_exhibitors_each_day_is_withheld_and_with_eight_it_is_told_to_the_nearest_five(int year, int exhibitors)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"T-25-compamed-{year}");
        var rows = File.ReadLines(Path.ChangeExtension(GoldenSetup.PathOf("T-25-visitors"), "csv")).Skip(1).Select(line => line.Split(','))
            .Where(cells => cells[0] == year.ToString(CultureInfo.InvariantCulture)).Select(cells => (Day: cells[1], Visitors: Number(cells[2]), Told: cells[3].Length == 0 ? null : (long?)Number(cells[3])))
            .ToList();
        using DataFolder folder = new();
        var clock = new SetClock();
        using var database = FairDatabase.Open(folder.Path, clock);
        database.Wishes.Fulfil(GoldenSetup.Read(File.ReadAllText(GoldenSetup.PathOf(name)), database.Setup.Read()), "test");
        var setup = database.Setup.Read();
        Assert.Equal(exhibitors, setup.Exhibitors.Count);

        foreach (var (station, place) in setup.Stations.Values.OrderBy(station => station.Id, StringComparer.Ordinal).Select((station, place) => (station, place)))
        {
            // Each visitor of the day comes to each booth.
            var visitor = 0;
            database.Writer.Commit([Batch(setup, station, place, rows.Where(row => row.Day.Length > 0).SelectMany(row => Enumerable.Range(0, (int)row.Visitors)
                .Select(number => (Day: DateOnly.ParseExact(row.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), Badge: "FK" + visitor++.ToString("0000000", CultureInfo.InvariantCulture), Second: number))))], []);
        }

        clock.Now = setup.Fair!.EndsAtUtc;
        Assert.Equal(rows.Single(row => row.Day.Length == 0).Visitors, database.Live.Read(null).Visitors);
        var told = database.Published.Read().Visitors;
        Assert.Equal(rows.Where(row => row.Day.Length > 0).Select(row => (row.Day, row.Told)), told.Groups.Select(day => (day.Name, day.Rounded)));
        Assert.Equal(rows.Single(row => row.Day.Length == 0).Told, told.Total.Rounded);
    }

    private static IncomingBatch Batch(FairSetup setup, Station station, int place, IEnumerable<(DateOnly Day, string Badge, int Second)> scans)
    {
        var journal = new string((char)('a' + place), 16);
        var opens = OpeningHoursOf(setup, setup.Fair!.First);
        List<EventFact> facts = [Fact(journal, 1, "anchor", 0) with { UtcMillis = opens.ToUnixTimeMilliseconds(), Source = "ntp", ErrorMillis = 10 }];
        foreach (var (day, badge, second) in scans)
        {
            var millis = (long)(OpeningHoursOf(setup, day).AddSeconds(second) - opens).TotalMilliseconds;
            // Of each day the time is known.
            if (second == 0 && day != setup.Fair.First)
            {
                facts.Add(Fact(journal, facts.Count + 1, "anchor", millis) with { UtcMillis = opens.ToUnixTimeMilliseconds() + millis, Source = "ntp", ErrorMillis = 10 });
            }

            facts.Add(Fact(journal, facts.Count + 1, "scan", millis) with { Symbology = "]Q1", Data = Encoding.UTF8.GetBytes(badge) });
        }

        return new IncomingBatch("at-" + station.Id, journal, 1, facts.Count, [], [], facts, setup.Fair.EndsAtUtc);
    }

    private static DateTimeOffset OpeningHoursOf(FairSetup setup, DateOnly day) =>
        FairKiosk.Pavilions.Fairs.OpeningHours.ToUtc(setup.Fair!.Zone, day, setup.Fair.HoursOf(day).Opens);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static EventFact Fact(string journal, long sequence, string type, long millis) =>
        new(journal, sequence, type, 1, millis, "", default, "", 0, "", 0, "", "", "", 0, "", 0, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{journal} {sequence}")));
}
