using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>The organiser's page of persons with two badges, and what firms see of it.</summary>
public sealed class SamePersonTests
{
    [Fact]
    public async Task Two_badges_are_suggested_merged_counted_once_and_parted_again_without_a_name_from_a_booth()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Krüger,Anna", "Krüger GmbH", uid: "one"));
        pavilion.Scan("reader-b", PavilionFixture.Card("Krueger,Anna", "KRÜGER", uid: "two"));
        var organiser = await pavilion.SignedInAsync("organiser");
        Assert.NotNull((await organiser.OpenAsync("/visitors")).QuerySelector("a[href='/visitors/same']"));

        var asked = await organiser.OpenAsync("/visitors/same");
        Assert.Contains("Same name and company", asked.QuerySelector(".pairs")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, asked.QuerySelectorAll(".pairs .badge code").Length);
        Assert.DoesNotContain("Anna", asked.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Krüger", asked.Source.Text, StringComparison.Ordinal);

        var apart = await PageVisitor.ReadAsync(await organiser.SubmitAsync(asked, ".pairs form", [], to: "/visitors/same/apart"));
        Assert.NotNull(apart.QuerySelector("#no-questions"));
        Assert.Single(apart.QuerySelectorAll("#apart li"));
        var again = await PageVisitor.ReadAsync(await organiser.SubmitAsync(apart, ".done form", []));
        var merged = await PageVisitor.ReadAsync(await organiser.SubmitAsync(again, "form[action='/visitors/same/merge']", []));
        Assert.Contains("They count as one visitor now", merged.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1", (await organiser.OpenAsync("/live")).QuerySelector("#n-visitors")!.TextContent);
        Assert.Equal("organiser", Assert.Single(pavilion.Database.People.Merged()).Who);

        var parted = await PageVisitor.ReadAsync(await organiser.SubmitAsync(merged, "#merged form", []));
        Assert.Contains("everything is as it was", parted.QuerySelector(".done")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2", (await organiser.OpenAsync("/live")).QuerySelector("#n-visitors")!.TextContent);
    }

    [Fact]
    public async Task A_replaced_badge_is_merged_by_its_printed_code_and_a_slip_is_said()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", "T-1");
        pavilion.Scan("reader-a", "T-2");
        var organiser = await pavilion.SignedInAsync("organiser");
        var page = await organiser.OpenAsync("/visitors/same");
        var wrong = await PageVisitor.ReadAsync(await organiser.SubmitAsync(page, ".codes", [("code", "T-1"), ("otherCode", "T-9")]));
        Assert.Contains("was never read", wrong.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("T-9", wrong.QuerySelector("input[name=otherCode]")!.GetAttribute("value"));
        Assert.Empty(pavilion.Database.People.Merged());
        await organiser.SubmitAsync(wrong, ".codes", [("code", " T-1 "), ("otherCode", "T-2")]);
        Assert.Equal(1, pavilion.Database.Live.Read(null).Visitors);
        var twice = await PageVisitor.ReadAsync(await organiser.SubmitAsync(wrong, ".codes", [("code", "T-2"), ("otherCode", "T-1")]));
        Assert.Contains("one person already", twice.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_firm_sees_which_of_its_own_leads_are_one_person_on_its_pages_and_in_its_export()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna", uid: "one"));
        pavilion.Scan("reader-a", "T-2");
        pavilion.Scan("reader-b", "T-3");
        var leads = pavilion.Database.Leads.List("a", LeadFilter.All);
        var other = pavilion.Database.Leads.List("b", LeadFilter.All)[0].Badge;
        pavilion.Database.People.Merge(leads[0].Badge, leads[1].Badge, "organiser");
        pavilion.Database.People.Merge(leads[0].Badge, other, "organiser");
        var firm = await pavilion.SignedInAsync("booth-a");
        var list = await firm.OpenAsync("/leads");
        Assert.Equal(2, list.QuerySelectorAll(".same a").Length);
        var nameless = leads.Single(lead => lead.Name is null);
        Assert.Contains("Same person as Anna", (await firm.OpenAsync("/leads/" + nameless.Badge)).QuerySelector(".same")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(other, list.Source.Text, StringComparison.Ordinal);
        Assert.Empty((await (await pavilion.SignedInAsync("booth-b")).OpenAsync("/leads")).QuerySelectorAll(".same"));
    }
}
