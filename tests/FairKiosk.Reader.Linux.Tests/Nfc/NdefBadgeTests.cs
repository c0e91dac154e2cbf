using System.Text;
using FairKiosk.Reader.Linux.Nfc;
using FairKiosk.Reader.Linux.Tests.Harness;

namespace FairKiosk.Reader.Linux.Tests.Nfc;

public sealed class NdefBadgeTests
{
    private const string Card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:山田 太郎\r\nEND:VCARD\r\n";

    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: true);

    [Theory]
    [InlineData("badge-17")]
    [InlineData("Jürgen Groß, Düsseldorf")]
    [InlineData("山田 太郎")]
    [InlineData("Zoë 😁")]
    public void Text_is_the_same_in_every_encoding(string text)
    {
        var bigEndian = new UnicodeEncoding(bigEndian: true, byteOrderMark: false);
        Assert.Equal(text, Of(NdefBuilder.Text(text)));
        Assert.Equal(text, Of(NdefBuilder.Text(text, bigEndian)));
        Assert.Equal(text, Of(NdefBuilder.Record(1, "T", [0x82, .. "ja"u8, 0xFE, 0xFF, .. bigEndian.GetBytes(text)])));
        Assert.Equal(text, Of(NdefBuilder.Record(1, "T", [0x82, .. "ja"u8, 0xFF, 0xFE, .. LittleEndian.GetBytes(text)])));
        Assert.Equal(text, Of(NdefBuilder.Record(1, "T", [0x05, .. "de-DE"u8, .. Encoding.UTF8.GetBytes(text)])));
    }

    [Theory]
    [InlineData(0, "example:17")]
    [InlineData(1, "http://www.example:17")]
    [InlineData(4, "https://example:17")]
    [InlineData(6, "mailto:example:17")]
    [InlineData(0x1D, "file://example:17")]
    [InlineData(0x1E, "urn:epc:id:example:17")]
    [InlineData(0x23, "urn:nfc:example:17")]
    [InlineData(0x24, "example:17")]
    [InlineData(0xFF, "example:17")]
    public void A_web_address_is_written_out(byte prefix, string expected) => Assert.Equal(expected, Of(NdefBuilder.Uri(prefix, "example:17")));

    [Fact]
    public void An_address_in_the_type_counts_as_one() =>
        Assert.Equal("https://example.org/17", Of(NdefBuilder.Record(NdefBuilder.AbsoluteUri, "https://example.org/17", [])));

    [Theory]
    [InlineData("text/vcard")]
    [InlineData("text/x-vCard")]
    [InlineData("TEXT/VCARD; charset=utf-8")]
    public void A_vCard_goes_before_an_address_and_an_address_before_a_text(string type)
    {
        Assert.Equal(Card, Of(NdefBuilder.Text("hello"), NdefBuilder.Uri(4, "example.org"), NdefBuilder.Card(Card, type)));
        Assert.Equal("https://example.org", Of(NdefBuilder.Text("hello"), NdefBuilder.Uri(4, "example.org"), NdefBuilder.Uri(4, "example.net")));
        Assert.Equal("hello", Of(NdefBuilder.Record(NdefBuilder.External, "android.com:pkg", [1]), NdefBuilder.Text("hello"), NdefBuilder.Text("second")));
    }

    [Fact]
    public void A_vCard_that_is_split_over_records_is_one()
    {
        for (var cut = 1; cut < Card.Length; cut++)
        {
            Assert.Equal(Card, Of(NdefBuilder.Uri(4, "example.org"), NdefBuilder.Card(Card[..cut]), NdefBuilder.Card(Card[cut..], "text/x-vcard")));
        }

        Assert.Equal("one", Of(NdefBuilder.Card("one"), NdefBuilder.Text("between"), NdefBuilder.Card("two")));
    }

    [Fact]
    public void A_vCard_in_UTF_16_is_told_by_its_mark_also_when_it_is_split()
    {
        byte[] mark = [0xFF, 0xFE];
        var bytes = LittleEndian.GetBytes(Card);
        Assert.Equal(Card, Of(NdefBuilder.Record(NdefBuilder.Media, "text/vcard", [.. mark, .. bytes])));
        Assert.Equal(Card, Of(
            NdefBuilder.Record(NdefBuilder.Media, "text/vcard", [.. mark, .. bytes[..33]]),
            NdefBuilder.Record(NdefBuilder.Media, "text/vcard", bytes[33..])));
        Assert.Equal(Card, Of(
            NdefBuilder.Record(NdefBuilder.Media, "text/vcard", [.. mark, .. bytes[..40]]),
            NdefBuilder.Record(NdefBuilder.Media, "text/vcard", [.. mark, .. bytes[40..]])));
    }

    [Fact]
    public void Of_a_smart_poster_the_address_is_taken_else_the_text()
    {
        Assert.Equal("https://example.org", Of(NdefBuilder.Poster(NdefBuilder.Text("Title"), NdefBuilder.Uri(4, "example.org"))));
        Assert.Equal("Title", Of(NdefBuilder.Poster(NdefBuilder.Text("Title"))));
        Assert.Null(Of(NdefBuilder.Poster(NdefBuilder.Poster(NdefBuilder.Text("deep")))));
    }

    [Fact]
    public void What_nobody_understands_is_left_to_be_kept_raw()
    {
        Assert.Null(Of(NdefBuilder.Record(NdefBuilder.External, "example.org:badge", "17"u8.ToArray())));
        Assert.Null(Of(NdefBuilder.Record(NdefBuilder.Media, "application/json", "{}"u8.ToArray())));
        Assert.Null(Of(NdefBuilder.Record(NdefBuilder.WellKnown, "T", [])));
        Assert.Null(Of(NdefBuilder.Record(NdefBuilder.WellKnown, "T", [0x05, (byte)'e'])));
        Assert.Null(Of(NdefBuilder.Record(NdefBuilder.WellKnown, "T", [0x82, .. "en"u8, 0xD8])));
        Assert.Null(Of(NdefBuilder.Record(5, "", [1, 2])));
        Assert.Null(Of(NdefBuilder.Record(7, "", [1, 2])));
    }

    private static string? Of(params byte[][] records) =>
        NdefBadge.Of(NdefMessage.TryRead(NdefBuilder.Message(records))!) is { } code ? Encoding.UTF8.GetString(code) : null;
}
