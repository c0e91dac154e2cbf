using System.Globalization;
using System.Text;
using FairKiosk.Reader.Ports;
using FairKiosk.Simulator;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Tests;

/// <summary>Marks, and the command barcodes of a booth's code sheet.</summary>
public sealed class CommandTests
{
    [Fact]
    public void A_mark_attaches_to_the_last_scan_for_sixty_seconds_and_is_refused_aloud_afterwards()
    {
        var bench = new Bench();
        Assert.Equal(ScanOutcome.CommandRefused, bench.Core.Mark(Marks.MeetingStart, ""));
        bench.Present("A");
        var scan = bench.Core.Head;
        bench.Clock.Advance(60_000);
        Assert.Equal(ScanOutcome.CommandAccepted, bench.Core.Mark(Marks.Rating, "hot"));
        bench.Clock.Advance(1);
        Assert.Equal(ScanOutcome.CommandRefused, bench.Core.Mark(Marks.Rating, "hot"));
        Assert.Equal(Signal.Refused, bench.Indicator.Signals[^1]);
        Assert.Equal(ScanOutcome.CommandAccepted, bench.Core.Mark(Marks.TestOn, ""));

        bench.LinkUp();
        bench.Run(1000);
        var marks = bench.Gateway.Events.Where(e => e.Type == EventTypes.Mark).OrderBy(e => e.Sequence).ToArray();
        Assert.Equal((bench.Core.ActiveJournal, scan, "rating", "hot"), (marks[0].TargetJournal, marks[0].TargetSequence, marks[0].Mark, marks[0].Value));
        Assert.Equal((0, "test-on"), (marks[1].TargetSequence, marks[1].Mark));
    }

    [Theory]
    [InlineData("rating", "tepid")]
    [InlineData("interest", "13")]
    [InlineData("interest", "0")]
    [InlineData("interest", "01")]
    [InlineData("undo", "x")]
    [InlineData("explode", "")]
    public void A_mark_that_is_none_is_refused(string mark, string value)
    {
        var bench = new Bench();
        bench.Present("A");
        Assert.Equal(ScanOutcome.CommandRefused, bench.Core.Mark(mark, value));
    }

    [Fact]
    public void A_command_barcode_marks_the_last_scan_and_is_never_a_duplicate()
    {
        var bench = new Bench();
        bench.Present("A");
        Assert.Equal(ScanOutcome.CommandAccepted, bench.Present(CommandBarcode.Text(Bench.Key, Marks.Interest, "12")));
        Assert.Equal(ScanOutcome.CommandAccepted, bench.Present(CommandBarcode.Text(Bench.Key, Marks.Interest, "12")));
        Assert.Equal(ScanOutcome.CommandAccepted, bench.Present(CommandBarcode.Text(Bench.Key, Marks.Undo, "")));
        Assert.Equal(ScanOutcome.CommandRefused, bench.Present(CommandBarcode.Text(Bench.Key, "explode", "")));
    }

    [Fact]
    public void A_badge_that_was_taken_back_by_mistake_is_scanned_again_at_once()
    {
        var bench = new Bench();
        bench.Present("A");
        bench.Core.Mark(Marks.Undo, "");
        Assert.Equal(ScanOutcome.Accepted, bench.Present("A"));
    }

    [Fact]
    public void What_is_said_after_an_undo_has_nobody_it_could_be_about()
    {
        var bench = new Bench();
        bench.Present("the one before");
        bench.Present("A");
        bench.Core.Mark(Marks.Undo, "");
        Assert.Equal(ScanOutcome.CommandRefused, bench.Core.Mark(Marks.Rating, "hot"));
        Assert.Equal("Scan a badge first", bench.Display.Line2);
    }

    [Fact]
    public void A_page_speaks_of_the_scan_that_it_shows_though_another_badge_was_read_meanwhile()
    {
        var bench = new Bench();
        bench.Present("A");
        var shown = bench.Core.Head;
        bench.Present("B");
        Assert.Equal(ScanOutcome.CommandAccepted, bench.Core.Mark(Marks.Rating, "hot", bench.Core.ActiveJournal, shown));
        bench.LinkUp();
        bench.Run(1000);
        Assert.Equal(shown, Assert.Single(bench.Gateway.Events, e => e.Type == EventTypes.Mark).TargetSequence);
    }

