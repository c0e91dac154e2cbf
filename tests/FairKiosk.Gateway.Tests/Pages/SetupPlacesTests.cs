using AngleSharp.Html.Dom;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>The places where badges are read and whose they are, on the organiser's pages.</summary>
public sealed class SetupPlacesTests
{
    private static readonly DateTimeOffset HalfPastEleven = PavilionFixture.Noon.AddMinutes(-30);

    [Fact]
    public async Task An_owner_since_half_past_eleven_takes_the_leads_since_then_and_gives_them_back()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", "4711", minutesBefore: 40);
        pavilion.Scan("reader-a", "4712", minutesBefore: 10);
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await SetupTests.SaveAsync(visitor, "/setup/places/stand-a", ("owner-0-to", "2026-11-17T11:30"), ("owner-1-firm", "b"), ("owner-1-from", "2026-11-17T11:30"));
        Assert.Equal(
            ["Scans that will count for another day, place or firm: 1", "Leads of Arakawa: 0 more, 1 fewer", "Leads of Kawagoe: 1 more, 0 fewer"],
            page.QuerySelectorAll(".preview li").Select(line => line.TextContent));
        Assert.Equal((2, 0), Leads(pavilion));

        page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, "form.parts", [("confirmed", page.QuerySelector("[name=confirmed]")!.GetAttribute("value")!)]));
        Assert.Equal("Saved. One scan counts differently now.", page.QuerySelector(".done p")!.TextContent);
        Assert.Equal((1, 1), Leads(pavilion));
        Assert.Equal(
            [new Ownership("a", DateTimeOffset.UnixEpoch, HalfPastEleven), new Ownership("b", HalfPastEleven, null)], pavilion.Database.Setup.Read().Stations["stand-a"].Owners);

        var undone = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, "#undo", []));
        Assert.Equal("Taken back. One scan counts differently now.", undone.QuerySelector(".done p")!.TextContent);
        Assert.Equal((2, 0), Leads(pavilion));
        var late = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, "#undo", []));
        Assert.Contains("followed by another one", late.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_that_is_removed_is_still_to_be_removed_when_that_is_agreed_to()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", "4711");
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await SetupTests.SaveAsync(visitor, "/setup/places/stand-a", ("owner-0-gone", "yes"), ("owner-1-firm", "b"));
        Assert.True(((IHtmlInputElement)page.QuerySelector("[name=owner-0-gone]")!).IsChecked);
        page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, "form.parts", [("confirmed", page.QuerySelector("[name=confirmed]")!.GetAttribute("value")!)]));
        Assert.NotNull(page.QuerySelector(".done"));
        Assert.Equal("b", Assert.Single(pavilion.Database.Setup.Read().Stations["stand-a"].Owners).ExhibitorId);
        Assert.Equal((0, 1), Leads(pavilion));
    }

    [Fact]
    public async Task A_joint_exhibit_has_two_owners_and_an_entrance_none()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        await SetupTests.SaveAsync(visitor, "/setup/places/_new", ("name", "Operating-room rack"), ("kind", "JointExhibit"), ("owner-0-firm", "a"), ("owner-1-firm", "b"));
        await SetupTests.SaveAsync(visitor, "/setup/places/_new", ("name", "入口"), ("kind", "Entrance"));
        var stations = pavilion.Database.Setup.Read().Stations;
        Assert.Equal((StationKind.JointExhibit, 2), (stations["operating-room-rack"].Kind, stations["operating-room-rack"].OwnersAt(PavilionFixture.Noon).Count));
        Assert.Equal((StationKind.Entrance, "入口", 0), (stations["place-1"].Kind, stations["place-1"].Name, stations["place-1"].Owners.Count));
        var list = await visitor.OpenAsync("/setup/places");
        Assert.Contains("Arakawa, Kawagoe", list.QuerySelectorAll(".list tr").Single(row => row.TextContent.Contains("rack", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Booth", "b", "", "", "#owner-1-firm-problem", "A booth belongs to one firm at a time.")]
    [InlineData("JointExhibit", "a", "2026-11-17T11:30", "", "#owner-1-firm-problem", "This firm is there twice")]
    [InlineData("JointExhibit", "", "", "", "#kind-problem", "A joint exhibit belongs to two firms or more.")]
    [InlineData("JointExhibit", "nobody", "", "", "#owner-1-firm-problem", "Choose a firm of the list.")]
    [InlineData("JointExhibit", "b", "2026-11-17T11:30", "2026-11-17T11:00", "#owner-1-to-problem", "")]
    [InlineData("JointExhibit", "b", "noon", "", "#owner-1-from-problem", "")]
    [InlineData("JointExhibit", "", "2026-11-17T11:30", "", "#owner-1-firm-problem", "This is empty, but the rest of the row is not.")]
    public async Task Wrong_owners_are_named_beside_their_line_and_change_nothing(string kind, string firm, string from, string to, string place, string said)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var version = pavilion.Database.Setup.Version;
        var page = await SetupTests.SaveAsync(
            await pavilion.SignedInAsync("organiser"), "/setup/places/stand-a",
            ("name", "Arakawa and friends"), ("kind", kind), ("owner-1-firm", firm), ("owner-1-from", from), ("owner-1-to", to));
        Assert.StartsWith(said, page.QuerySelector(place)!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Arakawa and friends", ((IHtmlInputElement)page.QuerySelector("[name=name]")!).Value);
        Assert.Equal(version, pavilion.Database.Setup.Version);
    }

    [Fact]
    public async Task Owners_that_nobody_touched_stay_as_they_are_to_the_millisecond()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var odd = HalfPastEleven.AddMilliseconds(12_345);
        var station = pavilion.Database.Setup.Read().Stations["stand-a"] with { Owners = [new Ownership("a", odd, odd.AddHours(1)), new Ownership("b", odd.AddHours(1), null)] };
        pavilion.Database.Setup.AddStation(station, "test");
        await SetupTests.SaveAsync(await pavilion.SignedInAsync("organiser"), "/setup/places/stand-a", ("name", "Arakawa, then Kawagoe"));
        var saved = pavilion.Database.Setup.Read().Stations["stand-a"];
        Assert.Equal("Arakawa, then Kawagoe", saved.Name);
        Assert.Equal(station.Owners, saved.Owners);
    }

    [Fact]
    public async Task A_place_shows_the_readers_that_stand_there_and_the_second_editor_sees_both()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await visitor.OpenAsync("/setup/places/stand-a");
        Assert.NotNull(page.QuerySelector("main a[href='/reader/reader-a']"));
        pavilion.Database.Setup.AddStation(pavilion.Database.Setup.Read().Stations["stand-a"] with { Kind = StationKind.MeetingTable }, "somebody else");
        page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, "form.parts", [("name", "Arakawa's booth")]));
        Assert.Equal("Saved now: Meeting table", page.QuerySelector("#kind-meanwhile")!.TextContent);
        Assert.Equal("Arakawa", pavilion.Database.Setup.Read().Stations["stand-a"].Name);
    }

    private static (int OfA, int OfB) Leads(PavilionFixture pavilion) =>
        (pavilion.Database.Leads.List("a", LeadFilter.All).Count, pavilion.Database.Leads.List("b", LeadFilter.All).Count);
}
