using System.Net;
using AngleSharp.Html.Dom;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>Meetings on the pages: from a firm's wish over the organiser's check and the plan to a badge at the table.</summary>
public sealed class MeetingsTests
{
    [Fact]
    public async Task A_meeting_goes_from_wish_to_held()
    {
        await using var pavilion = await StartAsync();
        var firm = await pavilion.SignedInAsync("booth-a");
        await firm.SubmitAsync(await firm.OpenAsync("/meetings/own"), "form[action='/meetings/own/wish']", [("to", "rhein"), ("purpose", "Precision casting"), ("content", "")]);
        var organiser = await pavilion.SignedInAsync("organiser");
        await organiser.SubmitAsync(await organiser.OpenAsync("/meetings"), "form[action='/meetings/check']", [("passed", "true")]);
        await organiser.SubmitAsync(await organiser.OpenAsync("/meetings"), "form[action='/meetings/answer']", [("accepts", "true")]);

        var form = await organiser.OpenAsync("/meetings/meeting/_new?one=a&two=rhein");
        Assert.Equal(("table", "2026-11-17T12:00"), (((IHtmlSelectElement)form.QuerySelector("#table")!).Value, ((IHtmlInputElement)form.QuerySelector("#start")!).Value));
        var planned = await PageVisitor.ReadAsync(await organiser.SubmitAsync(form, ".stack", [("coordinator", "mika")]));
        Assert.Equal("To come", planned.QuerySelector(".tag")!.TextContent);
        pavilion.Scan("reader-t", "FK0000001", minutesBefore: -3);

        Assert.Equal("Held, here since 12:03", (await organiser.OpenAsync("/meetings/plan")).QuerySelector(".slot .small")!.TextContent[^22..]);
        Assert.Equal(["1", "1", "0", "0", "0", "1"], (await firm.OpenAsync("/meetings/own")).QuerySelectorAll(".counts .number").Select(number => number.TextContent));
        Assert.Single((await firm.OpenAsync("/leads")).QuerySelectorAll("tr[id^=lead-]"));
        Assert.Empty((await (await pavilion.SignedInAsync("booth-b")).OpenAsync("/leads")).QuerySelectorAll("tr[id^=lead-]"));
    }

    [Fact]
    public async Task What_stands_against_a_meeting_is_said_in_words_and_nothing_is_planned()
    {
        await using var pavilion = await StartAsync();
        Accept(pavilion, "a", "rhein");
        Plan(pavilion, "a", "rhein");
        var organiser = await pavilion.SignedInAsync("organiser");
        var form = await organiser.OpenAsync("/meetings/meeting/_new?one=b&two=rhein&table=table&start=2026-11-17T12:10");

        var answer = await PageVisitor.ReadAsync(await organiser.SubmitAsync(form, ".stack", [("table", "table"), ("start", "2026-11-17T12:10"), ("coordinator", "mika")]));

        Assert.Equal(
            [
                "Kawagoe: nobody of the others wished to meet them, nor they the others.",
                "Rhein Medizin has another meeting, 12:00–12:30.",
                "Table is taken, 12:00–12:30.",
                "Mika has another meeting, 12:00–12:30.",
            ],
            answer.QuerySelectorAll("#clashes li").Select(line => line.TextContent).Where(line => !line.StartsWith("Rhein Medizin: nobody", StringComparison.Ordinal))
                .Select(line => line.Replace("attends another", "has another", StringComparison.Ordinal)));
        Assert.Single(pavilion.Database.Meetings.Board().Rows);
    }

