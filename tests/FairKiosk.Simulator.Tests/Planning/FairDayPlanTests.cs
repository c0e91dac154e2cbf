using FairKiosk.Simulator.Planning;
using FairKiosk.Simulator.Visitors;
using FairKiosk.Wire;

namespace FairKiosk.Simulator.Tests.Planning;

public sealed class FairDayPlanTests
{
    private static readonly DateOnly Tuesday = new(2026, 11, 17);
    private static readonly FairDayPlan Day = FairDayPlan.Create(SimulationOptions.Demo(Tuesday));

    private static IEnumerable<PlannedAction> Scans => Day.Actions.Where(action => action.Kind == ActionKind.Scan);

    [Fact]
    public void The_same_seed_gives_the_same_day()
    {
        FairDayPlan again = FairDayPlan.Create(SimulationOptions.Demo(Tuesday));
        Assert.Equal(Day.Actions, again.Actions);
        Assert.Equal(Day.Visitors, again.Visitors);
    }

    [Fact]
    public void Another_seed_gives_another_day() =>
        Assert.NotEqual(Day.Actions, FairDayPlan.Create(SimulationOptions.Demo(Tuesday, seed: 2)).Actions);

    [Fact]
    public void Guests_come_to_the_meeting_table_at_the_times_of_the_plan_and_leave_the_booths_as_they_were()
    {
        SimulationOptions withTable = SimulationOptions.Demo(Tuesday) with { Readers = [.. Day.Options.Readers, new ReaderPlan("table", DemoMeetings.Table)] };
        FairDayPlan day = FairDayPlan.Create(withTable);
        IEnumerable<PlannedAction> guests = day.Actions.Where(action => action.ReaderId == "table");
        Assert.Equal(
            ["FK0000001 01:02", "FK0000001 03:04", "FK0000003 07:00"],
            guests.Where(action => action.Mark == Marks.MeetingStart).Select(action => $"{action.Visitor!.BadgeId} {action.AtUtc - day.OpensAtUtc:hh\\:mm}"));
        Assert.Equal(Day.Actions, day.Actions.Where(action => action.ReaderId != "table"));
        Assert.Equal(day.Actions.OrderBy(action => action.AtUtc), day.Actions);
    }

    [Fact]
    public void Actions_come_in_order_of_time_and_inside_the_opening_hours()
    {
        Assert.Equal(Day.Actions.OrderBy(action => action.AtUtc), Day.Actions);
        Assert.All(Day.Actions, action => Assert.InRange(action.AtUtc, Day.OpensAtUtc, Day.ClosesAtUtc));
    }

