using FairKiosk.Pavilions.Badges;

namespace FairKiosk.Pavilions.Tests.Badges;

public class BadgeGoldenTests
{
    public static TheoryData<string> Names() => [.. GoldenCards.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_badge_is_read_as_written_down(string name)
    {
        var reading = GoldenCards.Profile(name).Read(new BadgeCode(GoldenCards.Symbology(name), GoldenCards.Raw(name)));

        var actual = GoldenCards.Written(name, reading);
        if (Environment.GetEnvironmentVariable("FAIRKIOSK_UPDATE_GOLDEN") is "1")
        {
            GoldenCards.Rewrite(name, actual);
        }

        Assert.Equal(GoldenCards.Expected(name), actual);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_golden_badge_is_listed_with_its_origin(string name)
    {
        var card = Path.GetFileNameWithoutExtension(name);
        Assert.Contains(GoldenCards.ListedIn(Path.GetDirectoryName(name)!), line => line.StartsWith($"| {card} | ", StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_enough_golden_badges() => Assert.True(GoldenCards.Names.Count >= 200);
}
