using System.Text;
using FairKiosk.Pavilions.Badges;

namespace FairKiosk.Pavilions.Tests.Badges;

public class BadgeProfileTests
{
    private const string Card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jane Doe\r\nUID:FK1000001\r\nEND:VCARD\r\n";

    [Fact]
    public void The_vcard_in_the_qr_code_and_the_id_in_the_bar_code_are_one_badge()
    {
        var qr = Read("]Q1", Card);
        var bar = Read("]C0", "FK1000001");

        Assert.Equal("id:FK1000001", bar.Identity);
        Assert.Equal(bar.Identity, qr.Identity);
        Assert.Equal("Jane Doe", qr.Contact?.Name);
        Assert.Null(bar.Contact);
    }

    [Theory]
    [InlineData("FK1000001\r")]
    [InlineData(" FK1000001\r\n")]
    public void A_line_end_that_the_scanner_added_makes_no_other_badge(string text) => Assert.Equal("id:FK1000001", Read("]C0", text).Identity);

    [Theory]
    [InlineData("FK100000")]
    [InlineData("FK10000011")]
    [InlineData("fk1000001")]
    [InlineData("hello")]
    public void An_id_that_no_rule_knows_is_a_badge_without_a_name(string text)
    {
        var reading = Read("]C0", text);

        Assert.Equal("raw:" + Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)), reading.Identity);
        Assert.Null(reading.Contact);
        Assert.False(reading.IsStaff);
    }

    [Fact]
    public void A_uid_that_no_rule_knows_is_the_same_badge_as_its_bar_code() =>
        Assert.Equal(Read("]C0", "X-77").Identity, Read("]Q1", "BEGIN:VCARD\nFN:A\nUID:X-77\nEND:VCARD").Identity);

    [Fact]
    public void A_staff_badge_is_known_by_its_rule_and_is_no_visitor()
    {
        var reading = Read("]C0", "FK-STAFF-7");

        Assert.True(reading.IsStaff);
        Assert.Equal("staff:7", reading.Identity);
    }

    [Fact]
    public void A_staff_id_and_a_visitor_id_of_the_same_text_are_two_badges()
    {
        var profile = new BadgeProfile([new BadgeRule("]C", "^(?<id>[0-9]+)$", isStaff: true), new BadgeRule("]Q", "^(?<id>[0-9]+)$")]);

        Assert.NotEqual(Read("]C0", "12", profile).Identity, Read("]Q1", "12", profile).Identity);
    }

    [Fact]
    public void A_rule_may_hold_for_one_symbology_only()
    {
        var profile = new BadgeProfile([new BadgeRule("]C", "^M(?<id>[0-9]{6})$")]);

        Assert.Equal("id:123456", Read("]C0", "M123456", profile).Identity);
        Assert.StartsWith("raw:", Read("]Q1", "M123456", profile).Identity, StringComparison.Ordinal);
        Assert.StartsWith("raw:", Read("", "M123456", profile).Identity, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_symbologies_lead_to_one_identity_by_their_rules()
    {
        var profile = new BadgeProfile([new BadgeRule("]C", "^M(?<id>[0-9]{6})$"), new BadgeRule("]d2", "^01(?<id>[0-9]{6})X$")]);

        Assert.Equal(Read("]C0", "M123456", profile).Identity, Read("]d2", "01123456X", profile).Identity);
    }

    [Fact]
    public void The_first_rule_that_fits_names_the_badge()
    {
        var profile = new BadgeProfile([new BadgeRule("", "^A(?<id>.+)$"), new BadgeRule("", "^(?<id>.+)$")]);

        Assert.Equal("id:1", Read("", "A1", profile).Identity);
        Assert.Equal("id:B1", Read("", "B1", profile).Identity);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_no_error()
    {
        var reading = BadgeProfile.Default.Read(new BadgeCode("]Q1", new byte[] { 0xFF, 0x00, 0xC3 }));

        Assert.Equal("raw:ff00c3", reading.Identity);
    }

    [Fact]
    public void Nothing_at_all_is_a_badge_too()
    {
        Assert.Equal("raw:", Read("", "").Identity);
        Assert.Equal("raw:", BadgeProfile.Default.Read(default).Identity);
    }

    [Fact]
    public void A_card_without_uid_is_the_same_however_the_scanner_ends_its_lines()
    {
        const string Text = "BEGIN:VCARD\nVERSION:3.0\nFN:Jane Doe\nORG:Acme\nEND:VCARD";

        var identities = new[]
        {
            Text, Text + "\n", Text.Replace("\n", "\r\n", StringComparison.Ordinal), Text.Replace("\nEND:VCARD", "", StringComparison.Ordinal),
            Text.Replace("Jane Doe", "Ja\n ne Doe", StringComparison.Ordinal),
        }.Select(text => Read("]Q1", text).Identity).Distinct();

        Assert.Equal(["vcard:FN:Jane Doe\nORG:Acme"], identities);
    }

    [Theory]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR")]
    [InlineData("BEGIN:VCAR")]
    [InlineData("XBEGIN:VCARD\nFN:A\nEND:VCARD")]
    public void What_is_not_a_vcard_is_not_read_as_one(string text) => Assert.Null(Read("]Q1", text).Contact);

    [Fact]
    public void The_same_card_in_another_charset_is_another_badge_unless_a_uid_says_otherwise()
    {
        var utf8 = Encoding.UTF8.GetBytes("BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8:山\n");
        byte[] shiftJis = [.. "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=SHIFT_JIS:"u8, 0x8E, 0x52, (byte)'\n'];

        Assert.NotEqual(Read(utf8).Identity, Read(shiftJis).Identity);
        Assert.Equal(Read(utf8).Contact?.Name, Read(shiftJis).Contact?.Name);
        Assert.Equal(Read([.. utf8, .. "UID:FK1000001"u8]).Identity, Read([.. shiftJis, .. "UID:FK1000001"u8]).Identity);
    }

    [Fact]
    public void The_identity_of_a_vcard_does_not_change_with_the_charset_of_the_fair()
    {
        byte[] card = [.. "BEGIN:VCARD\nVERSION:2.1\nN:"u8, 0x8E, 0x52, (byte)'\n'];
        var fair = new BadgeProfile([], BadgeCharset.ShiftJis);

        Assert.Equal(Read(card).Identity, fair.Read(new BadgeCode("]Q1", card)).Identity);
        Assert.Equal("山", fair.Read(new BadgeCode("]Q1", card)).Contact?.Name);
        Assert.Equal("", Read(card).Contact?.Name);
    }

    [Fact]
    public void A_rule_may_name_a_badge_by_its_mail_address()
    {
        var profile = new BadgeProfile([new BadgeRule("", "^(?<id>[a-z.]+)@fair[.]example$")]);

        Assert.Equal("id:jane.doe", Read("]Q1", "jane.doe@fair.example", profile).Identity);
        Assert.Equal("jane.doe@fair.example", Read("]Q1", "jane.doe@fair.example", profile).Contact?.Email);
        Assert.Equal("mail:jane.doe@fair.de", Read("]Q1", "jane.doe@FAIR.de", profile).Identity);
    }

    private static BadgeReading Read(byte[] raw) => BadgeProfile.Default.Read(new BadgeCode("]Q1", raw));

    private static BadgeReading Read(string symbology, string text, BadgeProfile? profile = null) =>
        (profile ?? BadgeProfile.Default).Read(new BadgeCode(symbology, Encoding.UTF8.GetBytes(text)));
}
