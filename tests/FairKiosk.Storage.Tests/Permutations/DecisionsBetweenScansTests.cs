using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Storage.Tests.Permutations;

public sealed class DecisionsBetweenScansTests : IDisposable
{
    private static readonly string[] Stations = ["booth", "rack", "table"];
    private static readonly string[] Exhibitors = ["arakawa", "omiya"];

    private readonly FairFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public void Whatever_people_decide_between_the_scans_a_rebuild_gives_the_same_rows() => RandomDayProperty.Holds((days, choices) =>
    {
        var folder = _folders.Copy();
        using (var database = FairDatabase.Open(folder, new FairFolders.StandingTime()))
        {
            var turn = 0;
            foreach (var batches in Delivery.Jumbled(days, seed: 3))
            {
                database.Writer.Commit(batches, []);
                Decide(database, choices[turn++ % choices.Length] / 3);
            }

            var result = database.Rebuild(verifyOnly: true);
            Assert.Equal(result.Projections.Select(p => $"{p.Table} {p.RowsAfter} rows {p.After}"), result.Projections.Select(p => $"{p.Table} {p.RowsBefore} rows {p.Before}"));
        }

        Directory.Delete(folder, recursive: true);
    });

    private static void Decide(FairDatabase database, int choice)
    {
        var (reader, station, exhibitor) = ($"counter-{(choice / 10 % 3) + 1}", Stations[choice / 30 % 3], Exhibitors[choice / 90 % 2]);
        var at = RandomDays.FirstMorning.AddMinutes(choice / 180 % 3000);
        switch (choice % 10)
        {
            case 0 or 1:
                database.Setup.Bind(reader, station, at, "organiser");
                break;
            case 5:
                Place(database, new PlaceWish(reader, station, at, choice % 2 == 0 ? at.AddHours(2) : null), choice);
                break;
            case 6:
                Meet(database, choice / 10, at);
                break;
            case 2:
                database.Setup.CorrectBinding(reader, 1, station, "organiser");
                break;
            case 3:
                var owners = choice % 3 == 0 ? new[] { new Ownership(exhibitor, RandomDays.FirstMorning.AddDays(-1), at) } : [new Ownership(exhibitor, at, null), new Ownership("omiya", at.AddDays(-2), null)];
                database.Setup.AddStation(new Station(station, station, StationKind.Booth, owners), "organiser");
                break;
            case 4:
                database.Setup.SetFair(
                    new FairEdition("compamed", "COMPAMED", "Düsseldorf", choice % 3 == 0 ? "Asia/Tokyo" : "Europe/Berlin", new DateOnly(2026, 11, 17), new DateOnly(2026, 11, 20), new TimeOnly(8 + (choice % 3), 0), new TimeOnly(18, 0)),
                    "organiser");
                break;
            case 7:
                Group(database, choice);
                break;
            default:
                if (choice % 13 == 0)
                {
                    database.Leads.AddByHand(exhibitor, new ContactByHand("Typed In", "Acme", null, null, null), "met at the bar", exhibitor);
                }

                var rated = database.Leads.RateAll(exhibitor, [.. database.Leads.List(exhibitor, LeadFilter.All).Select(lead => lead.Badge)], choice % 7 == 0 ? null : "warm", exhibitor);
                foreach (var lead in database.Leads.List(exhibitor, new LeadFilter()))
                {
                    database.Leads.RecordMeeting(exhibitor, lead.Badge, choice % 2 == 0 ? at : null, exhibitor);
                    database.Leads.Rate(exhibitor, lead.Badge, choice % 3 == 0 ? "hot" : null, exhibitor);
                    database.Leads.SetNote(exhibitor, lead.Badge, choice % 5 == 0 ? "" : "call back", exhibitor);
                    database.Leads.Save(
                        exhibitor,
                        lead.Badge,
                        [new LeadChange("next-step", choice % 2 == 0 ? "call" : "", Base: null), new LeadChange("due", choice % 3 == 0 ? "2026-11-30" : "", lead.Answer("due")?.Value ?? "")],
                        exhibitor);
                    if (choice % 4 == 0 && lead.LastRecordedMeeting is { } meeting)
                    {
                        Assert.True(database.Leads.UndoMeeting(exhibitor, lead.Badge, meeting, exhibitor));
                    }
                }

                Share(database, exhibitor, choice);
                if (choice % 11 == 0 && rated.Decision is { } decision)
                {
                    database.Leads.UndoRatings(exhibitor, decision, exhibitor);
                }

                break;
        }
    }

