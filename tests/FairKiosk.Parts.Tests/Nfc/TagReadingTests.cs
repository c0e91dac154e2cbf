using System.Text;
using FairKiosk.Parts.Nfc;
using FairKiosk.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Parts.Tests.Nfc;

public sealed class TagReadingTests
{
    private static readonly byte[] Uid = [0x04, 0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0x80];

    [Fact]
    public void A_vcard_comes_before_a_web_address_and_that_before_a_text()
    {
        var text = Record(1, "T", [2, (byte)'e', (byte)'n', .. "Ada"u8]);
        var address = Record(1, "U", [4, .. "example.org/ada"u8]);
        var card = Record(2, "Text/VCARD; charset=utf-8", "BEGIN:VCARD"u8);
        Assert.Equal(("nfc:ndef", "BEGIN:VCARD"), Read(Message(text, address, card)));
        Assert.Equal(("nfc:ndef", "https://example.org/ada"), Read(Message(text, address)));
        Assert.Equal(("nfc:ndef", "Ada"), Read(Message(text)));
    }

    [Fact]
    public void Cards_one_behind_the_other_are_one_and_their_marks_are_none_of_it()
    {
        var first = Record(2, "text/vcard", [0xEF, 0xBB, 0xBF, .. "one"u8]);
        var second = Record(2, "text/x-vcard", [0xEF, 0xBB, 0xBF, .. "two"u8]);
        Assert.Equal(("nfc:ndef", "onetwo"), Read(Message(first, second, Record(1, "U", [0, .. "x:"u8]), Record(2, "text/vcard", "three"u8))));
    }

    [Fact]
    public void A_smart_poster_counts_with_its_address_else_with_its_text()
    {
        var text = Record(1, "T", [0, .. "hall 3"u8]);
        Assert.Equal(("nfc:ndef", "tel:0049"), Read(Message(Record(1, "Sp", Message(text, Record(1, "U", [5, .. "0049"u8]))))));
        Assert.Equal(("nfc:ndef", "hall 3"), Read(Message(Record(1, "Sp", Message(text)))));
    }

    [Fact]
    public void What_is_not_understood_is_passed_on_as_it_stands()
    {
        var message = Message(Record(4, "fair.example:badge", [1, 2, 3]));
        var code = TagReading.Read(new Tag(message), Uid);
        Assert.Equal("nfc:raw", code!.Symbology);
        Assert.Equal(message, code.Data);
    }

    [Fact]
    public void A_card_without_a_message_is_its_UID()
    {
        Assert.Equal(("nfc:uid", "04A1B2C3D4E580"), Read([]));
        Assert.Equal(("nfc:uid", "04A1B2C3D4E580"), Read(Message(Record(0, "", []))));
        Assert.Equal("nfc:uid", TagReading.Read(new Tag([]) { Container = [0, 0, 0, 0] }, Uid)!.Symbology);
        Assert.Null(TagCode.OfUid([0x08, 1, 2, 3]));
        Assert.Null(TagCode.OfUid([]));
    }

    [Fact]
    public void A_message_that_is_cut_anywhere_is_never_its_UID_instead()
    {
        var message = Message(Record(1, "U", [4, .. "example.org/ada"u8]), Record(2, "text/vcard", "BEGIN:VCARD"u8));
        for (var length = 1; length < message.Length; length++)
        {
            Assert.Null(TagCode.OfMessage(message[..length], Uid));
        }

        Assert.Null(TagReading.Read(new Tag(message) { RefusesFrom = 8 }, Uid));
        Assert.Null(TagReading.Read(new Tag(message) { RefusesFrom = 0 }, Uid));
    }

    [Fact]
    public void Text_that_this_reader_cannot_know_is_laid_down_again_and_not_taken_for_something_else()
    {
        Assert.Null(TagReading.Read(new Tag(Message(Record(1, "T", [0x82, (byte)'j', (byte)'a', 0x75, 0x30]))), Uid));
        Assert.Null(TagReading.Read(new Tag(Message(Record(2, "text/vcard", [0xFE, 0xFF, 0, 66]))), Uid));
    }

    [Fact]
    public void A_long_message_is_read_over_the_bytes_that_the_tag_keeps_for_itself()
    {
        var card = new string('x', 300);
        var message = Message(Record(2, "text/vcard", Encoding.ASCII.GetBytes(card)));
        Assert.Equal(("nfc:ndef", card), Read(message));

        // Lock bytes in the middle of the data: page 10, byte 0, 16 bits.
        Assert.Equal(("nfc:ndef", card), Text(TagReading.Read(new Tag(message, reserved: 40), Uid)));
    }

    [Fact]
    public void No_bytes_on_a_tag_hang_or_break_the_reader() => Check.One(
        Properties.Many(500),
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte[]>(), (memory, message) =>
        {
            _ = TagReading.Read(new Tag([]) { Data = memory }, Uid);
            var code = TagCode.OfMessage(message, Uid);
            return code == null || code.Data.Length <= message.Length + 64;
        }));

    private static (string Symbology, string Data) Read(byte[] message) => Text(TagReading.Read(new Tag(message), Uid));

    private static (string Symbology, string Data) Text(TagCode? code) => (code!.Symbology, Encoding.UTF8.GetString(code.Data));

    private static byte[] Record(byte kind, string name, ReadOnlySpan<byte> payload)
    {
        byte[] length = payload.Length < 256 ? [(byte)payload.Length] : [0, 0, (byte)(payload.Length >> 8), (byte)payload.Length];
        return [(byte)(kind | (payload.Length < 256 ? 0x10 : 0)), (byte)name.Length, .. length, .. Encoding.ASCII.GetBytes(name), .. payload];
    }

    private static byte[] Message(params byte[][] records)
    {
        records[0][0] |= 0x80;
        records[^1][0] |= 0x40;
        return [.. records.SelectMany(record => record)];
    }

    /// <summary>A tag in memory, as NTAG213 to 216 lay it out.</summary>
    private sealed class Tag : ITagPages
    {
        internal Tag(byte[] message, int reserved = 0)
        {
            byte[] length = message.Length < 255 ? [(byte)message.Length] : [0xFF, (byte)(message.Length >> 8), (byte)message.Length];
            byte[] control = reserved == 0 ? [] : [0x01, 3, (byte)((reserved / 4) << 4), 16, 2];
            List<byte> data = message.Length == 0 ? [.. control, 0xFE] : [.. control, 0x00, 0x03, .. length, .. message, 0xFE];
            if (reserved > 0)
            {
                data.InsertRange(reserved - 16, [0xAA, 0xBB]);
            }

            Data = [.. data];
        }

        internal byte[] Container { get; init; } = [0xE1, 0x10, 0x3E, 0];

        internal byte[] Data { get; init; }

        internal int RefusesFrom { get; init; } = int.MaxValue;

        public bool TryRead(byte page, byte[] into)
        {
            if (page >= RefusesFrom)
            {
                return false;
            }

            byte[] all = [.. new byte[12], .. Container, .. Data, .. new byte[1024]];
            Array.Copy(all, 4 * page, into, 0, 16);
            return true;
        }
    }
}
