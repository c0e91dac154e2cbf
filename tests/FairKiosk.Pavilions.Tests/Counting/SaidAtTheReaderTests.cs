using FairKiosk.Pavilions.Counting;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Pavilions.Tests.Counting;

/// <summary>Interests and notes: what exhibitors say at the reader reaches their lead.</summary>
public class SaidAtTheReaderTests
{
    [Fact]
    public void Interests_are_ascending_and_each_once_whatever_was_pressed_how_often()
    {
        var day = new BadgeDay();
        var scan = day.Scan("10:00");
        foreach (var (value, at) in new[] { ("12", "10:00:10"), ("3", "10:00:20"), ("1", "10:00:30"), ("3", "10:00:40") })
        {
            day.Mark(scan, MarkNames.Interest, at, value);
        }

        day.Mark(day.Scan("15:00"), MarkNames.Interest, "15:00:10", "2");

        var lead = Assert.Single(day.Count().Leads);
        Assert.Equal([1, 2, 3, 12], lead.Interests.Numbers);
        Assert.Equal("1,2,3,12", lead.Interests.ToString());
        Assert.Equal(lead.Interests, InterestSet.Parse("12,3,2,1"));
        Assert.Empty(day.Count().StrayMarks);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("13")]
    [InlineData("01")]
    [InlineData("-1")]
    [InlineData(" 1")]
    [InlineData("1,2")]
    [InlineData("1\0")]
    [InlineData("１")]
    [InlineData("")]
    public void An_interest_that_is_none_is_shown_and_changes_nothing(string value)
    {
        var day = new BadgeDay();
        day.Mark(day.Scan("10:00"), MarkNames.Interest, "10:00:30", value);

        Assert.True(Assert.Single(day.Count().Leads).Interests.IsEmpty);
        Assert.Equal(StrayReason.UnknownValue, Assert.Single(day.Count().StrayMarks).Reason);
    }

    [Fact]
    public void Interests_at_a_joint_exhibit_reach_every_owner_of_that_time_as_ratings_do()
    {
        var day = new BadgeDay();
        day.Stations["or-rack"] = new Station("or-rack", "OR rack", StationKind.JointExhibit, [BadgeDay.Owner("arakawa"), BadgeDay.Owner("kawagoe", until: "12:00")]);
        day.Mark(day.Scan("11:59:50", "or-rack"), MarkNames.Interest, "12:00:10", "4");
        day.Mark(day.Scan("12:00", "or-rack"), MarkNames.Interest, "12:00:20", "5");

        Assert.Equal([("arakawa", "4,5"), ("kawagoe", "4")], day.Count().Leads.Select(lead => (lead.ExhibitorId, lead.Interests.ToString())));
    }