    [Fact]
    public async Task A_firm_neither_sees_nor_answers_what_is_a_rivals()
    {
        await using var pavilion = await StartAsync();
        Accept(pavilion, "b", "rhein");
        Plan(pavilion, "b", "rhein");
        pavilion.Database.MeetingDesk.Wish(new Wish("loire", "b") { Purpose = "secret of b" }, "test");
        pavilion.Database.MeetingDesk.Check("loire", "b", passed: true, "", "test");
        var firm = await pavilion.SignedInAsync("booth-a");

        var page = await firm.OpenAsync("/meetings/own");
        Assert.DoesNotContain("Kawagoe", page.QuerySelector(".day-plan")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("secret of b", page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("BEGIN:VEVENT", await (await firm.GetAsync("/meetings/own/calendar")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await firm.SubmitAsync(page, "form[action='/meetings/own/wish']", [("to", "b"), ("purpose", "x")]);
        pavilion.Database.MeetingDesk.Check("a", "b", passed: true, "", "test");
        var other = await firm.OpenAsync("/meetings/own");
        await firm.SubmitAsync(other, "form[action='/meetings/own/wish']", [("from", "loire"), ("accepts", "true")]);
        Assert.Equal(WishState.Asked, pavilion.Database.Meetings.Board().Book.Wishes.Single(wish => wish.From == "loire").State);
        Assert.Equal(HttpStatusCode.Forbidden, (await firm.GetAsync("/meetings/plan")).StatusCode);
    }

    [Fact]
    public async Task What_no_longer_fits_is_told_to_the_partner_organiser_without_who_is_whose_rival_or_wished_what()
    {
        await using var pavilion = await StartAsync();
        Accept(pavilion, "a", "rhein");
        Plan(pavilion, "a", "rhein");
        pavilion.Database.Setup.AddGuest(new Guest("rhein", "Rhein Medizin", "DE") { Rivals = ["a"] }, "test");
        pavilion.Database.MeetingDesk.Answer("a", "rhein", accepts: false, "", "test");
        pavilion.Database.Setup.AddStation(new Station("table", "Table", StationKind.Kiosk, []), "test");
        pavilion.Database.Credentials.SetUser("cluster", PavilionFixture.Password, Roles.Partner, exhibitorId: null, "test");
        pavilion.Clock.Now = PavilionFixture.Noon.AddHours(-1);

        Assert.Equal(4, (await (await pavilion.SignedInAsync("organiser")).OpenAsync("/meetings/plan")).QuerySelectorAll(".trouble li").Length);
        Assert.EndsWith("Choose a table for meetings.", (await (await pavilion.SignedInAsync("cluster")).OpenAsync("/meetings/plan")).QuerySelector(".trouble ul")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Single((await (await pavilion.SignedInAsync("cluster")).OpenAsync("/meetings/plan")).QuerySelectorAll(".trouble li"));
    }

    [Fact]
    public async Task What_the_organiser_answers_for_a_firm_is_shown_to_both_as_said_on_its_behalf_and_the_firm_can_take_it_back()
    {
        await using var pavilion = await StartAsync();
        pavilion.Database.MeetingDesk.Wish(new Wish("rhein", "a"), "test");
        pavilion.Database.MeetingDesk.Check("rhein", "a", passed: true, "", "test");
        var organiser = await pavilion.SignedInAsync("organiser");
        await organiser.SubmitAsync(await organiser.OpenAsync("/meetings"), "form[action='/meetings/answer']", [("accepts", "true")]);

        const string Said = "Answered by the organiser on behalf of Arakawa";
        Assert.Contains(Said, (await organiser.OpenAsync("/meetings")).Body!.TextContent, StringComparison.Ordinal);
        var firm = await pavilion.SignedInAsync("booth-a");
        var page = await firm.OpenAsync("/meetings/own");
        Assert.Contains(Said, page.Body!.TextContent, StringComparison.Ordinal);
        await firm.SubmitAsync(page, "form[action='/meetings/own/answer']", [("accepts", "")]);
        await firm.SubmitAsync(await firm.OpenAsync("/meetings/own"), "form[action='/meetings/own/answer']", [("accepts", "true")]);
        Assert.DoesNotContain("on behalf", (await firm.OpenAsync("/meetings/own")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_cancel_or_move_a_meeting_that_took_place_is_asked_once_more_because_its_leads_go_with_it()
    {
        await using var pavilion = await StartAsync();
        Accept(pavilion, "a", "rhein");
        var id = Plan(pavilion, "a", "rhein");
        pavilion.Scan("reader-t", "FK0000001", minutesBefore: -3);
        var organiser = await pavilion.SignedInAsync("organiser");
        var form = await organiser.OpenAsync($"/meetings/meeting/{id}");

        var asked = await PageVisitor.ReadAsync(await organiser.SubmitAsync(form, ".stack", [("minutes", "45")]));
        Assert.StartsWith("It took place", asked.QuerySelector("#clashes li")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(asked.QuerySelector(".stack [name=anyway]"));
        Assert.Null(form.QuerySelector("[name=anyway]"));
        asked = await PageVisitor.ReadAsync(await organiser.SubmitAsync(form, "form[action$='/outcome']", [], to: $"/meetings/meeting/{id}/cancel"));
        Assert.StartsWith("It took place", asked.QuerySelector("#clashes li")!.TextContent, StringComparison.Ordinal);
        Assert.Single(pavilion.Database.Leads.List("a", LeadFilter.All));

        await organiser.SubmitAsync(asked, "form[action$='/outcome']", [], to: $"/meetings/meeting/{id}/cancel");
        Assert.True(Assert.Single(pavilion.Database.Meetings.Board().Rows).Meeting.IsCancelled);
        Assert.Empty(pavilion.Database.Leads.List("a", LeadFilter.All));
    }

    [Fact]
    public async Task A_meeting_of_which_nobody_knows_whether_it_took_place_says_so_and_why_and_is_no_no_show()
    {
        await using var pavilion = await StartAsync();
        Accept(pavilion, "a", "loire");
        var id = Plan(pavilion, "a", "loire");
        pavilion.Clock.Now = PavilionFixture.Noon.AddHours(2);
        var organiser = await pavilion.SignedInAsync("organiser");

        var page = await organiser.OpenAsync($"/meetings/meeting/{id}");
        Assert.Equal("Not known", page.QuerySelector(".tag")!.TextContent);
        Assert.StartsWith("Nobody knows whether it took place: no badge", page.QuerySelector(".doubt")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["1", "0", "0", "1", "0", "0"], (await organiser.OpenAsync("/meetings/plan")).QuerySelectorAll(".counts .number").Select(number => number.TextContent));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_firm_is_told_when_a_meeting_could_not_be_recorded(bool byScript)
    {
        await using var pavilion = await StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var firm = await pavilion.SignedInAsync("booth-a");
        var page = await firm.OpenAsync("/leads");
        pavilion.Database.Setup.AddStation(new Station("stand-a", "Arakawa", StationKind.Booth, [new Ownership("a", PavilionFixture.Noon.AddDays(-1), PavilionFixture.Noon.AddMinutes(-1))]), "test");

        var answer = await PageVisitor.ReadAsync(await firm.SubmitAsync(page, ".leads form", [("meeting", "now")], byScript));

        Assert.Contains("The meeting was not recorded", answer.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, Assert.Single(pavilion.Database.Leads.List("a", LeadFilter.All)).Meetings);
    }

    [Fact]
    public async Task A_coordinator_begins_at_their_day_with_what_the_parties_wrote()
    {
        await using var pavilion = await StartAsync();
        Accept(pavilion, "a", "rhein");
        Accept(pavilion, "b", "loire");
        Plan(pavilion, "a", "rhein");
        Assert.Empty(pavilion.Database.MeetingDesk.Plan(Meeting("b", "loire") with { StartAtUtc = PavilionFixture.Noon.AddHours(-1), EndAtUtc = PavilionFixture.Noon.AddMinutes(-30), Coordinator = null }, "test", out _));
        var page = await (await pavilion.SignedInAsync("mika")).OpenAsync("/");

        Assert.Single(page.QuerySelectorAll(".day-plan tbody tr"));
        Assert.Contains("Why a meets rhein", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Loire", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_file_has_the_times_in_UTC_keeps_its_names_over_a_move_and_folds_long_lines()
    {
        await using var pavilion = await StartAsync();
        Accept(pavilion, "a", "rhein");
        var id = Plan(pavilion, "a", "rhein");
        var organiser = await pavilion.SignedInAsync("organiser");

        var answer = await organiser.GetAsync("/meetings/calendar?of=party:a");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", text, StringComparison.Ordinal);
        foreach (var line in (string[])["DTSTART:20261117T110000Z", "DTEND:20261117T113000Z", "SUMMARY:Rhein Medizin", "LOCATION:Table", "DESCRIPTION:Coordinator: Mika", "STATUS:CONFIRMED", $"UID:{id}.{pavilion.Database.DatabaseId}@fairkiosk"])
        {
            Assert.Contains(line + "\r\n", text, StringComparison.Ordinal);
        }

        pavilion.Database.Setup.AddGuest(new Guest("rhein", "Rhein, Medizin; und Söhne " + new string('ö', 25), "DE"), "test");
        Assert.Empty(pavilion.Database.MeetingDesk.Plan(Meeting("a", "rhein") with { Id = id, StartAtUtc = PavilionFixture.Noon.AddHours(1), EndAtUtc = PavilionFixture.Noon.AddHours(2) }, "test", out _));
        pavilion.Database.MeetingDesk.Cancel(id, "test");
        var moved = await (await organiser.GetAsync("/meetings/calendar?of=table:table")).Content.ReadAsStringAsync();
        Assert.Contains($"UID:{id}.", moved, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED\r\n", moved, StringComparison.Ordinal);
        Assert.Contains("Rhein\\, Medizin\\; und Söhne", moved.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(moved.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Equal(HttpStatusCode.NotFound, (await organiser.GetAsync("/meetings/calendar?of=party:nobody")).StatusCode);
    }

    [Fact]
    public async Task Guests_and_staff_are_set_up_on_pages_and_a_badge_of_two_guests_is_refused()
    {
        await using var pavilion = await StartAsync();
        var organiser = await pavilion.SignedInAsync("organiser");
        await organiser.SubmitAsync(await organiser.OpenAsync("/setup/guests/_new"), ".parts", [("name", "Tokai Device"), ("country", "Japan"), ("people", "3"), ("languages", "ja"), ("rivals", "b")]);
        var guest = pavilion.Database.Setup.Read().Guests.Single(known => known.Name == "Tokai Device");
        Assert.Equal(("tokai-device", "JP", 3, null), (guest.Id, guest.Country, guest.People!.Value, guest.Came));
        Assert.Equal(["b"], guest.Rivals);

        var wrong = await PageVisitor.ReadAsync(await organiser.SubmitAsync(await organiser.OpenAsync("/setup/guests/tokai-device"), ".parts", [("badges", "FK0000001")]));
        Assert.StartsWith("The badge FK0000001 is there twice", wrong.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
        await organiser.SubmitAsync(await organiser.OpenAsync("/setup/staff/_new"), ".parts", [("name", "Jonas"), ("tasks", "Both"), ("languages", "de\nja"), ("signin", "jonas")]);
        Assert.Equal(2, pavilion.Database.Setup.Read().Staff.Single(member => member.Name == "Jonas").Tasks.Count);
    }

    private static async Task<PavilionFixture> StartAsync()
    {
        var pavilion = await PavilionFixture.StartAsync();
        var setup = pavilion.Database.Setup;
        setup.AddStation(new Station("table", "Table", StationKind.MeetingTable, []), "test");
        setup.AddReader("reader-t", "Reader t", "test");
        setup.Bind("reader-t", "table", PavilionFixture.Noon.AddDays(-1), "test");
        setup.AddGuest(new Guest("rhein", "Rhein Medizin", "DE") { Badges = ["FK0000001"] }, "test");
        setup.AddGuest(new Guest("loire", "Loire Santé", "FR"), "test");
        setup.AddStaff(new StaffMember("mika", "Mika") { Tasks = [StaffTask.Coordinator], SignIn = "mika" }, "test");
        pavilion.Database.Credentials.SetUser("mika", PavilionFixture.Password, Roles.Coordinator, exhibitorId: null, "test");
        return pavilion;
    }

    private static void Accept(PavilionFixture pavilion, string from, string to)
    {
        var desk = pavilion.Database.MeetingDesk;
        Assert.Equal(WishOutcome.Done, desk.Wish(new Wish(from, to) { Purpose = $"Why {from} meets {to}" }, "test"));
        Assert.Equal(WishOutcome.Done, desk.Check(from, to, passed: true, "", "test"));
        Assert.Equal(WishOutcome.Done, desk.Answer(from, to, accepts: true, "", "test"));
    }

    private static string Plan(PavilionFixture pavilion, params string[] parties)
    {
        Assert.Empty(pavilion.Database.MeetingDesk.Plan(Meeting(parties), "test", out var id));
        return id;
    }

    private static PlannedMeeting Meeting(params string[] parties) => new("", [.. parties], "table", PavilionFixture.Noon, PavilionFixture.Noon.AddMinutes(30)) { Coordinator = "mika" };
}
