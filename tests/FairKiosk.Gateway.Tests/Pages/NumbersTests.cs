using FairKiosk.Gateway.Hosting;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>The page of the published numbers, hour after hour.</summary>
public sealed class NumbersTests
{
    private static readonly string[] Booths = ["a", "b", "c", "d", "e", "f"];

    [Theory]
    [InlineData("en", "withheld", "still as of Wed 18 Nov, 18:00")]
    [InlineData("de", "verdeckt", "noch Stand Mi, 18. Nov., 18:00")]
    [InlineData("ja", "非公表", "11月18日(水) 18:00 時点のまま")]
    public async Task On_the_morning_of_a_day_on_which_nobody_came_yet_the_page_says_of_which_hour_the_visits_still_are(string language, string withheld, string still)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        SetUp(pavilion);
        foreach (var booth in Booths)
        {
            foreach (var days in new[] { 0, 1 })
            {
                for (var visitor = 0; visitor < 8; visitor++)
                {
                    pavilion.Scan("reader-" + booth, PavilionFixture.Card("Visitor " + (char)('A' + visitor)), minutesBefore: 20 - visitor - (days * 24 * 60));
                }
            }
        }

        pavilion.Clock.Now = PavilionFixture.Noon.AddHours(30);
        Assert.Equal([50, 50], pavilion.Database.Published.Read().Visits.Groups.Select(day => day.Rounded));
        pavilion.Clock.Now = PavilionFixture.Noon.AddHours(46);
        Assert.Equal((3, 2), (pavilion.Database.Published.Read().Visitors.Groups.Count, pavilion.Database.Published.Read().Visits.Groups.Count));

        var funder = pavilion.Visitor();
        funder.Speak(language);
        await funder.SignInAsync("funder", PavilionFixture.Password);
        var page = await funder.OpenAsync("/numbers");
        var rows = page.QuerySelectorAll("[aria-labelledby=days-title] tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToArray()).ToList();
        Assert.Equal(["50", "50", withheld], rows.Select(row => row[1]));
        Assert.Equal(withheld, rows[^1][0]);
        var stayed = page.QuerySelectorAll(".still").Select(line => line.TextContent).ToList();
        Assert.Equal(2, stayed.Count);
        Assert.Equal(still, stayed[0]);
        Assert.EndsWith(": " + still, stayed[1], StringComparison.Ordinal);

        // Whoever asks an hour later is told the same hour of them.
        pavilion.Clock.Now = PavilionFixture.Noon.AddHours(47);
        Assert.Equal(PavilionFixture.Noon.AddHours(30), pavilion.Database.Published.Read().Visits.StillOfUtc);
    }

    private static void SetUp(PavilionFixture pavilion)
    {
        const string who = "test";
        var day = DateOnly.FromDateTime(PavilionFixture.Noon.UtcDateTime);
        var setup = pavilion.Database.Setup;
        setup.SetFair(new FairEdition("compamed", "COMPAMED 2026", "Düsseldorf", "Europe/Berlin", day, day.AddDays(2), new(9, 0), new(18, 0)), who);
        foreach (var id in Booths[2..])
        {
            setup.AddExhibitor(new Exhibitor(id, "Firm " + id, "JP"), who);
            setup.AddStation(new Station("stand-" + id, "Firm " + id, StationKind.Booth, [new Ownership(id, DateTimeOffset.UnixEpoch, ToUtc: null)]), who);
            setup.AddReader("reader-" + id, "Reader " + id, who);
            setup.Bind("reader-" + id, "stand-" + id, PavilionFixture.Noon.AddDays(-1), who);
        }

        pavilion.Database.Credentials.SetUser("funder", PavilionFixture.Password, Roles.Funder, exhibitorId: null, who);
    }
}
