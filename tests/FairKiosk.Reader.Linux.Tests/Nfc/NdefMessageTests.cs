using System.Text;
using FairKiosk.Reader.Linux.Nfc;
using FairKiosk.Reader.Linux.Tests.Harness;
using FairKiosk.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Reader.Linux.Tests.Nfc;

public sealed class NdefMessageTests
{
    private const int LargestBytes = 65_536;

    [Fact]
    public void Records_come_out_in_their_order_with_type_and_content()
    {
        var records = NdefMessage.TryRead(NdefBuilder.Message(NdefBuilder.Uri(4, "example.org"), NdefBuilder.Card(new string('x', 700))));
        Assert.NotNull(records);
        Assert.Equal(["U", "text/vcard"], records.Select(record => record.Name));
        Assert.Equal(700, records[1].Payload.Length);
    }

    [Fact]
    public void An_id_belongs_to_no_content()
    {
        var records = NdefMessage.TryRead([0xD9, 1, 2, 3, (byte)'U', (byte)'i', (byte)'d', (byte)'!', 4, (byte)'a']);
        Assert.Equal([4, (byte)'a'], Assert.Single(records!).Payload);
    }

    [Fact]
    public void A_record_in_pieces_is_put_together()
    {
        byte[] message = [0xB2, 10, 2, .. "text/vcard"u8, (byte)'B', (byte)'E', 0x36, 0, 1, (byte)'G', 0x56, 0, 2, (byte)'I', (byte)'N'];
        var record = Assert.Single(NdefMessage.TryRead(message)!);
        Assert.True(record.IsVCard);
        Assert.Equal("BEGIN"u8.ToArray(), record.Payload);
    }

    [Theory]
    [InlineData("")]
    [InlineData("D1")]
    [InlineData("D10105")]
    [InlineData("D1010554046162")] // length past the end
    [InlineData("51010254006161")] // does not begin a message
    [InlineData("910102540061")] // does not end one
    [InlineData("91010154009101015400")] // begins twice
    [InlineData("D101015400FF")] // bytes behind its end
    [InlineData("F101015400")] // in pieces, and at once the last one
    [InlineData("D6000100")] // a further piece of nothing
    [InlineData("B101015400" + "560101" + "5400")] // a further piece with a type of its own
    [InlineData("B101015400" + "5101015400")] // a new record before the last piece
    [InlineData("C101FFFFFFFF5400")]
    [InlineData("C1017FFFFFFF5400")]
    [InlineData("D901010554")] // id past the end
    public void A_message_that_contradicts_itself_is_torn(string hex) => Assert.Null(NdefMessage.TryRead(Convert.FromHexString(hex)));

    [Fact]
    public void A_message_that_is_cut_off_anywhere_is_torn()
    {
        var message = NdefBuilder.Message(NdefBuilder.Text("Jürgen"), NdefBuilder.Card(new string('x', 300)), NdefBuilder.Uri(1, "example.org"));
        for (var length = 0; length < message.Length; length++)
        {
            Assert.Null(NdefMessage.TryRead(message.AsSpan(0, length)));
        }
    }

    [Fact]
    public void No_bytes_make_it_throw_or_hang() => Check.One(
        Properties.Many(200),
        Prop.ForAll(Arb.From(Gen.Choose(0, LargestBytes)), Arb.From(Gen.Choose(0, int.MaxValue)), (size, seed) =>
        {
            var noise = new byte[size];
            new Random(seed).NextBytes(noise);
            Survives(noise);
            // Short records of known kinds, which noise alone would hardly make.
            for (var i = 0; i < noise.Length; i++)
            {
                noise[i] = (byte)(noise[i] % 24);
            }

            Survives(NdefBuilder.Message(NdefBuilder.Poster(NdefBuilder.Record(NdefBuilder.WellKnown, "T", noise[..Math.Min(size, 9000)]))));
            Survives(noise);
        }));

    [Fact]
    public void Nothing_but_empty_records_to_64_KiB_is_read()
    {
        var message = new byte[LargestBytes / 4 * 3];
        for (var i = 0; i < message.Length; i += 3)
        {
            message[i] = 0x10;
        }

        message[0] |= 0x80;
        message[^3] |= 0x40;
        Assert.True(NdefBadge.IsEmpty(NdefMessage.TryRead(message)!));
    }

    private static void Survives(byte[] message)
    {
        if (NdefMessage.TryRead(message) is { } records)
        {
            var code = NdefBadge.Of(records);
            Assert.True(code is null || Encoding.UTF8.GetString(code).Length > 0);
        }
    }
}
