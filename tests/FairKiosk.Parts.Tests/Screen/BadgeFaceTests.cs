using System.Text;
using FairKiosk.Parts.Screen;
using FairKiosk.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Parts.Tests.Screen;

public sealed class BadgeFaceTests
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
        Assert.Equal(label, NameOn(Encoding.UTF8.GetBytes(badge)));

    [Theory]
    [InlineData("BEGIN:VCARD\r\nFN;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen\r\nEND:VCARD")]
    [InlineData("BEGIN:VCARD\r\nN:Groß;Jürgen\r\nEND:VCARD")]
    [InlineData("https://fair.example/visitor?id=4f2c7d1e8a9b0c3d5e6f7a8b9c0d1e2f3a4b5c6d7e8f")]
    [InlineData("two\u001dparts")]
    [InlineData("MECARD:ORG:ACME;;")]
    [InlineData("")]
    public void What_takes_more_than_a_look_has_no_label(string badge) => Assert.Empty(NameOn(Encoding.UTF8.GetBytes(badge)));

    [Theory]
    [InlineData("BEGIN:VCARD\r\nFN:Jürgen Groß\r\nORG:Rhein-Optik GmbH;Vertrieb\r\nEND:VCARD", "Rhein-Optik GmbH")]
    [InlineData("BEGIN:VCARD\nFN:山田 太郎\nORG:荒川精機\\; 株式会社\nEND:VCARD", "荒川精機; 株式会社")]
    [InlineData("MECARD:N:Weber,Anna;ORG:ACME\\, Inc.;;", "ACME, Inc.")]
    [InlineData("BEGIN:VCARD\r\nFN:Anna\r\nORG;LANGUAGE=de:ACME\r\nEND:VCARD", "")]
    [InlineData("FK1000017", "")]
    public void A_company_that_is_named_plainly_is_shown(string badge, string company)
    {
        var bytes = Encoding.UTF8.GetBytes(badge);
        Assert.Equal(company, BadgeFace.Of(bytes, 0, bytes.Length).Company);
    }

    [Fact]
    public void A_name_that_is_too_long_ends_between_two_letters()
    {
        var name = NameOn(Encoding.UTF8.GetBytes($"BEGIN:VCARD\nFN:{new string('a', BadgeFace.MaxChars - 1)}𠮷田\nEND:VCARD"));
        Assert.Equal(new string('a', BadgeFace.MaxChars - 1), name);
    }

    [Fact]
    public void A_badge_may_lie_anywhere_in_a_buffer() => Assert.Equal("FK1000017", BadgeFace.Of("xxFK1000017yy"u8.ToArray(), 2, 9).Name);

    [Fact]
    public void What_turns_or_hides_letters_is_left_out()
    {
        Assert.Equal("Annax.exe", NameOn("Anna\u202Ex.exe\u200B"u8.ToArray()));
        Assert.Empty(NameOn([0xFF, 0xFE]));
    }

    [Fact]
    public void No_bytes_make_a_label_that_is_long_or_has_control_characters() => Check.One(
        Properties.Many(100),
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<string>(), (bytes, name) =>
            IsPlain(NameOn(bytes)) && IsPlain(NameOn(Encoding.UTF8.GetBytes($"BEGIN:VCARD\r\nFN:{name}\r\nEND:VCARD")))));

    private static string NameOn(byte[] badge) => BadgeFace.Of(badge, 0, badge.Length).Name;

    private static bool IsPlain(string label) => label.Length <= 60 && !label.Any(char.IsControl);
}