    [Fact]
    public void A_page_cannot_speak_of_a_scan_that_is_over_or_was_taken_back_or_never_was()
    {
        var bench = new Bench();
        bench.Present("A");
        var shown = bench.Core.Head;
        var journal = bench.Core.ActiveJournal;
        Assert.Equal(ScanOutcome.CommandRefused, bench.Core.Mark(Marks.Rating, "hot", journal, shown + 1));
        Assert.Equal(ScanOutcome.CommandRefused, bench.Core.Mark(Marks.Rating, "hot", "0000000000000001", shown));
        bench.Clock.Advance(60_001);
        Assert.Equal(ScanOutcome.CommandRefused, bench.Core.Mark(Marks.Rating, "hot", journal, shown));
        Assert.Equal(ScanOutcome.CommandAccepted, bench.Core.Mark(Marks.Note, "took a while to write", journal, shown));
        bench.Clock.Advance(540_000);
        Assert.Equal(ScanOutcome.CommandRefused, bench.Core.Mark(Marks.Note, "too long", journal, shown));
        Assert.Equal("Too late, scan the badge again", bench.Display.Line2);
        bench.Present("B");
        bench.Core.Mark(Marks.Undo, "");
        Assert.Equal(ScanOutcome.CommandRefused, bench.Core.Mark(Marks.Note, "gone", journal, bench.Core.Head - 1));
    }

