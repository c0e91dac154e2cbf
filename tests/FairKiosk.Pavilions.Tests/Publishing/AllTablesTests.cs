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
        var (withheld, told, stayed) = (0, 0, 0);
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
        Assert.True(withheld > 1000 && told > 1000 && stayed > 0, $"{withheld} were withheld, {told} told, {stayed} tables stayed as they were.");
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

    private static NumberTable Table(params (string Country, int Visitors)[] groups)
    {
        var firms = Enumerable.Range(0, 8).Select(number => "firm-" + number).ToHashSet(StringComparer.Ordinal);
        return new NumberTable(
            new NumberGroup("", groups.Sum(group => group.Visitors), groups.Sum(group => group.Visitors), firms),
            [.. groups.Select(group => new NumberGroup(group.Country, group.Visitors, group.Visitors, firms))],
            IsPartition: true);
    }
}
