using System.Text;
using FairKiosk.Gateway.Setup;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Setup;

public sealed class SetupFileTests
{
    private const string Fair = "fair:\n  id: x\n  name: X\n  city: Y\n  zone: Europe/Berlin\n  first: 2026-11-16\n  last: 2026-11-19\n";

    [Theory]
    [InlineData("faire:\n  id: x\n", 1, 1, "A set-up has no 'faire'. Did you mean 'fair'?")]
    [InlineData("pavilion:\n  id: x\n  name: X\n  organizers: []\n", 4, 3, "a pavilion has no 'organizers'. Did you mean 'organisers'?")]
    [InlineData("pavilion:\n  id: x\n  name: X\n  colour: red\n", 4, 3, "There are: ")]
    [InlineData("pavilion:\n  id: x\n", 2, 3, "needs 'name'")]
    [InlineData("pavilion:\n  id: X!\n  name: X\n", 2, 7, "is no short name")]
    [InlineData("pavilion:\n  id: x\n  name: [a, b]\n", 3, 9, "'name' takes one value")]
    [InlineData("pavilion:\n  id: x\n  name: \"a\\nb\"\n", 3, 9, "one line")]
    [InlineData("pavilion:\n  id: x\n  name: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n", 3, 9, "longer than 60 letters")]
    [InlineData("pavilion:\n  id: x\n  name: X\n  kind: stand-alon\n", 4, 9, "Did you mean 'stand-alone'?")]
    [InlineData("pavilion:\n  id: x\n  name: X\n  fiscal-year-begins: 13\n", 4, 23, "a number from 1 to 12")]
    [InlineData("pavilion: Saitama\n", 1, 11, "takes words of its own below it")]
    [InlineData("exhibitors:\n  id: x\n", 2, 3, "'exhibitors' takes a list")]
    [InlineData("exhibitors:\n  - arakawa\n", 2, 5, "begins with a word")]
    [InlineData("exhibitors:\n  - id: a\n    name: A\n    country: Japan\n", 4, 14, "write JP")]
    [InlineData("exhibitors:\n  - id: a\n    name: A\n    joined: 17.11.2026\n", 4, 13, "a day such as 2026-11-16")]
    [InlineData("exhibitors:\n  - id: a\n    name: A\n  - id: a\n    name: B\n", 4, 9, "'a' is there twice: also in line 2")]
    [InlineData("exhibitors:\n  - id: a\n    name: A\n    memberships:\n      - cluster: C\n        from: 2026-02-01\n        to: 2026-01-01\n", 7, 13, "ends before it begins")]
    [InlineData("exhibitors:\n  - id: a\n    name: A\n    name: B\n", 4, 5, "This is not YAML")]
    [InlineData("stations:\n  - id: s\n    name: S\n    owners: [nobody]\n", 4, 14, "There is no exhibitor 'nobody'")]
    [InlineData("stations:\n  - id: s\n    name: S\n    kind: booth\n", 2, 5, "A booth belongs to a firm")]
    [InlineData("stations:\n  - id: s\n    name: S\n    kind: joint-exhibit\n", 2, 5, "two owners or more")]
    [InlineData("readers:\n  - id: r\n    name: R\n    station: nowhere\n", 4, 14, "There is no station 'nowhere'")]
    [InlineData("readers:\n  - id: r\n    name: R\n    language: fr\n", 4, 15, "'language' cannot be 'fr'")]
    [InlineData("pavilion:\n  id: x\n  name: X\n  form:\n    fields:\n      - id: a\n        label: A\n        kind: choise\n", 8, 15, "Did you mean 'choice'?")]
    [InlineData("pavilion:\n  id: x\n  name: X\n  form:\n    fields:\n      - id: note\n        label: A\n", 6, 13, "'note' is there in every form already")]
    [InlineData("pavilion:\n  id: x\n  name: X\n  form:\n    fields:\n      - id: a\n        label: A\n        kind: choice\n", 6, 9, "needs 'choices'")]
    [InlineData("pavilion:\n  id: x\n  name: X\n  form:\n    fields:\n      - id: a\n        label: A\n        kind: yes-no\n        choices: [{ id: b, label: B }]\n", 9, 18, "A field of yes and no has no 'choices'")]
    [InlineData("pavilion:\n  id: x\n  name: X\n  form:\n    fields:\n      - id: a\n        label: A\n        kind: date\n        choices: [{ id: b, label: B }]\n", 9, 18, "'b' is no day: write scan-day-plus-7")]
    [InlineData("pavilion:\n  id: x\n  name: X\n  form:\n    fields:\n      - id: a\n        label: A\n        kind: number\n        choices: [{ id: b, label: B }]\n", 9, 18, "'b' is no whole number")]
    [InlineData("pavilion:\n  id: x\n  name: X\n  form:\n    interests:\n      - number: 13\n        label: A\n", 6, 17, "a number from 1 to 12")]
    [InlineData("pavilion:\n  id: x\n  name: X\n  form:\n    interests:\n      - number: 1\n        label: A\n      - number: 1\n        label: B\n", 8, 17, "Interest 1 is there twice")]
    [InlineData("exhibitors:\n  - id: a\n    name: A\n    form:\n      fields:\n        - id: next-step\n          label: A\n", 6, 15, "The pavilion's form has 'next-step' already")]
    [InlineData("a: 'unfinished\n", 1, 4, "This is not YAML")]
    [InlineData("- a\n- b\n", 1, 1, "begins with a word")]
    [InlineData("", 1, 1, "The file is empty")]
    [InlineData("# nothing\n", 1, 1, "The file is empty")]
    [InlineData("pavilion:\n\tid: x\n", 2, 1, "A tab stands before this line")]
    [InlineData(" : x\n", 1, 3, "No word stands before the colon of this line")]
    [InlineData("pavilion:\n  : Saitama\n", 2, 4, "No word stands before the colon of this line")]
    [InlineData("pavilion: &a\n  id: x\n  names: *a\n", 3, 10, "References (*name) are not read")]
    [InlineData("---\npavilion: {}\n---\npavilion: {}\n", 3, 1, "one document")]
    public void What_is_wrong_is_told_with_its_line_and_column(string text, int line, int column, string said)
    {
        var complaint = Assert.Single(GoldenSetup.Complaints(text));
        Assert.Equal((line, column), ((int)complaint.Line, (int)complaint.Column));
        Assert.Contains(said, complaint.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_a_file_does_not_have_any_more_is_retired_and_cannot_come_back_as_another_kind()
    {
        const string head = "pavilion:\n  id: x\n  name: X\n  form:\n    fields:\n";
        const string size = "      - id: size\n        label: Size\n        kind: number\n";
        const string due = "      - id: due\n        label: Due\n        kind: date\n";
        var first = FairSetup.Empty with { Pavilion = GoldenSetup.Read(head + size + due).Pavilion };
        var second = first with { Pavilion = GoldenSetup.Read(head + due, first).Pavilion };
        Assert.Equal([("due", false), ("size", true)], second.Pavilion!.Form!.Fields.Select(field => (field.Id, field.IsRetired)));
        Assert.Equal(second.Pavilion, GoldenSetup.Read(head + due, second).Pavilion);
        Assert.Equal(second.Pavilion, GoldenSetup.Read(SetupExport.Write(second), second).Pavilion);
        var complaint = Assert.Single(SetupFile.Read(Encoding.UTF8.GetBytes(head + due + size.Replace("number", "text", StringComparison.Ordinal)), second, DateTimeOffset.UnixEpoch).Complaints);
        Assert.Contains("'size' is number already", complaint.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zone: Europe/Berlin", "zone: Europe/Atlantis", 5, "There is no time zone 'Europe/Atlantis'")]
    [InlineData("last: 2026-11-19", "last: 2026-11-15", 7, "ends on 2026-11-15, before it begins on 2026-11-16")]
    [InlineData("last: 2026-11-19", "last:", 7, "needs 'last'")]
    [InlineData("first: 2026-11-16", "first: 1999-11-16", 6, "between 2000 and 2100")]
    [InlineData("last: 2026-11-19", "last: 2026-11-19\n  opens: 18:00", 8, "close after they open")]
    [InlineData("last: 2026-11-19", "last: 2026-11-19\n  days: [{ day: 2026-11-20, opens: 9:00, closes: 17:00 }]", 8, "2026-11-20 is no day of the fair")]
    [InlineData("last: 2026-11-19", "last: 2026-11-19\n  days: [{ day: 2026-11-19, opens: 9:00 }]", 8, "needs 'day', 'opens' and 'closes'")]
    [InlineData("last: 2026-11-19", "last: 2026-11-19\n  totals: { visitors: many }", 8, "about 130000")]
    [InlineData("last: 2026-11-19", "last: 2026-11-19\n  totals: { foreign-percent: 101 }", 8, "no more than a hundred")]
    public void What_is_wrong_with_a_fair_is_told_in_its_line(string right, string wrong, int line, string said)
    {
        var complaint = Assert.Single(GoldenSetup.Complaints(Fair.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Equal(line, complaint.Line);
        Assert.Contains(said, complaint.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from: 2026-11-17 13:00", "from: 2026-11-17 13:00", "bound twice")]
    [InlineData("from: 2026-11-17 13:00", "to: soon", "no moment")]
    [InlineData("from: 2026-11-17 13:00\n        to: 2026-11-17 13:00", "from: 2026-11-18 13:00", "ends before it begins")]
    public void A_reader_stands_in_one_place_at_a_time(string one, string other, string said)
    {
        var text = Fair + "stations:\n  - { id: s, name: S, kind: entrance }\n  - { id: t, name: T, kind: kiosk }\nreaders:\n  - id: r\n    name: R\n    bindings:\n"
            + $"      - station: s\n        {one}\n      - station: t\n        {other}\n";
        Assert.Contains(said, Assert.Single(GoldenSetup.Complaints(text)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_are_those_of_the_halls_daylight_saving_included()
    {
        const string Stations = "stations:\n  - { id: s, name: S, kind: entrance }\nreaders:\n  - id: r\n    name: R\n    bindings:\n      - station: s\n        from: ";
        var summer = Fair.Replace("2026-11-16", "2026-10-24", StringComparison.Ordinal).Replace("2026-11-19", "2026-10-27", StringComparison.Ordinal);

        Assert.Equal("2026-10-24T10:00", Said("2026-10-24 12:00"));
        Assert.Equal("2026-10-26T11:00", Said("2026-10-26T12:00"));
        Assert.Equal("2026-10-25T00:30", Said("2026-10-25 02:30"));
        Assert.Equal("2026-10-25T01:30", Said("2026-10-25 02:30+01:00"));
        Assert.Contains("leave this time out", Assert.Single(GoldenSetup.Complaints(summer + Stations + "2026-03-29 02:30\n")).Text, StringComparison.Ordinal);
        Assert.Contains("which clock", Assert.Single(GoldenSetup.Complaints(Stations + "2026-10-24 12:00\n")).Text, StringComparison.Ordinal);

        string Said(string from) => Assert.Single(GoldenSetup.Read(summer + Stations + from + "\n").Places).FromUtc.ToString("yyyy-MM-dd'T'HH:mm", null);
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once_up_to_fifty()
    {
        StringBuilder text = new("exhibitors:\n");
        for (var firm = 0; firm < 60; firm++)
        {
            text.Append("  - id: BAD\n    name: ok\n");
        }

        Assert.Equal(Complaints.Most, GoldenSetup.Complaints(text.ToString()).Count);
        Assert.Equal(["fair", "pavilion"], GoldenSetup.Complaints("fairs: 1\npavillion: 2\n").Select(complaint => complaint.Text.Split('\'')[3]));
    }

    [Fact]
    public void A_file_in_another_encoding_is_named_and_a_byte_order_mark_of_UTF_8_does_no_harm()
    {
        const string Text = "pavilion:\n  id: x\n  name: さいたま\n";
        Assert.Contains("UTF-16", Only(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Text))).Text, StringComparison.Ordinal);
        var japanese = Only(Encoding.ASCII.GetBytes("pavilion:\n  id: x\n  name: ").Concat<byte>([0x82, 0xb3, 0x82, 0xa2, 0x0a]));
        Assert.Equal(3, japanese.Line);
        Assert.Contains("not UTF-8", japanese.Text, StringComparison.Ordinal);

        var marked = SetupFile.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)], FairSetup.Empty, GoldenSetup.Now);
        Assert.Equal("さいたま", marked.Wish!.Pavilion!.Name);

        static Complaint Only(IEnumerable<byte> bytes) => Assert.Single(SetupFile.Read(bytes.ToArray(), FairSetup.Empty, GoldenSetup.Now).Complaints);
    }

    [Fact]
    public void What_is_nested_without_end_is_refused_and_ends_nobody()
    {
        Assert.Contains("too deep", Assert.Single(GoldenSetup.Complaints(new string('[', 200_000))).Text, StringComparison.Ordinal);
        Assert.Contains("too long", Assert.Single(GoldenSetup.Complaints(new string(' ', SetupLimits.FileBytes + 1))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_file_does_not_say_stays_and_an_empty_value_takes_it_away()
    {
        var known = FairSetup.Empty with
        {
            Pavilion = new Pavilion("saitama", "Saitama", "8b") { Banner = "SAITAMA", Kind = PavilionKind.StandAlone, Names = new LocalNames { Japanese = "さいたま", Kana = "サイタマ" } },
        };

        Assert.Equal(known.Pavilion, GoldenSetup.Read("pavilion:\n  name: Saitama\n", known).Pavilion);
        Assert.Equal(known.Pavilion with { Hall = "", Banner = "", Kind = PavilionKind.Unknown }, GoldenSetup.Read("pavilion:\n  hall: \"\"\n  banner:\n  kind: ~\n", known).Pavilion);
        Assert.Equal(new LocalNames { Japanese = "さいたま" }, GoldenSetup.Read("pavilion:\n  names: { kana: \"\" }\n", known).Pavilion!.Names);
        Assert.Equal(LocalNames.None, GoldenSetup.Read("pavilion:\n  names:\n", known).Pavilion!.Names);
    }

    [Fact]
    public void Norway_is_no_answer_and_a_number_may_be_a_name()
    {
        var wish = GoldenSetup.Read("exhibitors:\n  - { id: \"1\", name: 007, country: NO, inside-region: no }\n");
        Assert.Equal(new Exhibitor("1", "007", "NO") { IsInsideRegion = false }, Assert.Single(wish.Exhibitors));
    }
}
