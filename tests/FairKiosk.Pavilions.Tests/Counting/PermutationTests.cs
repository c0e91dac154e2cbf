using System.Text.Json;
using FairKiosk.Pavilions.Clocks;
using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Pavilions.Tests.Counting;

public class PermutationTests
{
    private static readonly string[] StationIds = ["arakawa", "omiya", "or-rack", "entrance", "gone"];
    private static readonly string[] MarkKinds =
        [MarkNames.MeetingStart, MarkNames.MeetingEnd, MarkNames.MeetingStart, MarkNames.MeetingEnd, MarkNames.Rating, MarkNames.Rating, MarkNames.Undo,
        MarkNames.Interest, MarkNames.Interest, MarkNames.Note, MarkNames.Note, "wave"];

    private static readonly string[] Values = ["hot", "warm", "cold", "3", "12", ""];

    [Fact]
    public void Every_permutation_of_a_random_day_counts_the_same() => Property.HoldsForChoices(choices =>
    {
        var day = RandomDay.From(choices);
        var expected = JsonSerializer.Serialize(day.Count());
        for (var seed = 1; seed <= 4; seed++)
        {
            Assert.Equal(expected, JsonSerializer.Serialize(day.InAnotherOrder(seed).Count()));
        }
    });

    [Fact]
    public void Every_permutation_of_a_random_day_with_planned_meetings_counts_the_same_and_loses_no_meeting() => Property.HoldsForChoices(choices =>
    {
        var day = RandomDay.From(choices);
        ExpectedMeeting[] plan =
        [
            new("m1", "entrance", BadgeDay.At("10:30"), BadgeDay.At("11:00"), ["arakawa", "kawagoe"], IsCalledOff: false),
            new("m2", "entrance", BadgeDay.At("11:00"), BadgeDay.At("11:30"), ["omiya"], IsCalledOff: true),
            new("m3", "omiya", BadgeDay.At("12:00"), BadgeDay.At("13:00"), ["kawagoe"], IsCalledOff: false),
        ];
        var planned = day.Count(plan);
        for (var seed = 1; seed <= 4; seed++)
        {
            Assert.Equal(JsonSerializer.Serialize(planned), JsonSerializer.Serialize(day.InAnotherOrder(seed).Count([.. plan.Reverse()])));
        }

        Assert.Equal(JsonSerializer.Serialize(planned), JsonSerializer.Serialize(day.Twice().Count(plan)));
        var walkIns = day.Count();
        Assert.Equal(JsonSerializer.Serialize(walkIns.Visits), JsonSerializer.Serialize(planned.Visits));

        // None is lost: what began a talk without a plan begins one with it, or checks in.
        var begun = planned.Meetings.Select(meeting => meeting.StartedBy).ToHashSet();
        var explained = walkIns.Meetings.Where(meeting => !begun.Contains(meeting.StartedBy)).ToList();
        Assert.True(planned.CheckIns.Count(checkIn => checkIn.MeetingId != CheckIn.Unsure) >= explained.Count);
        Assert.All(explained.Where(meeting => meeting.Source == MeetingSource.Recorded), meeting => Assert.Contains(planned.CheckIns, checkIn => checkIn.Key == meeting.StartedBy));

        // And no talk that is measured reaches into another planned meeting at that table.
        var once = planned.CheckIns.Where(checkIn => checkIn.EndAtUtc is not null && day.Marks.Count(mark => mark.Mark == MarkNames.MeetingStart && mark.Target.Key == checkIn.Key) == 1);
        foreach (var checkIn in once)
        {
            var own = plan.Single(meeting => meeting.Id == checkIn.MeetingId);
            Assert.DoesNotContain(plan, other => other != own && other.StationId == own.StationId && checkIn.StartAtUtc < other.StartAtUtc && other.StartAtUtc <= checkIn.EndAtUtc);
        }
    });

    [Fact]
    public void Where_a_plan_is_known_no_scan_of_uncertain_time_makes_a_lead_that_a_certain_one_would_not_make() => Property.HoldsForChoices(choices =>
    {
        var day = RandomDay.From(choices);
        ExpectedMeeting[] plan = [new("m1", "omiya", BadgeDay.At("10:30"), BadgeDay.At("11:00"), ["kawagoe"], IsCalledOff: false)];
        var planned = day.Count(plan);

        var unsure = planned.CheckIns.Where(checkIn => checkIn.MeetingId == CheckIn.Unsure).Select(checkIn => checkIn.Key).ToHashSet();
        Assert.All(unsure, key => Assert.Equal(ClockQuality.Estimated, day.Scans.Single(scan => scan.Key == key).Time.Quality));
        Assert.Equal(
            JsonSerializer.Serialize((day with { Scans = [.. day.Scans.Where(scan => !unsure.Contains(scan.Key))] }).Count(plan).Leads.Select(lead => (lead.ExhibitorId, lead.Scans).ToString())),
            JsonSerializer.Serialize(planned.Leads.Select(lead => (lead.ExhibitorId, lead.Scans).ToString())));
    });

    [Fact]
    public void Events_that_come_twice_count_once() => Property.HoldsForChoices(choices =>
    {
        var day = RandomDay.From(choices);
        Assert.Equal(JsonSerializer.Serialize(day.Count()), JsonSerializer.Serialize(day.Twice().Count()));
    });

