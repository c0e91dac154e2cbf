using System.Text;
using FairKiosk.Reader.Linux.Page;
using FairKiosk.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Reader.Linux.Tests.Page;

public sealed class BadgeLabelTests
{
    [Theory]
    [InlineData("FK1000017", "FK1000017")]
    [InlineData("BEGIN:VCARD\r\nVERSION:3.0\r\nN:Groß;Jürgen\r\nFN:Jürgen Groß\r\nEND:VCARD", "Jürgen Groß")]
    [InlineData("begin:vcard\nfn;charset=utf-8:山田 太郎\nend:vcard", "山田 太郎")]
    [InlineData("BEGIN:VCARD\r\nFN:Weber\\, Anna\\; PhD\r\nEND:VCARD", "Weber, Anna; PhD")]
    [InlineData("BEGIN:VCARD\r\nFN:Anna-Kathar\r\n ina Weber\r\nEND:VCARD", "Anna-Katharina Weber")]
    [InlineData("BEGIN:VCARD\r\nFN:Müller; Anna\r\nEND:VCARD", "Müller; Anna")]
    [InlineData("MECARD:N:Weber,Anna;ORG:ACME;;", "Weber,Anna")]
    [InlineData("MECARD:ORG:A\\;N:B;N:Weber,Anna;;", "Weber,Anna")]
    public void A_badge_that_says_plainly_whose_it_is_is_shown_so(string badge, string label) =>
        Assert.Equal(label, BadgeLabel.Of(Encoding.UTF8.GetBytes(badge)));

    [Theory]
    [InlineData("BEGIN:VCARD\r\nFN;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen\r\nEND:VCARD")]
    [InlineData("BEGIN:VCARD\r\nN:Groß;Jürgen\r\nEND:VCARD")]
    [InlineData("https://fair.example/visitor?id=4f2c7d1e8a9b0c3d5e6f7a8b9c0d1e2f3a4b5c6d7e8f")]
    [InlineData("two\u001dparts")]
    [InlineData("MECARD:ORG:ACME;;")]
    [InlineData("")]
    public void What_takes_more_than_a_look_has_no_label(string badge) => Assert.Empty(BadgeLabel.Of(Encoding.UTF8.GetBytes(badge)));

    [Fact]
    public void What_turns_or_hides_letters_is_left_out()
    {
        Assert.Equal("Annax.exe", BadgeLabel.Of("Anna\u202Ex.exe\u200B"u8));
        Assert.Empty(BadgeLabel.Of([0xFF, 0xFE]));
    }

    [Fact]
    public void No_bytes_make_a_label_that_is_long_or_has_control_characters() => Check.One(
        Properties.Many(100),
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<string>(), (bytes, name) =>
            IsPlain(BadgeLabel.Of(bytes)) && IsPlain(BadgeLabel.Of(Encoding.UTF8.GetBytes($"BEGIN:VCARD\r\nFN:{name}\r\nEND:VCARD")))));

    private static bool IsPlain(string label) => label.Length <= 60 && !label.Any(char.IsControl);
}
