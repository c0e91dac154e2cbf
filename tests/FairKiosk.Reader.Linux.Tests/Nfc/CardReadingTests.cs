using System.Text;
using FairKiosk.Parts.Nfc;
using FairKiosk.Reader.Linux.Nfc;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Linux.Tests.Harness;
using FairKiosk.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Reader.Linux.Tests.Nfc;

/// <summary>The same cards as on the virtual readers, read in this process: here every place of a fault can be tried.</summary>
public sealed class CardReadingTests
{
    private const string Text = "BEGIN:VCARD\r\nFN:Jan Berg\r\nEND:VCARD";

    private static readonly byte[] Message = NdefBuilder.Message(NdefBuilder.Card(Text));

    [Fact]
    public void Pulled_away_after_any_command_a_card_is_its_content_or_nothing()
    {
        Assert.All(Enumerable.Range(0, 40), commands =>
        {
            AssertWholeOrNothing(() => new Type2Card { Uid = TagMemory.Uid, Memory = TagMemory.Ntag213(Message), PulledAfter = commands });
            AssertWholeOrNothing(() => new Type4Card { Uid = TagMemory.Uid, File = Type4Card.FileOf(Message), Chunk = 15, PulledAfter = commands });
        });
    }

    [Fact]
    public void With_any_page_refused_a_tag_is_its_content_or_nothing() => Assert.All(Enumerable.Range(4, 16), page =>
        AssertWholeOrNothing(() => new Type2Card { Uid = TagMemory.Uid, Memory = TagMemory.Ntag213(Message), LockedFrom = page }));

    [Fact]
    public void With_any_offset_refused_a_tag_is_its_content_or_nothing() => Assert.All(Enumerable.Range(0, Message.Length + 2), offset =>
        AssertWholeOrNothing(() => new Type4Card { Uid = TagMemory.Uid, File = Type4Card.FileOf(Message), Chunk = 15, Refusal = (offset, 0x6982) }));

    [Fact]
    public void Any_message_comes_out_of_any_tag_that_holds_it() => Check.One(
        Properties.Many(300),
        Prop.ForAll(Arb.From(Gen.Choose(1, 870)), Arb.From(Gen.Choose(15, 255)), (length, chunk) =>
        {
            var text = new string('x', length);
            var message = NdefBuilder.Message(NdefBuilder.Text(text));
            Assert.Equal(text, TextOf(new Type4Card { Uid = TagMemory.Uid, File = Type4Card.FileOf(message), Chunk = chunk }));
            var capacity = TagMemory.Wrapped(message).Length - 1;
            if (capacity <= 888)
            {
                Assert.Equal(text, TextOf(new Type2Card { Uid = TagMemory.Uid, Memory = TagMemory.Ntag216(message) }));
            }
        }));

    [Fact]
    public void Bytes_that_the_tag_has_reserved_are_no_content()
    {
        // Eight bytes from page 6 on (memory control), then 16 lock bits from byte 40 on (lock control): in the middle of the message.
        byte[] data = [0x02, 0x03, 0x60, 0x08, 0x02, 0x01, 0x03, 0xA0, 0x10, 0x02, .. TagMemory.Wrapped(NdefBuilder.Message(NdefBuilder.Text("a badge of a fair")))];
        List<byte> spread = [.. data];
        spread.InsertRange(24 - TagMemory.DataAt, [0xEE, 0xEE, 0xEE, 0xEE, 0xEE, 0xEE, 0xEE, 0xEE]);
        spread.InsertRange(40 - TagMemory.DataAt, [0xDD, 0xDD]);
        Assert.Equal("a badge of a fair", TextOf(new Type2Card { Uid = TagMemory.Uid, Memory = TagMemory.Image(144, 0x12, [.. spread]) }));
    }

    [Fact]
    public void What_a_maker_has_put_before_the_message_is_passed_over() => Assert.Equal(
        "17",
        TextOf(new Type2Card
        {
            Uid = TagMemory.Uid,
            Memory = TagMemory.Image(144, 0x12, [0x00, 0x00, 0xFD, 0x03, 0x03, 0x03, 0x03, .. TagMemory.Wrapped(NdefBuilder.Message(NdefBuilder.Text("17")))]),
        }));

    [Fact]
    public void No_memory_makes_it_throw_or_hang() => Check.One(
        Properties.Many(500),
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), Arb.From(Gen.Choose(0, 255)), (seed, size) =>
        {
            var noise = new byte[1024];
            new Random(seed).NextBytes(noise);
            // Bytes that mean something come more often than by chance.
            var data = noise.Select(value => value < 128 ? (byte)(value % 4) : value).ToArray();
            _ = CardReading.Read(new Type2Card { Uid = TagMemory.Uid, Memory = TagMemory.Image(888, (byte)size, data) });
            _ = CardReading.Read(new Type4Card { Uid = TagMemory.Uid, File = data, Chunk = size, StatedSize = 0xFFFF });
        }));

    private static void AssertWholeOrNothing(Func<ICard> card)
    {
        ScanRead read;
        try
        {
            read = CardReading.Read(card());
        }
        catch (CardGoneException)
        {
            return;
        }

        Assert.Contains(Encoding.UTF8.GetString(read.Data), (string[])[Text, string.Empty]);
    }

    private static string TextOf(ICard card)
    {
        var read = CardReading.Read(card);
        Assert.Equal(TagCode.Content, read.Symbology);
        return Encoding.UTF8.GetString(read.Data);
    }
}
