using System.Text.Json;
using FairKiosk.Simulator.Counting;
using FairKiosk.Simulator.Planning;
using FairKiosk.Simulator.Visitors;
using FairKiosk.Wire;

namespace FairKiosk.Simulator.Tests.Counting;

public sealed class LedgerTests
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 17, 9, 0, 0, TimeSpan.Zero);
    private static readonly Visitor Ann = VisitorCrowd.Create(1, new DateOnly(2026, 11, 17), 0);
    private static readonly Visitor Ben = VisitorCrowd.Create(1, new DateOnly(2026, 11, 17), 1);

    private readonly Ledger _ledger = new(
        FairHours.Default,
        [new BoothPlan("a", "A", ["a"], 1), new BoothPlan("b", "B", ["b"], 1), new BoothPlan("joint", "Joint", ["a", "b"], 1)],
        [new ReaderPlan("r1", "a"), new ReaderPlan("r2", "a"), new ReaderPlan("r3", "b"), new ReaderPlan("r4", "joint")]);

    private CountReport Counts => _ledger.Count(day: null);

    private BoothReport Booth(string station) => Counts.Booths.Single(booth => booth.Station == station);

    private ExhibitorReport Exhibitor(string id) => Report().Exhibitors.Single(exhibitor => exhibitor.Exhibitor == id);

    [Fact]
    public void Two_people_at_one_booth_are_two_visitors_two_visits_and_two_leads()
    {
        Scan("r1", Ann, 0);
        Scan("r1", Ben, 1);
        Assert.Equal((2, 2), (Counts.Visitors, Counts.Visits));
        Assert.Equal(2, Exhibitor("a").Leads);
        Assert.Equal(0, Exhibitor("b").Leads);
    }

    [Fact]
    public void One_person_at_two_booths_is_one_visitor_of_the_pavilion()
    {
        Scan("r1", Ann, 0);
        Scan("r3", Ann, 5);
        Assert.Equal((1, 2), (Counts.Visitors, Counts.Visits));
        Assert.Equal((1, 1), (Booth("a").Visitors, Booth("b").Visitors));
    }

    [Fact]
    public void Scans_up_to_ten_minutes_apart_are_one_visit_even_at_two_readers_and_the_window_slides()
    {
        Scan("r1", Ann, 0);
        Scan("r2", Ann, 10);
        Scan("r1", Ann, 19);
        Assert.Equal(1, Booth("a").Visits);
        Scan("r1", Ann, 29.01);
        Assert.Equal(2, Booth("a").Visits);
    }

    [Fact]
    public void Answers_that_come_late_and_out_of_order_give_the_same_visits()
    {
        Scan("r1", Ann, 19);
        Scan("r2", Ann, 0);
        Scan("r1", Ann, 10);
        Assert.Equal(1, Booth("a").Visits);
    }

    [Fact]
    public void Two_faces_of_a_badge_are_one_person()
    {
        Scan("r1", Ann, 0);
        Scan("r1", Ann, 0.05, face: BadgeFace.Code128);
        Assert.Equal((1, 1), (Counts.Visitors, Counts.Visits));
    }

    [Fact]
    public void Duplicates_and_refusals_are_presented_but_make_no_visit()
    {
        Scan("r1", Ann, 0, Answer.Duplicate);
        Scan("r1", Ben, 1, Answer.Refused);
        Assert.Equal((0, 0), (Counts.Visitors, Counts.Visits));
        ReaderReport reader = Report().Readers.Single(reader => reader.Reader == "r1");
        Assert.Equal((2, 0, 1, 1), (reader.Presented, reader.Accepted, reader.Duplicates, reader.Refused));
        Assert.Equal(2, _ledger.Surprises);
    }

    [Fact]
    public void A_second_start_continues_a_meeting_and_a_start_after_the_end_begins_another()
    {
        Scan("r1", Ann, 0);
        Mark("r1", Ann, Marks.MeetingStart, 0.1);
        Scan("r1", Ann, 5);
        Mark("r1", Ann, Marks.MeetingStart, 5.1);
        Assert.Equal(1, Counts.Meetings);
        Scan("r1", Ann, 15);
        Mark("r1", Ann, Marks.MeetingEnd, 15.1);
        Scan("r1", Ann, 60);
        Mark("r1", Ann, Marks.MeetingStart, 60.1);
        Assert.Equal(2, Counts.Meetings);
    }

    [Fact]
    public void A_meeting_that_nobody_ended_does_not_go_on_the_next_day()
    {
        Scan("r1", Ann, 0);
        Mark("r1", Ann, Marks.MeetingStart, 0.1);
        Scan("r1", Ann, 24 * 60);
        Mark("r1", Ann, Marks.MeetingStart, (24 * 60) + 0.1);
        Assert.Equal(2, Counts.Meetings);
    }

    [Fact]
    public void An_end_without_a_start_is_no_meeting()
    {
        Scan("r1", Ann, 0);
        Mark("r1", Ann, Marks.MeetingEnd, 0.1);
        Assert.Equal(0, Counts.Meetings);
    }

    [Fact]
    public void A_joint_meeting_counts_once_for_the_pavilion_and_once_for_each_owner()
    {
        Scan("r4", Ann, 0);
        Mark("r4", Ann, Marks.MeetingStart, 0.1);
        Assert.Equal(1, Counts.Meetings);
        Assert.Equal((1, 1), (Exhibitor("a").Meetings, Exhibitor("b").Meetings));
        Assert.Equal((1, 1), (Exhibitor("a").Leads, Exhibitor("b").Leads));
    }

    [Fact]
    public void A_person_met_at_the_own_booth_and_at_the_joint_exhibit_is_one_lead()
    {
        Scan("r1", Ann, 0);
        Scan("r4", Ann, 30);
        Assert.Equal((1, 1), (Exhibitor("a").Leads, Exhibitor("b").Leads));
        Assert.Equal(2, Counts.Visits);
    }

    [Fact]
    public void A_mark_belongs_to_the_last_scan_of_its_own_reader_and_only_for_a_minute()
    {
        Scan("r1", Ann, 0);
        Scan("r3", Ben, 0.1);
        Mark("r1", Ann, Marks.MeetingStart, 0.2);
        Mark("r3", Ben, Marks.MeetingStart, 5);
        Assert.Equal((1, 0), (Booth("a").Meetings, Booth("b").Meetings));
    }

    [Fact]
    public void Days_are_counted_by_the_hall_clock()
    {
        Scan("r1", Ann, 0);
        Scan("r1", Ann, 24 * 60);
        LedgerReport report = Report();
        Assert.Equal([new DateOnly(2026, 11, 17), new DateOnly(2026, 11, 18)], report.Days.Select(day => day.Day));
        Assert.All(report.Days, day => Assert.Equal((1, 1), (day.Counts.Visitors, day.Counts.Visits)));
        Assert.Equal((1, 2), (report.Fair.Visitors, report.Fair.Visits));
        Assert.Equal(1, report.Exhibitors.Single(exhibitor => exhibitor.Exhibitor == "a").Leads);
    }

    [Fact]
    public void The_file_holds_the_whole_report()
    {
        Scan("r1", Ann, 0);
        string folder = Directory.CreateTempSubdirectory("fairkiosk-ledger").FullName;
        try
        {
            LedgerFile file = new(Path.Combine(folder, "ledger.json"));
            file.Write(Report());
            file.Write(Report());
            using JsonDocument json = JsonDocument.Parse(File.ReadAllText(file.Path));
            Assert.Equal(1, json.RootElement.GetProperty("fair").GetProperty("visitors").GetInt32());
            Assert.Equal("r1", json.RootElement.GetProperty("readers")[0].GetProperty("reader").GetString());
            Assert.Equal("2026-11-17", json.RootElement.GetProperty("days")[0].GetProperty("day").GetString());
            Assert.Equal([file.Path], Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Scan(string reader, Visitor visitor, double minute, Answer answer = Answer.Accepted, BadgeFace face = BadgeFace.Qr) =>
        _ledger.Answered(new PlannedAction(Ten.AddMinutes(minute), reader, ActionKind.Scan) { Visitor = visitor, Face = face }, answer);

    private void Mark(string reader, Visitor visitor, string mark, double minute) => _ledger.Answered(
        new PlannedAction(Ten.AddMinutes(minute), reader, ActionKind.Mark) { Visitor = visitor, Mark = mark, Expected = Answer.CommandAccepted },
        Answer.CommandAccepted);

    private LedgerReport Report() => _ledger.Report(seed: 1, Ten, _ => 0);
}