    private static void Share(FairDatabase database, string exhibitor, int choice)
    {
        var recipient = (Recipient)(choice % 3);
        if (choice % 2 == 0)
        {
            database.Wishes.Fulfil(
                SetupWish.Nothing(database.Setup.Version) with { PermissionTexts = [new PermissionText(recipient) { English = $"May we, {choice}?" }] }, "organiser");
        }

        var other = Exhibitors.First(id => id != exhibitor);
        foreach (var lead in database.Leads.List(exhibitor, LeadFilter.All))
        {
            database.Permissions.Give(exhibitor, lead.Badge, recipient, "", 1, "en", PermissionSource.AtTheStand, exhibitor);
            database.HandOvers.HandOver(exhibitor, lead.Badge, other, "coils", Passed.Contact, exhibitor);
            database.Needs.Release(exhibitor, lead.Badge, "coating", "", choice % 2 == 0 ? Passed.Contact : Passed.Nothing, exhibitor);
            if (choice % 5 == 0)
            {
                database.Permissions.Withdraw(exhibitor, lead.Badge, recipient, "", exhibitor);
            }

            database.CoOwners.Share(exhibitor, lead.Badge, exhibitor);
            if (choice % 7 == 0 && database.Needs.Of(exhibitor, lead.Badge) is [var own, ..])
            {
                database.Needs.TakeBack(exhibitor, lead.Badge, own.Id, exhibitor);
            }
        }

        database.Cluster.Agree(exhibitor, choice % 2 == 0, exhibitor);
        foreach (var received in database.HandOvers.Received(exhibitor).Take(2))
        {
            database.HandOvers.SetOutcome(exhibitor, received.Id, (HandOverOutcome)(choice % 6), exhibitor);
        }

        if (database.Needs.All() is [var need, ..])
        {
            _ = choice % 4 == 0 ? database.Needs.RouteToCluster(need.Id, "Silicon Saxony", contact: false, "desk") : database.Needs.RouteToMember(need.Id, other, "desk");
            if (choice % 6 == 0)
            {
                database.Needs.TakeRoutingBack(need.Id, "desk");
            }
        }
    }

    private static void Group(FairDatabase database, int choice)
    {
        var (one, other) = (RandomPeople.Badge(database, choice / 10), RandomPeople.Badge(database, choice / 100));
        database.People.Merge(one, other, "organiser");
        if (choice % 4 == 0)
        {
            database.People.Unmerge(RandomPeople.Badge(database, choice / 7), one, "organiser");
        }

        if (choice % 5 == 0)
        {
            database.People.KeepApart(one, RandomPeople.Badge(database, choice / 11), "organiser");
        }
    }

    private static void Meet(FairDatabase database, int choice, DateTimeOffset at)
    {
        var (desk, plan) = (database.MeetingDesk, database.Meetings.Board().Book.Plan);
        var meeting = plan[choice / 6 % plan.Count];
        switch (choice % 6)
        {
            case 0:
                desk.Cancel(meeting.Id, "organiser", evenIfHeld: choice % 4 != 0);
                break;
            case 1:
                desk.Say(meeting.Id, (MeetingOutcome)(choice / 6 % 3), "organiser");
                break;
            case 2:
                desk.Plan(meeting with { StartAtUtc = at, EndAtUtc = at.AddHours(2), Coordinator = choice % 5 == 0 ? null : "mika" }, "organiser", out _, evenIfHeld: choice % 4 != 0);
                break;
            case 3:
                desk.Plan(meeting with { Id = "", StartAtUtc = at, EndAtUtc = at.AddMinutes(45) }, "organiser", out _);
                break;
            case 4:
                database.Setup.AddGuest(
                    new Guest("rhein", "Rhein", "DE") { Badges = choice % 4 == 0 ? [] : choice % 4 == 2 ? ["FK1000003"] : ["FK1000001", "FK1000003"], Came = choice % 8 == 0 }, "organiser");
                break;
            default:
                desk.Wish(new Wish("arakawa", "oxide") { Purpose = $"talk {choice % 3}" }, "arakawa", byOrganiser: choice % 2 == 0);
                desk.Check("arakawa", "oxide", passed: choice % 7 != 0, "", "organiser");
                desk.Answer("arakawa", "oxide", choice % 5 == 0 ? null : choice % 2 == 0, "", "organiser", byOrganiser: true);
                desk.Wish(new Wish("oxide", "arakawa"), "organiser", byOrganiser: true);
                desk.Check("oxide", "arakawa", passed: true, "", "organiser");
                desk.Answer("oxide", "arakawa", choice % 3 == 0 ? null : true, "", "arakawa", byOrganiser: choice % 2 == 0);
                if (choice % 11 == 0)
                {
                    desk.Withdraw("arakawa", "oxide", "arakawa");
                }

                break;
        }
    }

    private static void Place(FairDatabase database, PlaceWish wish, int choice)
    {
        try
        {
            var bound = database.Places.Bind(wish, "organiser");
            database.Places.SetLanguage(wish.ReaderId, choice % 4 == 0 ? "de" : "ja", "organiser");
            if (choice % 3 == 0)
            {
                database.Places.TakeBack(wish.ReaderId, long.Parse(bound.Id, System.Globalization.CultureInfo.InvariantCulture), "organiser");
            }
        }
        catch (SetupRejectedException)
        {
            // A later binding stands in the way, and nothing was changed.
        }

        if (database.Places.Waiting() is [var waiting, ..])
        {
            var answered = database.Places.Answer(waiting.ReaderId, waiting.AnswerWith(wish.StationId), "organiser");
            if (choice % 5 == 0)
            {
                database.Places.TakeBackAnswer(waiting.ReaderId, answered.Id, "organiser");
            }
        }
    }
}
