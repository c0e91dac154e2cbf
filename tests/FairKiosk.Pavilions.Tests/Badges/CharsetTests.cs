using System.Text;
using FairKiosk.Pavilions.Badges;

namespace FairKiosk.Pavilions.Tests.Badges;

public class CharsetTests
{
    [Theory]
    [InlineData("shift_jis", BadgeCharset.ShiftJis)]
    [InlineData("Windows-31J", BadgeCharset.ShiftJis)]
    [InlineData("ISO-2022-JP", BadgeCharset.Iso2022Jp)]
    [InlineData("windows-1252", BadgeCharset.Windows1252)]
    [InlineData("iso-8859-1", BadgeCharset.Latin1)]
    [InlineData("UTF-8", BadgeCharset.Utf8)]
    public void A_charset_is_known_by_the_names_that_cards_use(string label, BadgeCharset charset) => Assert.Equal(charset, CharsetDecoder.Named(label));

    [Theory]
    [InlineData("")]
    [InlineData("UTF-16")]
    [InlineData("UTF-7")]
    [InlineData("KOI8-R")]
    public void Any_other_name_is_not_read(string label) => Assert.Null(CharsetDecoder.Named(label));

    [Fact]
    public void Reading_badges_does_not_change_what_other_code_decodes()
    {
        Assert.Equal("山田", CharsetDecoder.Declared([0x8E, 0x52, 0x93, 0x63], BadgeCharset.ShiftJis));
        Assert.Throws<ArgumentException>(() => Encoding.GetEncoding("shift_jis"));
    }

    [Fact]
    public void Every_kanji_of_iso_2022_jp_is_the_one_at_the_same_place_in_euc_jp()
    {
        var compared = 0;
        for (var row = 0x21; row <= 0x7E; row++)
        {
            for (var cell = 0x21; cell <= 0x7E; cell++)
            {
                var euc = CharsetDecoder.Declared([(byte)(row | 0x80), (byte)(cell | 0x80)], BadgeCharset.EucJp);
                var jis = CharsetDecoder.Declared([0x1B, (byte)'$', (byte)'B', (byte)row, (byte)cell], BadgeCharset.Iso2022Jp);
                if (euc is not null && jis is not null)
                {
                    Assert.Equal(euc, jis);
                    compared++;
                }
            }
        }

        // 6,355 kanji of JIS X 0208 and its letters.
        Assert.True(compared > 6_800, $"only {compared} were compared");
    }

    [Theory]
    [InlineData(new byte[] { 0x8E })]
    [InlineData(new byte[] { 0x8E, 0x20 })]
    [InlineData(new byte[] { 0x85, 0x40 })]
    [InlineData(new byte[] { 0xF0, 0x40 })]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0xA0 })]
    [InlineData(new byte[] { 0xFF })]
    public void Bytes_that_are_not_surely_shift_jis_are_no_text(byte[] bytes) => Assert.Null(CharsetDecoder.Declared(bytes, BadgeCharset.ShiftJis));

    [Theory]
    [InlineData(new byte[] { 0x81, 0x45 }, "・")]
    [InlineData(new byte[] { 0xA5 }, "･")]
    [InlineData(new byte[] { 0xFB, 0xFC }, "髙")]
    [InlineData(new byte[] { 0xEE, 0xE0 }, "髙")]
    [InlineData(new byte[] { 0x95, 0x5C }, "表")]
    public void Characters_that_decoders_stumble_over_are_read(byte[] bytes, string text) => Assert.Equal(text, CharsetDecoder.Declared(bytes, BadgeCharset.ShiftJis));

    [Fact]
    public void A_declaration_that_the_bytes_contradict_is_not_believed()
    {
        Assert.Null(CharsetDecoder.Declared("Müller"u8, BadgeCharset.Windows1252));
        Assert.Null(CharsetDecoder.Declared("山田"u8, BadgeCharset.ShiftJis));
    }

    [Fact]
    public void A_short_name_that_could_be_utf8_by_chance_is_what_it_declares()
    {
        Assert.Equal("村", CharsetDecoder.Declared([0xC2, 0xBC], BadgeCharset.EucJp));
        Assert.Equal("ﾐｷ", CharsetDecoder.Declared([0xD0, 0xB7], BadgeCharset.ShiftJis));
    }

    [Fact]
    public void What_is_utf8_stays_utf8_whatever_the_fair_prints()
    {
        Assert.Equal("Müller", CharsetDecoder.Undeclared("Müller"u8, BadgeCharset.ShiftJis));
        Assert.Equal("Müller", CharsetDecoder.Undeclared("Müller"u8, BadgeCharset.Iso2022Jp));
    }

    [Fact]
    public void Japanese_escapes_are_text_at_a_fair_that_prints_them_and_no_text_elsewhere()
    {
        byte[] yama = [0x1B, (byte)'$', (byte)'B', 0x3B, 0x33, 0x1B, (byte)'(', (byte)'B'];

        Assert.Equal("山", CharsetDecoder.Undeclared(yama, BadgeCharset.Iso2022Jp));
        Assert.Null(CharsetDecoder.Undeclared(yama, BadgeCharset.ShiftJis));
        Assert.Null(CharsetDecoder.Undeclared(yama, BadgeCharset.Utf8));
        Assert.Null(CharsetDecoder.Declared(yama, BadgeCharset.ShiftJis));
    }
}
