using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>Interests and notes of readers as rows of the database.</summary>
public sealed class SaidAtTheReaderTests : IDisposable
{
    private readonly TestFair _fair = new();
    private readonly Journal _one = new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor();
    private readonly Journal _rack = new Journal("counter-3", "cccccccccccccccc").Anchor();

    public void Dispose() => _fair.Dispose();

    [Fact]
    public void Interests_and_notes_wait_for_their_scan_and_come_in_the_order_of_their_times()
    {
        _one.Scan(0, "FK0000001").Mark(0.9, "note", 2, "second", by: "Mika").Mark(0.5, "note", 2, "first").Mark(0.6, "interest", 2, "12").Mark(0.7, "interest", 2, "3");
        foreach (var sequence in new[] { 3, 5, 1, 2, 6, 4 })
        {
            _fair.Send(_one.Only(e => e.Sequence == sequence));
        }

        var lead = Lead(TestFair.A)!;
        Assert.Equal([3, 12], lead.Interests.Numbers);
        Assert.Equal(
            [("first", null, TestFair.Ten.AddMinutes(0.5)), ("second", "Mika", TestFair.Ten.AddMinutes(0.9))],
            lead.ReaderNotes.Select(note => (note.Text, note.Operator, note.AtUtc)));
        Assert.Equal(lead.ReaderNotes, _fair.Database.Leads.Find(TestFair.A, lead.Badge)!.ReaderNotes);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void An_undone_scan_takes_its_notes_and_interests_along()
    {
        _one.Scan(0, "FK0000001").Scan(1, "FK0000001").Mark(1.2, "note", 3, "slip").Mark(1.3, "interest", 3, "2");
        _fair.Send(_one);
        Assert.Single(Lead(TestFair.A)!.ReaderNotes);
        _fair.Send(new Journal("counter-1", "aaaaaaaaaaaaaaaa") { Next = 6 }.Mark(1.5, "undo", 3));
        Assert.Empty(Lead(TestFair.A)!.ReaderNotes);
        Assert.True(Lead(TestFair.A)!.Interests.IsEmpty);
        Assert.Empty(_fair.Rows<string>("SELECT text FROM reader_note"));
        Assert.Equal(["ScanUndone", "ScanUndone"], _fair.Rows<string>("SELECT reason FROM stray_mark"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Correcting_where_a_reader_stood_gives_its_notes_to_the_firm_that_stood_there()
    {
        _fair.Send(_one.Scan(0, "FK0000001").Mark(0.5, "note", 2, "call back").Mark(0.6, "interest", 2, "5"));
        _fair.Database.Setup.CorrectBinding("counter-1", 1, TestFair.B, "organiser");
        Assert.Null(Lead(TestFair.A));
        Assert.Equal(("call back", "5"), (Assert.Single(Lead(TestFair.B)!.ReaderNotes).Text, Lead(TestFair.B)!.Interests.ToString()));
        Assert.Equal(TestFair.B, _fair.One<string>("SELECT exhibitor_id FROM reader_note"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_note_nobody_may_see_at_a_joint_station_is_kept_and_shown_once_one_firm_is_known_to_have_stood_there()
    {
        _fair.Send(_rack.Scan(0, "FK0000001").Mark(0.5, "note", 2, "our price is 12 euro"));
        Assert.Empty(Lead(TestFair.A)!.ReaderNotes);
        Assert.Equal("NoSingleOwner", _fair.One<string>("SELECT reason FROM stray_mark"));
        _fair.MustEqualItsRebuild();
        _fair.Database.Setup.AddStation(TestFair.Station(TestFair.Rack, StationKind.JointExhibit, TestFair.B), "organiser");
        Assert.Equal("our price is 12 euro", Assert.Single(Lead(TestFair.B)!.ReaderNotes).Text);
        _fair.MustEqualItsRebuild();
        _fair.Database.Setup.AddStation(TestFair.Station(TestFair.Rack, StationKind.JointExhibit, TestFair.A, TestFair.B), "organiser");
        Assert.Empty(Lead(TestFair.B)!.ReaderNotes);
        Assert.Empty(_fair.Rows<string>("SELECT text FROM reader_note"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_note_gets_another_time_when_the_clock_becomes_known()
    {
        _one.Scan(0, "FK0000001").Mark(0.5, "note", 2, "call back");
        _fair.Send(_one.Only(e => e.Type != "anchor"));
        Assert.NotEqual(TestFair.Ten.AddMinutes(0.5), Lead(TestFair.A)?.ReaderNotes[0].AtUtc);
        _fair.Send(_one.Only(e => e.Type == "anchor"));
        Assert.Equal(TestFair.Ten.AddMinutes(0.5), Lead(TestFair.A)?.ReaderNotes[0].AtUtc);
        _fair.MustEqualItsRebuild();
    }

    [Theory]
    [InlineData("\0after nothing", "\\x00after nothing")]
    [InlineData("'); DROP TABLE lead; --", "'); DROP TABLE lead; --")]
    public void A_note_of_any_characters_is_the_same_at_once_later_and_after_a_rebuild(string value, string text)
    {
        _fair.Send(_one.Scan(0, "FK0000001").Mark(0.5, "note", 2, value, by: "o'Mika\0"));
        Assert.Equal((text, "o'Mika"), (Lead(TestFair.A)!.ReaderNotes[0].Text, Lead(TestFair.A)!.ReaderNotes[0].Operator));
        _fair.MustEqualItsRebuild();
        _fair.Reopen();
        _fair.Send(new Journal("counter-1", "aaaaaaaaaaaaaaaa") { Next = 4 }.Scan(30, "FK0000001"));
        Assert.Equal(text, Assert.Single(Lead(TestFair.A)!.ReaderNotes).Text);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void Half_a_character_in_a_note_is_shown_as_one_that_is_broken()
    {
        _fair.Send(_one.Scan(0, "FK0000001").Mark(0.5, "note", 2, "half \uD83D of a pair"));
        Assert.Equal("half \uFFFD of a pair", Lead(TestFair.A)!.ReaderNotes[0].Text);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_fair_that_is_set_anew_keeps_its_notes()
    {
        _fair.Send(_one.Scan(0, "FK0000001").Mark(0.5, "note", 2, "call back"));
        _fair.SetUp();
        Assert.Single(Lead(TestFair.A)!.ReaderNotes);
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_note_that_comes_twice_is_one_note()
    {
        _one.Scan(0, "FK0000001").Mark(0.5, "note", 2, "call back");
        _fair.Send(_one);
        _fair.Send(_one);
        Assert.Single(Lead(TestFair.A)!.ReaderNotes);
    }

    private LeadRow? Lead(string exhibitor) => _fair.Database.Leads.List(exhibitor, LeadFilter.All).SingleOrDefault();
}