    [Fact]
    public void An_older_scan_is_taken_back_and_the_last_one_stays_the_one_that_barcodes_speak_of()
    {
        var bench = new Bench();
        bench.PresentMany(300);
        var last = bench.Core.Head;
        Assert.Equal(ScanOutcome.CommandAccepted, bench.Core.Mark(Marks.Undo, "", bench.Core.ActiveJournal, last - 200));
        Assert.Equal(ScanOutcome.CommandRefused, bench.Core.Mark(Marks.Undo, "", bench.Core.ActiveJournal, last - 290));
        bench.Core.Mark(Marks.Rating, "hot");
        bench.LinkUp();
        bench.Run(1000);
        Assert.Equal([last - 200, last], bench.Gateway.Events.Where(e => e.Type == EventTypes.Mark).OrderBy(e => e.Sequence).Select(e => e.TargetSequence));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Test_mode_is_known_and_said_also_after_a_restart_as_the_gateway_knows_it(bool killed)
    {
        var bench = new Bench(segmentBytes: 1024);
        bench.Present("real");
        Assert.Equal((false, "Kept"), (bench.Core.IsTest, bench.Display.Line2));
        bench.Core.Mark(Marks.TestOn, "");
        bench.PresentMany(20);
        Assert.Equal((true, "Test, not counted"), (bench.Core.IsTest, bench.Display.Line2));
        StopAndStart();
        Assert.True(bench.Core.IsTest);
        bench.Core.Mark(Marks.TestOff, "");
        bench.Present("real again");
        Assert.Equal((false, "Kept"), (bench.Core.IsTest, bench.Display.Line2));
        StopAndStart();
        Assert.False(bench.Core.IsTest);

        void StopAndStart()
        {
            if (killed)
            {
                bench.Kill();
            }
            else
            {
                bench.Core.Close();
                bench.Restart();
            }
        }
    }

    [Fact]
    public void A_reader_that_cannot_remember_whether_it_is_in_test_mode_ends_it_so_that_the_gateway_counts_what_it_says_it_keeps()
    {
        var bench = new Bench(new MemoryJournalStore(60_000), segmentBytes: 1024);
        bench.LinkUp();
        bench.Core.Mark(Marks.TestOn, "");
        for (var i = 0; i < 60; i++)
        {
            bench.PresentMany(20);
            bench.Run(1000);
        }

        bench.Core.Close();
        bench.Restart();
        Assert.False(bench.Core.IsTest);
        bench.Run(2000);
        Assert.Equal("test-off", bench.Gateway.Events.Where(e => e.Type == EventTypes.Mark).MaxBy(e => e.Sequence)!.Mark);
    }

    [Fact]
    public void A_reader_that_never_was_in_test_mode_has_nothing_to_end()
    {
        var bench = new Bench();
        bench.Kill();
        bench.Kill();
        bench.LinkUp();
        bench.Run(1000);
        Assert.DoesNotContain(bench.Gateway.Events, e => e.Type == EventTypes.Mark);
    }

    [Fact]
    public void A_note_says_what_was_talked_about_and_who_wrote_it()
    {
        var bench = new Bench();
        bench.Present(CommandBarcode.Text(Bench.Key, CommandBarcode.Staff, "Anna Weber"));
        bench.Present("A");
        var scan = bench.Core.Head;
        Assert.Equal(ScanOutcome.CommandAccepted, bench.Core.Mark(Marks.Note, "Wants 3 samples\n見本"));
        bench.LinkUp();
        bench.Run(1000);
        var note = Assert.Single(bench.Gateway.Events, e => e.Type == EventTypes.Mark);
        Assert.Equal((scan, "note", "Wants 3 samples\n見本", "Anna Weber"), (note.TargetSequence, note.Mark, note.Value, note.Operator));
    }

    public static TheoryData<string, string> Commands
    {
        get
        {
            var commands = new TheoryData<string, string>
            {
                { Marks.MeetingStart, "" }, { Marks.MeetingEnd, "" }, { Marks.Undo, "" }, { Marks.TestOn, "" }, { Marks.TestOff, "" },
                { Marks.Rating, "hot" }, { Marks.Rating, "warm" }, { Marks.Rating, "cold" },
            };
            for (var interest = 1; interest <= 12; interest++)
            {
                commands.Add(Marks.Interest, interest.ToString(CultureInfo.InvariantCulture));
            }

            return commands;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_right_after_a_badge_is_recorded_as_what_it_says(string mark, string value)
    {
        var bench = new Bench();
        bench.Present("A");
        var scan = bench.Core.Head;
        Assert.Equal(ScanOutcome.CommandAccepted, bench.Present(CommandBarcode.Text(Bench.Key, mark, value)));
        Assert.Equal((Signal.Accepted, "Kept"), (bench.Indicator.Signals[^1], bench.Display.Line2));
        bench.LinkUp();
        bench.Run(1000);
        var recorded = Assert.Single(bench.Gateway.Events, e => e.Type == EventTypes.Mark);
        Assert.Equal((mark, value, Marks.NeedsTarget(mark) ? scan : 0), (recorded.Mark, recorded.Value, recorded.TargetSequence));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_of_another_pavilion_is_refused_aloud_and_is_no_badge_either(string mark, string value)
    {
        var bench = new Bench();
        bench.Present("A");
        var head = bench.Core.Head;
        Assert.Equal(ScanOutcome.OtherPavilion, bench.Present(CommandBarcode.Text(new byte[16], mark, value)));
        Assert.Equal((Signal.Refused, "Another pavilion's code"), (bench.Indicator.Signals[^1], bench.Display.Line2));
        Assert.Equal(head, bench.Core.Head);
    }

    [Fact]
    public void A_command_before_any_badge_or_too_late_is_refused_aloud_and_says_why()
    {
        var bench = new Bench();
        var hot = CommandBarcode.Text(Bench.Key, Marks.Rating, "hot");
        Assert.Equal(ScanOutcome.CommandRefused, bench.Present(hot));
        Assert.Equal((Signal.Refused, "Scan a badge first"), (bench.Indicator.Signals[^1], bench.Display.Line2));
        bench.Present("A");
        var head = bench.Core.Head;
        bench.Clock.Advance(60_001);
        Assert.Equal(ScanOutcome.CommandRefused, bench.Present(hot));
        Assert.Equal((Signal.Refused, "Too late, scan the badge again"), (bench.Indicator.Signals[^1], bench.Display.Line2));
        Assert.Equal(head, bench.Core.Head);
    }

    [Theory]
    [InlineData("FK:")]
    [InlineData("FK:undo:")]
    [InlineData("FK:1000001")]
    [InlineData("FK:company:12345678")]
    [InlineData("FK:rating:tepid:12345678")]
    [InlineData("FK:interest:13:12345678")]
    [InlineData("FK:note:hello:12345678")]
    [InlineData("FK:undo:1234567g")]
    [InlineData("FK:undo:123456789")]
    [InlineData("FK:staff:12345678")]
    [InlineData("FK:staff:Anna Weber:12345678")]
    [InlineData("fk:undo:12345678")]
    [InlineData("FK:test-on::12345678x")]
    public void A_badge_that_merely_begins_like_a_command_is_a_badge(string text)
    {
        var bench = new Bench();
        Assert.Equal(ScanOutcome.Accepted, bench.Present(text));
    }

    [Fact]
    public void A_reader_without_a_key_knows_no_commands()
    {
        var text = Encoding.ASCII.GetBytes(CommandBarcode.Text(Bench.Key, Marks.Undo, ""));
        Assert.Null(CommandBarcode.Recognise([], text, 0, text.Length));
    }

    [Fact]
    public void One_wrong_digit_of_the_check_is_refused_and_the_right_one_is_obeyed_afterwards()
    {
        var bench = new Bench();
        bench.Present("A");
        var text = CommandBarcode.Text(Bench.Key, Marks.Undo, "");
        Assert.Equal(ScanOutcome.OtherPavilion, bench.Present(text[..^1] + (text[^1] == '0' ? '1' : '0')));
        Assert.Equal(ScanOutcome.CommandAccepted, bench.Present(text));
    }

    [Theory]
    [InlineData("Anna")]
    [InlineData("J. O'Neill-Krüger")]
    [InlineData("田中 健太")]
    public void A_staff_code_names_the_operator_of_the_scans_that_follow_and_is_no_scan(string name)
    {
        var bench = new Bench();
        bench.Present("before");
        var head = bench.Core.Head;
        Assert.Equal(ScanOutcome.StaffKnown, bench.Present(CommandBarcode.Text(Bench.Key, CommandBarcode.Staff, name)));
        Assert.Equal((Signal.StaffKnown, name, head), (bench.Indicator.Signals[^1], bench.Display.Line2, bench.Core.Head));
        bench.Present("after");
        Assert.Equal(ScanOutcome.StaffKnown, bench.Present(CommandBarcode.Text(Bench.Key, CommandBarcode.Staff, "Ben")));
        Assert.Equal(ScanOutcome.OtherPavilion, bench.Present(CommandBarcode.Text(new byte[16], CommandBarcode.Staff, "Mallory")));
        bench.Present("later");
        Assert.Equal([("before", ""), ("after", name), ("later", "Ben")], OperatorsOf(bench));
    }

    [Fact]
    public void Who_holds_the_reader_is_unknown_after_a_restart_and_at_another_booth()
    {
        var bench = new Bench();
        bench.LinkUp();
        var anna = CommandBarcode.Text(Bench.Key, CommandBarcode.Staff, "Anna");
        bench.Present(anna);
        bench.Restart();
        bench.Present("restarted");
        bench.Present(anna);
        bench.Link.Send(Topics.Config("counter-1"), ConfigCodec.Encode(new ReaderConfig { Revision = 8, Station = "kawagoe" }));
        bench.Run(100);
        bench.Present("elsewhere");
        Assert.Equal([("restarted", ""), ("elsewhere", "")], OperatorsOf(bench));
    }

    [Fact]
    public void A_staff_code_leaves_the_last_scan_open_for_marks()
    {
        var bench = new Bench();
        bench.Present("A");
        bench.Present(CommandBarcode.Text(Bench.Key, CommandBarcode.Staff, "Anna"));
        Assert.Equal(ScanOutcome.CommandAccepted, bench.Present(CommandBarcode.Text(Bench.Key, Marks.Rating, "warm")));
    }

    private static IEnumerable<(string Badge, string Operator)> OperatorsOf(Bench bench)
    {
        bench.LinkUp();
        bench.Run(2000);
        return bench.Gateway.Events.Where(e => e.Type == EventTypes.Scan).OrderBy(e => e.Sequence).Select(e => (Encoding.UTF8.GetString(e.Data), e.Operator));
    }
}
