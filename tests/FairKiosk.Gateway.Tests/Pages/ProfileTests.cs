using System.Net;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>Who stands in the pavilion: for its organisers, and for everybody once the organiser has published it.</summary>
public sealed class ProfileTests
{
    [Fact]
    public async Task The_list_of_exhibitors_is_there_for_everybody_from_the_moment_the_organiser_publishes_it_and_until_it_is_taken_back()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Database.Setup.AddExhibitor(new Exhibitor("a", "Arakawa", "JP") { Names = new LocalNames { Japanese = "荒川精密" }, Theme = "Pumps" }, "test");
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var (anybody, organiser) = (pavilion.Visitor(), await pavilion.SignedInAsync("organiser"));
        var before = await anybody.GetAsync("/exhibitors");
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.DoesNotContain("Arakawa", await before.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await organiser.SubmitAsync(await organiser.OpenAsync("/setup/pavilion"), "form.parts", [("list", "public")]);
        Assert.NotNull((await organiser.OpenAsync("/setup/pavilion")).QuerySelector("a[href='/exhibitors']"));
        var page = await anybody.OpenAsync("/exhibitors");
        Assert.Equal(["Arakawa", "Kawagoe"], page.QuerySelectorAll("tbody th").Select(firm => firm.TextContent));
        Assert.Equal(["Pumps", "", "Arakawa"], page.QuerySelectorAll("tbody tr:first-child td").Select(cell => cell.TextContent));
        Assert.Empty(page.QuerySelectorAll("header nav a"));
        Assert.DoesNotContain("Anna", page.Body!.InnerHtml, StringComparison.Ordinal);

        var reader = pavilion.Visitor();
        reader.Speak("ja");
        Assert.Contains("荒川精密", (await reader.OpenAsync("/exhibitors")).QuerySelectorAll("tbody th").Select(firm => firm.TextContent));

        await organiser.SubmitAsync(await organiser.OpenAsync("/setup/pavilion"), "form.parts", [("list", "none")]);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync("/exhibitors")).StatusCode);
    }

    [Fact]
    public async Task A_partner_reads_the_profiles_of_the_firms_in_all_their_names_and_nothing_that_was_scanned_or_set_for_them()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Database.Credentials.SetUser("partner", PavilionFixture.Password, Roles.Partner, exhibitorId: null, "test");
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var organiser = await pavilion.SignedInAsync("organiser");
        await organiser.SubmitAsync(await organiser.OpenAsync("/setup/firms/a"), "form.parts",
        [
            ("de", "Arakawa GmbH"), ("ja", "荒川"), ("region", "Saitama"), ("size", "Small"), ("theme", "Pumps"), ("wanted", "Coating\nLaser welding"), ("rivals", "b"), ("target-visitors", "777"),
        ]);

        var page = await (await pavilion.SignedInAsync("partner")).OpenAsync("/firms");
        var firm = page.QuerySelector("tbody tr:first-child")!.TextContent;
        foreach (var text in new[] { "Arakawa", "Arakawa GmbH", "荒川", "Japan, Saitama", "Small", "Pumps", "Coating, Laser welding" })
        {
            Assert.Contains(text, firm, StringComparison.Ordinal);
        }

        Assert.Equal("Kawagoe", page.QuerySelector("tbody tr:last-child th")!.TextContent.Trim());
        Assert.Empty(page.QuerySelectorAll("main a, main form"));
        Assert.DoesNotContain("777", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", page.Body.InnerHtml, StringComparison.Ordinal);
    }
}
