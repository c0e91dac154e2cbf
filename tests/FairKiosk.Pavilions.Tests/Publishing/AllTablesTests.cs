using FairKiosk.Pavilions.Publishing;

namespace FairKiosk.Pavilions.Tests.Publishing;

/// <summary>Whoever has all published tables of two hours, and adds and subtracts what they like, learns no withheld number.</summary>
public sealed class AllTablesTests
{
    private const int Hours = 2;
    private const int Days = 3;

    private static readonly string[] Countries = ["AT", "DE", "FR", "JP", "KR"];

    [Fact]
    public void No_withheld_number_can_be_told_from_all_tables_of_two_hours_taken_together()
    {
        var (withheld, told, stayed, morning) = (0, 0, 0, 0);
        Property.HoldsForChoices(
            choices =>
            {
                var stand = new RandomStand(choices, Days, Countries);
                var hours = new List<(NumberTables True, PublishedTables Told)>();
                for (var hour = 1; hour <= Hours; hour++)
                {
                    var tables = stand.Until(hour);
                    hours.Add((tables, Publication.Publish(tables, hours.Count == 0 ? null : hours[^1].Told)));
                }

                stayed += ReferenceEquals(hours[1].Told.Countries, hours[0].Told.Countries) ? 1 : 0;
                morning += hours[1].Told.Visitors.Groups.Count > hours[1].Told.Visits.Groups.Count ? 1 : 0;
                foreach (var known in Attack.On([.. hours.Select(hour => hour.Told)]))
                {
                    // Of a table that stayed, each number is of the hour in which it was told.
                    withheld += known.IsTold ? 0 : 1;
                    told += known.IsTold ? 1 : 0;
                    Assert.True(known.IsTold || known.Most - known.Least >= Publication.Step - 1, $"{known.Name} is {known.Least} to {known.Most}");
                }
            },
            tests: 1000,
            size: 70);
        Assert.True(withheld > 1000 && told > 1000 && stayed > 0 && morning > 0,
            $"{withheld} were withheld, {told} told, {stayed} tables stayed as they were, {morning} of them on the morning of a day that another table has.");
    }

    [Fact]
    public void What_the_attack_knows_is_true()
    {
        Property.HoldsForChoices(choices =>
        {
            var tables = new RandomStand(choices, Days, Countries).Until(Hours);
            var numbers = RandomStand.Numbers(tables);
            Assert.All(Attack.On([Publication.Publish(tables, before: null)]), known => Assert.InRange(numbers[known.Name], known.Least, known.Most));
        });
    }

    [Fact]
    public void A_country_that_was_told_is_not_taken_back_to_hide_a_new_one_that_its_old_number_would_give_away()
    {
        var before = Publication.Publish(Table(("DE", 13), ("KR", 8)), before: null);
        Assert.Equal([15, 10], before.Groups.Select(country => country.Rounded));

        // 22 less 13 less 8 would be the one from France.
        Assert.Same(before, Publication.Publish(Table(("DE", 13), ("KR", 8), ("FR", 1)), before));

        // With many more, nobody can say of whom they are.
        var later = Publication.Publish(Table(("DE", 13), ("KR", 18), ("FR", 1)), before);
        Assert.Equal([15, null, null], later.Groups.Select(country => country.Rounded));
    }

    [Fact]
    public void On_a_quiet_morning_the_visits_stay_without_the_new_day_though_the_visitors_have_it()
    {
        NumberTable Visits(params (string Day, int Visitors)[] days) => Table(days) with { IsPartition = false, AddsUp = true };
        var evening = Publication.Publish(Visits(("16", 13), ("17", 8)), before: null);
        Assert.Equal([15, 10], evening.Groups.Select(day => day.Rounded));

        // The total is 18 to 22, and 21 at least were there until the evening: the new day would be 0 or 1.
        var morning = Visits(("16", 13), ("17", 8), ("18", 1));
        Assert.Same(evening, Publication.Publish(morning, evening));
        var visitors = Publication.Publish(morning with { AddsUp = false }, Publication.Publish(Visits(("16", 13), ("17", 8)) with { AddsUp = false }, before: null));
        Assert.Equal(["16", "17", "18"], visitors.Groups.Select(day => day.Name));
        Assert.Equal([15, null, null], visitors.Groups.Select(day => day.Rounded));
    }

    [Fact]
    public void After_a_correction_what_was_told_before_does_not_keep_a_table_as_it_was()
    {
        var before = Publication.Publish(Table(("DE", 30), ("KR", 30), ("FR", 20)), before: null);
        Assert.Equal([30, 30, 20], before.Groups.Select(country => country.Rounded));

        // Most badges of each country turned out to be those of the same people: at least 28 of each cannot be.
        var merged = Publication.Publish(Table(("DE", 10), ("KR", 12), ("FR", 2)), before);
        Assert.Equal(25, merged.Total.Rounded);
        Assert.Equal([null, 10, null], merged.Groups.Select(country => country.Rounded));
        Assert.All(merged.Groups, country => Assert.Equal(0, country.KnownLeast));
    }

    private static NumberTable Table(params (string Country, int Visitors)[] groups)
    {
        var firms = Enumerable.Range(0, 8).Select(number => "firm-" + number).ToHashSet(StringComparer.Ordinal);
        return new NumberTable(
            new NumberGroup("", groups.Sum(group => group.Visitors), groups.Sum(group => group.Visitors), firms),
            [.. groups.Select(group => new NumberGroup(group.Country, group.Visitors, group.Visitors, firms))],
            IsPartition: true);
    }
}