    [Fact]
    public void However_visits_split_and_merge_their_scans_are_the_counted_scans() => Property.HoldsForChoices(choices =>
    {
        var day = RandomDay.From(choices);
        var projection = day.Count();
        var undone = day.Marks.Where(mark => mark.Mark == MarkNames.Undo).Select(mark => mark.Target.Key).ToHashSet();
        var counted = day.Scans.Where(scan => scan.Badge == BadgeDay.Badge && scan.Standing == ScanStanding.Counted && !undone.Contains(scan.Key)).ToList();

        Assert.Equal(counted.Count, projection.Visits.Sum(visit => visit.Scans));
        Assert.Equal(
            counted.Sum(scan => day.Stations.TryGetValue(scan.StationId!, out var station) ? station.OwnersAt(scan.Time.AtUtc).Count : 0),
            projection.Leads.Sum(lead => lead.Scans));
        foreach (var atStation in projection.Visits.GroupBy(visit => visit.StationId))
        {
            var ordered = atStation.OrderBy(visit => visit.StartAtUtc).ToList();
            Assert.All(ordered.Zip(ordered.Skip(1)), pair => Assert.True(pair.Second.StartAtUtc - pair.First.EndAtUtc > TimeSpan.FromMinutes(10)));
        }
    });

    [Fact]
    public void One_scan_more_adds_exactly_one_scan_and_never_loses_a_lead() => Property.HoldsForChoices(choices =>
    {
        var day = RandomDay.From(choices);
        var before = day.Count();
        var scan = new PlacedScan(new EventKey("ffff", 1, "h"), "r", BadgeDay.Badge, "arakawa", EventTime.Exactly(BadgeDay.At("12:00")), ScanStanding.Counted);
        var after = (day with { Scans = [.. day.Scans, scan] }).Count();

        Assert.Equal(before.Visits.Sum(visit => visit.Scans) + 1, after.Visits.Sum(visit => visit.Scans));
        Assert.Subset(after.Leads.Select(lead => lead.ExhibitorId).ToHashSet(), before.Leads.Select(lead => lead.ExhibitorId).ToHashSet());
        Assert.InRange(after.Visits.Count, before.Visits.Count - 1, before.Visits.Count + 1);
    });

    private sealed record RandomDay(
        IReadOnlyList<PlacedScan> Scans,
        IReadOnlyList<PlacedMark> Marks,
        IReadOnlyList<RecordedMeeting> Recorded,
        IReadOnlyDictionary<string, Station> Stations)
    {
        public static RandomDay From(int[] choices)
        {
            var scans = new List<PlacedScan>();
            var marks = new List<PlacedMark>();
            var recorded = new List<RecordedMeeting>();
            foreach (var choice in choices)
            {
                // Whole minutes and only four hours: many ties, many pauses of exactly the window.
                var time = EventTime.Exactly(BadgeDay.At("10:00").AddMinutes(choice % 240).AddDays(choice / 240 % 2));
                var key = new EventKey(choice % 3 == 0 ? "a" : "b", scans.Count + marks.Count + recorded.Count, "h");
                var more = choice / 480;
                if (more % 5 < 3 || scans.Count == 0)
                {
                    var standing = more % 20 == 0 ? (ScanStanding)(more / 20 % 6) : ScanStanding.Counted;
                    var station = standing == ScanStanding.WhoseIsThis ? null : StationIds[more / 5 % StationIds.Length];
                    var spread = TimeSpan.FromMinutes(more % 13 == 0 ? 5 + (more / 13 % 60) : 0);
                    scans.Add(new PlacedScan(key, "r", more % 11 == 0 ? "other" : BadgeDay.Badge, station, spread == default ? time : new EventTime(time.AtUtc, time.AtUtc - spread, time.AtUtc + spread, ClockQuality.Estimated), standing));
                }
                else if (more % 31 == 3)
                {
                    recorded.Add(new RecordedMeeting("d" + key.Sequence, StationIds[more % 4], BadgeDay.Badge, time.AtUtc) { ExhibitorId = "kawagoe" });
                }
                else
                {
                    marks.Add(new PlacedMark(key, MarkKinds[more / 5 % MarkKinds.Length], Values[more / 40 % Values.Length], scans[more % scans.Count], time)
                    {
                        Operator = more % 3 == 0 ? "Mika" : null,
                    });
                }
            }

            var stations = new BadgeDay().Stations;
            stations["or-rack"] = new Station(
                "or-rack", "OR rack", StationKind.JointExhibit, [BadgeDay.Owner("kawagoe"), BadgeDay.Owner("omiya", until: "12:00"), BadgeDay.Owner("arakawa")]);
            return new RandomDay(scans, marks, recorded, stations);
        }

        public BadgeProjection Count(IReadOnlyList<ExpectedMeeting>? expected = null) =>
            BadgeHistory.Project(BadgeDay.Badge, Scans, Marks, Recorded, Stations, CountingRules.Default, expected);

        public RandomDay InAnotherOrder(int seed) =>
            new(Shuffled.By(Scans, seed), Shuffled.By(Marks, seed + 100), Shuffled.By(Recorded, seed + 200), Stations);

        public RandomDay Twice() => new([.. Scans, .. Scans.Reverse()], [.. Marks.Reverse(), .. Marks], [.. Recorded, .. Recorded], Stations);
    }
}
