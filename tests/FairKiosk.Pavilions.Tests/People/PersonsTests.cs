using FairKiosk.Pavilions.People;

namespace FairKiosk.Pavilions.Tests.People;

public sealed class PersonsTests
{
    [Fact]
    public void Badges_that_were_merged_through_others_are_one_person()
    {
        var persons = Persons.Of([BadgePair.Of("c", "b"), BadgePair.Of("a", "b"), BadgePair.Of("x", "y")]);
        Assert.Equal(["a", "b", "c"], persons.MergedWith("b"));
        Assert.Equal("a", persons.PersonOf("c"));
        Assert.Equal("x", persons.PersonOf("y"));
        Assert.Null(persons.MergedWith("nobody"));
        Assert.Equal("nobody", persons.PersonOf("nobody"));
    }

    [Fact]
    public void A_badge_merged_with_itself_is_merged_with_nobody() => Assert.Empty(Persons.Of([BadgePair.Of("a", "a")]).Badges);

    [Fact]
    public void In_whatever_order_merges_are_said_the_persons_are_the_same() => Property.HoldsForChoices(choices =>
    {
        var merges = choices.Select(choice => BadgePair.Of(Badge(choice % 9), Badge(choice / 9 % 9))).ToList();
        var (one, other) = (Persons.Of(merges), Persons.Of(Shuffled.By(merges, choices.Length)));
        for (var i = 0; i < 9; i++)
        {
            Assert.Equal(one.PersonOf(Badge(i)), other.PersonOf(Badge(i)));
            Assert.Equal(one.MergedWith(Badge(i)), other.MergedWith(Badge(i)));
            Assert.True(one.MergedWith(Badge(i)) is null || one.MergedWith(Badge(i))!.Contains(Badge(i)));
        }

        Assert.All(merges, merge => Assert.Equal(one.PersonOf(merge.One), one.PersonOf(merge.Other)));
    });

    private static string Badge(int number) => ((char)('a' + number)).ToString();
}
