using System.Net;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Tests.Setup;
using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>A stand of two organisers beside a stand of one of them: MOTEK and COMPAMED 2014.</summary>
public sealed class TwoOrganisersTests
{
    [Fact]
    public async Task T_24_both_organisers_of_MOTEK_see_its_counts_one_sets_it_up_and_neither_sees_the_others_other_stand()
    {
        await using var motek = await StandAsync("T-24-motek-2014");
        await using var compamed = await StandAsync("T-24-compamed-2014");
        motek.Database.Credentials.SetUser("saitama", PavilionFixture.Password, Roles.Organiser, exhibitorId: null, "test");
        motek.Database.Credentials.SetUser("mechatronics", PavilionFixture.Password, Roles.Partner, exhibitorId: null, "test");
        compamed.Database.Credentials.SetUser("saitama-2", PavilionFixture.Password, Roles.Organiser, exhibitorId: null, "test");

        using var lead = await motek.SignedInAsync("saitama");
        using var partner = await motek.SignedInAsync("mechatronics");
        foreach (var visitor in new[] { lead, partner })
        {
            foreach (var page in (string[])["/live", "/meetings/plan"])
            {
                using var answer = await visitor.GetAsync(page);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }

            Assert.Contains("Saitama Booth", (await visitor.OpenAsync("/live")).Body!.TextContent, StringComparison.Ordinal);
            using var leads = await visitor.GetAsync("/leads");
            Assert.Equal(HttpStatusCode.Forbidden, leads.StatusCode);
        }

        using var setUp = await lead.GetAsync("/setup/pavilion");
        using var notSetUp = await partner.GetAsync("/setup/pavilion");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (setUp.StatusCode, notSetUp.StatusCode));
        Assert.Equal(
            [OrganiserRole.Lead, OrganiserRole.PartnerCluster], motek.Database.Setup.Read().Pavilion!.Organisers.Select(by => by.Role));

        foreach (var (stand, name) in new[] { (compamed, "saitama"), (compamed, "mechatronics"), (motek, "saitama-2") })
        {
            using var stranger = stand.Visitor();
            using var refused = await stranger.SignInAsync(name, PavilionFixture.Password);
            using var live = await stranger.GetAsync("/live");
            Assert.EndsWith("/sign-in", live.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        }
    }

    private static async Task<PavilionFixture> StandAsync(string scenario)
    {
        var stand = await PavilionFixture.StartAsync(empty: true);
        stand.Database.Wishes.Fulfil(GoldenSetup.Read(await File.ReadAllTextAsync(GoldenSetup.PathOf(scenario)), stand.Database.Setup.Read()), "test");
        return stand;
    }
}