    [Fact]
    public void A_counter_serves_one_visitor_at_a_time()
    {
        foreach (IGrouping<string, PlannedAction> reader in Day.Actions.Where(action => action.Visitor is not null).GroupBy(action => action.ReaderId))
        {
            // Each visitor's codes follow each other without another visitor's in between, so that a mark finds its scan.
            List<PlannedAction> codes = [.. reader];
            for (int i = 1; i < codes.Count; i++)
            {
                Assert.True(
                    codes[i].Kind != ActionKind.Mark || codes[i - 1].Visitor == codes[i].Visitor,
                    $"{codes[i].ReaderId} {codes[i].AtUtc:O}");
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(77)]
    public void Nobody_is_scanned_again_within_ten_seconds_of_the_end_of_the_visit_window(int seed)
    {
        FairDayPlan day = FairDayPlan.Create(SimulationOptions.Demo(Tuesday, seed: seed));
        foreach (var encounter in Accepted(day).GroupBy(action => (action.Visitor!.BadgeId, Station(day, action))))
        {
            foreach (TimeSpan gap in Gaps(encounter))
            {
                Assert.False(gap > TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(10) && gap < TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(10));
            }
        }
    }

    [Fact]
    public void The_day_has_visitors_at_several_booths_and_peaks_in_the_late_morning_and_the_afternoon()
    {
        Assert.InRange(Day.Visitors.Count, 380, 416);
        Assert.Contains(Accepted(Day).GroupBy(action => action.Visitor), visitor => visitor.Select(action => Station(Day, action)).Distinct().Count() >= 4);
        ILookup<int, PlannedAction> byHour = Scans.ToLookup(action => (int)(action.AtUtc - Day.OpensAtUtc).TotalHours);
        Assert.True(byHour[2].Count() > byHour[0].Count());
        Assert.True(byHour[2].Count() > byHour[4].Count());
        Assert.True(byHour[5].Count() > byHour[8].Count());
    }

    [Fact]
    public void Somebody_is_scanned_again_inside_the_window_and_somebody_after_it()
    {
        List<TimeSpan> gaps = [.. Accepted(Day).GroupBy(action => (action.Visitor!.BadgeId, Station(Day, action))).SelectMany(Gaps)];
        Assert.Contains(gaps, gap => gap > TimeSpan.FromMinutes(1) && gap < TimeSpan.FromMinutes(10));
        Assert.Contains(gaps, gap => gap > TimeSpan.FromMinutes(10));
    }

    [Fact]
    public void The_scan_engine_reads_twice_within_the_duplicate_window()
    {
        List<PlannedAction> duplicates = [.. Scans.Where(action => action.Expected == Answer.Duplicate)];
        Assert.NotEmpty(duplicates);
        Assert.All(duplicates, duplicate => Assert.Contains(Accepted(Day), first =>
            first.Visitor == duplicate.Visitor && first.Face == duplicate.Face && duplicate.AtUtc - first.AtUtc is { TotalMilliseconds: > 0 and < 2500 }));
    }

    [Fact]
    public void One_badge_is_read_in_two_symbologies() =>
        Assert.Contains(Accepted(Day).GroupBy(action => action.Visitor!), visitor =>
            visitor.Select(action => VisitorBadge.Symbology(visitor.Key, action.Face)).Distinct().Count() == 2);

    [Fact]
    public void Two_readers_of_one_booth_see_the_same_visitor() =>
        Assert.Contains(Accepted(Day).GroupBy(action => (action.Visitor!.BadgeId, Station(Day, action))), encounter =>
            encounter.Select(action => action.ReaderId).Distinct().Count() == 2);

    [Fact]
    public void Meetings_have_a_start_and_an_end_or_no_end_or_a_second_start_or_no_start()
    {
        List<string> stories =
        [
            .. Day.Actions.Where(action => action.Mark is Marks.MeetingStart or Marks.MeetingEnd)
                .GroupBy(action => (action.Visitor!.BadgeId, Station(Day, action)))
                .Select(marks => string.Join(' ', marks.Select(mark => mark.Mark))),
        ];
        Assert.Contains("meeting-start meeting-end", stories);
        Assert.Contains("meeting-start", stories);
        Assert.Contains("meeting-start meeting-start meeting-end", stories);
        Assert.Contains("meeting-end", stories);
    }

    [Fact]
    public void A_joint_exhibit_has_a_meeting() =>
        Assert.Contains(Day.Actions, action => action.Mark == Marks.MeetingStart && Station(Day, action) == "or-rack");

    [Fact]
    public void One_reader_is_offline_for_an_hour_while_visitors_come()
    {
        ReaderPlan reader = Assert.Single(Day.Options.Readers, reader => reader.Quirk == ReaderQuirk.OfflineForAnHour);
        PlannedAction down = Assert.Single(Day.Actions, action => action.Kind == ActionKind.LinkDown);
        PlannedAction up = Assert.Single(Day.Actions, action => action.Kind == ActionKind.LinkUp);
        Assert.Equal(TimeSpan.FromHours(1), up.AtUtc - down.AtUtc);
        Assert.Contains(Scans, scan => scan.ReaderId == reader.ReaderId && scan.AtUtc > down.AtUtc && scan.AtUtc < up.AtUtc);
    }

    [Fact]
    public void One_readers_battery_is_swapped_and_nobody_is_scanned_meanwhile()
    {
        ReaderPlan reader = Assert.Single(Day.Options.Readers, reader => reader.Quirk == ReaderQuirk.BatterySwap);
        PlannedAction off = Assert.Single(Day.Actions, action => action.Kind == ActionKind.PowerOff);
        PlannedAction on = Assert.Single(Day.Actions, action => action.Kind == ActionKind.PowerOn);
        Assert.All(Scans.Where(scan => scan.ReaderId == reader.ReaderId), scan => Assert.False(scan.AtUtc > off.AtUtc && scan.AtUtc < on.AtUtc));
        Assert.Contains(Scans, scan => scan.ReaderId == reader.ReaderId && scan.AtUtc < off.AtUtc);
        Assert.Contains(Scans, scan => scan.ReaderId == reader.ReaderId && scan.AtUtc > on.AtUtc);
    }

    [Fact]
    public void One_reader_has_a_wrong_clock() => Assert.Single(Day.Options.Readers, reader => reader.Quirk == ReaderQuirk.WrongClock);

    [Fact]
    public void Visitors_are_German_Japanese_European_from_the_world_and_people_with_one_name()
    {
        foreach (VisitorKind kind in Enum.GetValues<VisitorKind>())
        {
            Assert.Contains(Day.Visitors, visitor => visitor.Kind == kind);
        }

        Assert.Contains(Day.Visitors, visitor => visitor.IdOnly);
        Assert.Contains(Day.Visitors, visitor => visitor.FamilyName.Length == 0);
    }

    [Fact]
    public void A_later_day_has_new_visitors_and_some_who_return()
    {
        FairDayPlan second = FairDayPlan.Create(SimulationOptions.Demo(Tuesday.AddDays(1)) with { HasDayBefore = true });
        List<Visitor> known = [.. second.Visitors.Intersect(Day.Visitors)];
        Assert.NotEmpty(known);
        Assert.True(known.Count < second.Visitors.Count / 5);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3)]
    [InlineData(3, 2)]
    [InlineData(8, 20)]
    public void Any_number_of_booths_and_readers_gives_a_day(int booths, int readers)
    {
        FairDayPlan day = FairDayPlan.Create(SimulationOptions.Demo(Tuesday, booths, readers));
        Assert.NotEmpty(day.Actions);
        Assert.All(day.Actions, action => Assert.Contains(day.Options.Readers, reader => reader.ReaderId == action.ReaderId));
    }

    private static IEnumerable<PlannedAction> Accepted(FairDayPlan day) =>
        day.Actions.Where(action => action is { Kind: ActionKind.Scan, Expected: Answer.Accepted });

    private static string Station(FairDayPlan day, PlannedAction action) => day.Options.Readers.First(reader => reader.ReaderId == action.ReaderId).StationId;

    private static IEnumerable<TimeSpan> Gaps(IEnumerable<PlannedAction> actions)
    {
        List<DateTimeOffset> times = [.. actions.Select(action => action.AtUtc)];
        return times.Zip(times.Skip(1), (first, second) => second - first);
    }
}