    [Fact]
    public void The_latest_answer_to_a_field_wins_by_time_and_other_fields_stay()
    {
        var day = new BadgeDay();
        var scan = day.Scan("10:00");
        foreach (var (value, at) in new[] { ("next-step.call", "10:00:30"), ("next-step.offer", "10:00:20"), ("sure.yes", "10:00:10") })
        {
            day.Mark(scan, MarkNames.Answer, at, value);
        }

        var lead = Assert.Single(day.Count().Leads);
        Assert.Equal([("next-step", "call"), ("sure", "yes")], lead.Answers.All);
        Assert.Equal(lead.Answers, ReaderAnswers.Parse(lead.Answers.ToString()));
        Assert.Empty(day.Count().StrayMarks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("next-step")]
    [InlineData("next-step.")]
    [InlineData(".offer")]
    [InlineData("next-step.offer.now")]
    [InlineData("Next.offer")]
    [InlineData("next.of fer")]
    [InlineData("abcdefghijabcdefghijabcdefghijabc.x")]
    public void An_answer_that_is_none_is_shown_and_changes_nothing(string value)
    {
        var day = new BadgeDay();
        day.Mark(day.Scan("10:00"), MarkNames.Answer, "10:00:30", value);

        Assert.True(Assert.Single(day.Count().Leads).Answers.IsEmpty);
        Assert.Equal(StrayReason.UnknownValue, Assert.Single(day.Count().StrayMarks).Reason);
    }

    [Fact]
    public void Answers_at_a_joint_exhibit_reach_every_owner_of_that_time_as_ratings_do()
    {
        var day = new BadgeDay();
        day.Stations["or-rack"] = new Station("or-rack", "OR rack", StationKind.JointExhibit, [BadgeDay.Owner("arakawa"), BadgeDay.Owner("kawagoe", until: "12:00")]);
        day.Mark(day.Scan("11:59:50", "or-rack"), MarkNames.Answer, "12:00:10", "next-step.call");
        day.Mark(day.Scan("12:00", "or-rack"), MarkNames.Answer, "12:00:20", "next-step.offer");

        Assert.Equal(
            [("arakawa", "next-step.offer"), ("kawagoe", "next-step.call")], day.Count().Leads.Select(lead => (lead.ExhibitorId, lead.Answers.ToString())));
    }

    [Fact]
    public void Every_note_stays_beside_the_others_with_its_time_and_who_wrote_it()
    {
        var day = new BadgeDay();
        var scan = day.Scan("10:00");
        var first = day.Mark(scan, MarkNames.Note, "10:00:40", "wants 100 samples", by: "Mika");
        var second = day.Mark(scan, MarkNames.Note, "10:00:20", "wants 100 samples");

        var projection = day.Count();

        Assert.Equal(
            [
                new ReaderNote("arakawa", BadgeDay.Badge, first.Key, BadgeDay.At("10:00:40"), "wants 100 samples", "Mika"),
                new ReaderNote("arakawa", BadgeDay.Badge, second.Key, BadgeDay.At("10:00:20"), "wants 100 samples", null),
            ],
            projection.Notes);
        Assert.Equal(2, Assert.Single(projection.Leads).ReaderNotes);
    }

    [Fact]
    public void A_note_belongs_to_the_owner_at_the_time_of_its_scan()
    {
        var day = new BadgeDay();
        day.Stations["arakawa"] = new Station("arakawa", "Arakawa", StationKind.Booth, [BadgeDay.Owner("arakawa", until: "12:00"), new Ownership("omiya", BadgeDay.At("12:00"), null)]);
        day.Mark(day.Scan("11:59:50"), MarkNames.Note, "12:00:10", "before");
        day.Mark(day.Scan("12:00"), MarkNames.Note, "12:00:20", "after");

        Assert.Equal([("arakawa", "before"), ("omiya", "after")], day.Count().Notes.Select(note => (note.ExhibitorId, note.Text)));
    }

    [Theory]
    [InlineData("or-rack")]
    [InlineData("entrance")]
    [InlineData("gone")]
    public void A_note_where_nobody_knows_which_firm_wrote_it_is_shown_to_no_firm(string station)
    {
        var day = new BadgeDay();
        day.Mark(day.Scan("10:00", station), MarkNames.Note, "10:00:30", "our price is 12 euro");

        var projection = day.Count();

        Assert.Empty(projection.Notes);
        Assert.All(projection.Leads, lead => Assert.Equal(0, lead.ReaderNotes));
        Assert.Equal((MarkNames.Note, StrayReason.NoSingleOwner), Assert.Single(projection.StrayMarks.Select(mark => (mark.Mark, mark.Reason))));
    }

    [Fact]
    public void An_owner_named_twice_is_still_the_only_one()
    {
        var day = new BadgeDay();
        day.Stations["arakawa"] = new Station("arakawa", "Arakawa", StationKind.Booth, [BadgeDay.Owner("arakawa"), BadgeDay.Owner("arakawa")]);
        day.Mark(day.Scan("10:00"), MarkNames.Note, "10:00:30", "call back");

        Assert.Equal("arakawa", Assert.Single(day.Count().Notes).ExhibitorId);
    }

    [Theory]
    [InlineData(ScanStanding.Undone, StrayReason.ScanUndone)]
    [InlineData(ScanStanding.TestMode, StrayReason.ScanNotCounted)]
    [InlineData(ScanStanding.Staff, StrayReason.ScanNotCounted)]
    [InlineData(ScanStanding.OutsideHours, StrayReason.ScanNotCounted)]
    [InlineData(ScanStanding.WhoseIsThis, StrayReason.StationUnknown)]
    public void What_is_said_about_a_scan_that_does_not_count_is_stray(ScanStanding standing, StrayReason reason)
    {
        var day = new BadgeDay();
        day.Scan("09:00");
        var scan = day.Scan("10:00", standing == ScanStanding.WhoseIsThis ? null : "arakawa", standing);
        day.Mark(scan, MarkNames.Interest, "10:00:10", "7");
        day.Mark(scan, MarkNames.Note, "10:00:20", "call back");

        var projection = day.Count();

        Assert.Equal((true, 0), Assert.Single(projection.Leads.Select(lead => (lead.Interests.IsEmpty, lead.ReaderNotes))));
        Assert.Empty(projection.Notes);
        Assert.Equal([reason, reason], projection.StrayMarks.Select(mark => mark.Reason));
    }

    [Fact]
    public void Undoing_a_scan_takes_its_notes_and_interests_along_and_leaves_the_others()
    {
        var day = new BadgeDay();
        var (kept, slip) = (day.Scan("10:00"), day.Scan("11:00"));
        day.Mark(kept, MarkNames.Note, "10:00:20", "kept");
        day.Mark(kept, MarkNames.Interest, "10:00:30", "1");
        day.Mark(slip, MarkNames.Note, "11:00:20", "slip");
        day.Mark(slip, MarkNames.Interest, "11:00:30", "2");
        day.Mark(slip, MarkNames.Undo, "11:00:40");

        var projection = day.Count();

        Assert.Equal("kept", Assert.Single(projection.Notes).Text);
        Assert.Equal(("1", 1), Assert.Single(projection.Leads.Select(lead => (lead.Interests.ToString(), lead.ReaderNotes))));
        Assert.Equal([StrayReason.ScanUndone, StrayReason.ScanUndone], projection.StrayMarks.Select(mark => mark.Reason));
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    [InlineData(0, false)]
    public void A_note_has_1_to_500_characters(int length, bool isNote)
    {
        var day = new BadgeDay();
        day.Mark(day.Scan("10:00"), MarkNames.Note, "10:00:30", new string('あ', length));

        var projection = day.Count();

        Assert.Equal((isNote ? 1 : 0, isNote ? 0 : 1), (projection.Notes.Count, projection.StrayMarks.Count(mark => mark.Reason == StrayReason.UnknownValue)));
    }

    [Theory]
    [InlineData("two\r\nlines\ttab", "two\nlines\ttab")]
    [InlineData("bell\u0007 and nothing\0", "bell\\x07 and nothing\\x00")]
    [InlineData("\u202Eturned\u2066", "\\u202Eturned\\u2066")]
    [InlineData("<b>=1+1</b>", "<b>=1+1</b>")]
    public void What_cannot_be_seen_in_a_note_is_written_out(string value, string text)
    {
        var day = new BadgeDay();
        day.Mark(day.Scan("10:00"), MarkNames.Note, "10:00:30", value, by: "Mi\nka\u202E");

        Assert.Equal((text, "Mi ka"), Assert.Single(day.Count().Notes.Select(note => (note.Text, note.Operator))));
    }

    [Fact]
    public void A_note_of_blanks_alone_says_nothing()
    {
        var day = new BadgeDay();
        day.Mark(day.Scan("10:00"), MarkNames.Note, "10:00:30", " \n\u3000");

        Assert.Equal(StrayReason.UnknownValue, Assert.Single(day.Count().StrayMarks).Reason);
    }
}
