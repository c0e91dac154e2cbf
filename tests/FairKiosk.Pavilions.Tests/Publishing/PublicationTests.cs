using FairKiosk.Pavilions.Publishing;

namespace FairKiosk.Pavilions.Tests.Publishing;

/// <summary>What rivals, partners and funders are told never tells one firm about another.</summary>
public sealed class PublicationTests
{
    [Fact]
    public void T_25_With_three_exhibitors_everything_is_withheld_and_with_eight_the_same_table_is_open()
    {
        var of2014 = Publication.Publish(Days(Group("12 Nov", 80, 3), Group("13 Nov", 120, 3), Group("14 Nov", 95, 3), Group("15 Nov", 60, 3)), before: null);
        Assert.Null(of2014.Total.Rounded);
        Assert.All(of2014.Groups, day => Assert.Null(day.Rounded));

        var of2015 = Publication.Publish(Days(Group("16 Nov", 81, 8), Group("17 Nov", 122, 8), Group("18 Nov", 95, 8), Group("19 Nov", 58, 8)), before: null);
        Assert.Equal(355, of2015.Total.Rounded);
        Assert.Equal([80, 120, 95, 60], of2015.Groups.Select(day => day.Rounded));
    }

    [Theory]
    [InlineData(4, 5, false)]
    [InlineData(5, 5, true)]
    [InlineData(100, 4, false)]
    [InlineData(100, 5, true)]
    [InlineData(100, 0, true)]
    [InlineData(0, 0, false)]
    public void A_number_is_told_from_five_visitors_and_five_exhibitors_on_or_when_no_exhibitor_is_behind_it(int visitors, int exhibitors, bool told)
    {
        var table = Publication.Publish(new NumberTable(Group("", visitors, exhibitors), [], IsPartition: true), before: null);
        Assert.Equal(told, table.Total.Rounded is not null);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(7, 5)]
    [InlineData(8, 10)]
    [InlineData(12, 10)]
    [InlineData(13, 15)]
    public void Numbers_are_told_to_the_nearest_five(int number, int told) =>
        Assert.Equal(told, Publication.Publish(new NumberTable(Group("", number, 8), [], IsPartition: true), before: null).Total.Rounded);

    [Fact]
    public void One_withheld_group_takes_the_smallest_other_with_it_so_that_nobody_can_subtract()
    {
        var table = Publication.Publish(Countries(Group("DE", 100, 8), Group("FR", 30, 8), Group("JP", 2, 2), Group("KR", 12, 6)), before: null);
        Assert.Equal([100, 30, null, null], table.Groups.Select(country => country.Rounded));
    }

    [Fact]
    public void What_was_withheld_beside_it_in_the_last_hour_is_withheld_again()
    {
        var before = Publication.Publish(Countries(Group("DE", 100, 8), Group("FR", 12, 8), Group("JP", 2, 2), Group("KR", 13, 6)), before: null);
        Assert.Equal([100, null, null, 15], before.Groups.Select(country => country.Rounded));
        var now = Publication.Publish(Countries(Group("DE", 100, 8), Group("FR", 14, 8), Group("JP", 2, 2), Group("KR", 13, 6)), before);
        Assert.Equal([100, null, null, 15], now.Groups.Select(country => country.Rounded));
    }

    [Fact]
    public void Small_groups_become_one_and_their_names_are_told_to_nobody()
    {
        var table = Publication.Join(Countries(Group("DE", 100, 8), Group("FR", 4, 4), Group("JP", 3, 3), Group("KR", 12, 6)), "other");
        Assert.Equal(["DE", "KR", "other"], table.Groups.Select(country => country.Name));
        Assert.Equal(7, table.Groups[^1].Value);
        Assert.Equal(4, table.Groups[^1].ExhibitorIds.Count);
    }

    [Fact]
    public void Groups_that_do_not_add_up_are_not_put_together() =>
        Assert.Throws<ArgumentException>(() => Publication.Join(Days(Group("a", 1, 1)), "other"));

    [Fact]
    public void No_number_that_few_stand_behind_is_told_or_can_be_calculated() => Property.HoldsForChoices(choices =>
    {
        var table = Random(choices);
        var told = Publication.Publish(table, before: null);
        Assert.False(told.Total.Rounded is not null && table.Total.IsSmall);
        var withheld = new List<NumberGroup>();
        foreach (var (group, number) in table.Groups.Zip(told.Groups))
        {
            Assert.Equal(group.Name, number.Name);
            Assert.False(number.Rounded is not null && group.IsSmall, $"{group} is told");
            Assert.True(number.Rounded is null || Math.Abs(number.Rounded.Value - group.Value) <= Publication.Step / 2);
            if (number.Rounded is null)
            {
                withheld.Add(group);
            }
        }

        if (told.Total.Rounded is null || withheld.Count == 0)
        {
            Assert.True(told.Total.Rounded is not null || withheld.Count == table.Groups.Count);
            return;
        }

        // The total less all that is told is what is withheld together: no single group, and nothing of few.
        Assert.True(withheld.Count > 1);
        Assert.True(withheld.Sum(group => group.Visitors) >= Publication.Threshold);
        var exhibitors = withheld.SelectMany(group => group.ExhibitorIds).Distinct(StringComparer.Ordinal).Count();
        Assert.True(exhibitors is 0 or >= Publication.Threshold);
    });

    [Fact]
    public void Whoever_adds_and_subtracts_all_that_is_told_cannot_say_of_a_withheld_number_whether_it_is_small() => Property.HoldsForChoices(choices =>
    {
        var told = Publication.Publish(Random(choices) with { IsPartition = true }, before: null);
        if (told.Total.Rounded is not { } total)
        {
            return;
        }

        // Each number that is told lies within two of what is told.
        const int off = Publication.Step / 2;
        var shown = told.Groups.Where(group => group.Rounded is not null).Select(group => group.Rounded!.Value).ToList();
        var withheld = told.Groups.Count - shown.Count;
        var most = total + off - shown.Sum(number => Math.Max(0, number - off));
        var leastTogether = total - off - shown.Sum(number => number + off);
        for (var i = 0; i < withheld; i++)
        {
            var least = Math.Max(0, leastTogether - ((withheld - 1) * most));
            Assert.True(least < Publication.Threshold && most >= Publication.Threshold, $"{least} to {most}");
        }
    });

    // Groups of up to 30 visitors and up to eight exhibitors; now and then one of places that belong to nobody.
    private static NumberTable Random(int[] choices)
    {
        var groups = choices.Take(9).Select((choice, i) => Group(((char)('a' + i)).ToString(), choice % 31, choice / 31 % 9)).ToArray();
        return choices.Length % 2 == 0 ? Countries(groups) : Days(groups);
    }

    private static NumberTable Countries(params NumberGroup[] groups) => new(Total(groups, groups.Sum(group => group.Visitors)), groups, IsPartition: true);

    private static NumberTable Days(params NumberGroup[] groups) => new(Total(groups, groups.Select(group => group.Visitors).DefaultIfEmpty().Max()), groups, IsPartition: false);

    private static NumberGroup Total(NumberGroup[] groups, long visitors) => new(
        "", groups.Sum(group => group.Value), visitors, groups.SelectMany(group => group.ExhibitorIds).ToHashSet(StringComparer.Ordinal));

    private static NumberGroup Group(string name, int visitors, int exhibitors) =>
        new(name, visitors, visitors, Enumerable.Range(0, exhibitors).Select(number => "firm-" + number).ToHashSet(StringComparer.Ordinal));
}
