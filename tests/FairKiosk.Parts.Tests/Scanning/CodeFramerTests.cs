using System.Text;
using FairKiosk.Parts.Scanning;
using FairKiosk.Testing;
using FairKiosk.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Parts.Tests.Scanning;

public sealed class CodeFramerTests
{
    private const int MaxFuzzBytes = 65_536;

    [Theory]
    [InlineData("cr", "one\rtwo\r", "one|two")]
    [InlineData("cr", "one\r\ntwo\r\n", "one|two")]
    [InlineData("cr", "a\nb\r", "a\nb")]
    [InlineData("lf", "one\ntwo\n", "one|two")]
    [InlineData("lf", "one\r\ntwo\r\n", "one|two")]
    [InlineData("crlf", "one\r\ntwo\r\n", "one|two")]
    [InlineData("crlf", "a\rb\nc\r\n", "a\rb\nc")]
    [InlineData("crlf", "a\r\r\n", "a\r")]
    [InlineData("stx", "\u0002one\u0003\u0002two\u0003", "one|two")]
    [InlineData("stx", "noise\u0002BEGIN:VCARD\r\nEND:VCARD\r\n\u0003noise", "BEGIN:VCARD\r\nEND:VCARD\r\n")]
    [InlineData("stx", "\u0002a\u0002b\u0003", "a\u0002b")]
    [InlineData("tab", "one\ttwo\r\n\t", "one|two\r\n")]
    [InlineData("cr", "\r\r\r", "")]
    [InlineData("lf", "\n\n", "")]
    [InlineData("stx", "\u0002\u0003", "")]
    public void Each_framing_cuts_where_it_says(string framing, string sent, string expected)
    {
        var found = Cut(FramingOf(framing), Encoding.UTF8.GetBytes(sent)).Select(read => Encoding.UTF8.GetString(read.Data));
        Assert.Equal(expected, string.Join('|', found));
    }

    [Theory]
    [InlineData("]Q1https://example.org/1", "]Q1", "https://example.org/1")]
    [InlineData("]C0ABC-123", "]C0", "ABC-123")]
    [InlineData("]d2x", "]d2", "x")]
    [InlineData("ABC]Q1", "", "ABC]Q1")]
    [InlineData("]Q", "", "]Q")]
    [InlineData("]1Qx", "", "]1Qx")]
    [InlineData("]Q-x", "", "]Q-x")]
    [InlineData("]Q1", "]Q1", "")]
    public void A_symbology_in_front_is_split_off(string sent, string symbology, string data)
    {
        var read = Assert.Single(Cut(Framing.Cr, Encoding.ASCII.GetBytes(sent + "\r")));
        Assert.Equal(symbology, read.Symbology);
        Assert.Equal(data, Encoding.ASCII.GetString(read.Data));
    }

    [Theory]
    [InlineData("cr", "")]
    [InlineData("lf", "")]
    [InlineData("crlf", "]Q1")]
    [InlineData("tab", "]Q1")]
    [InlineData("stx", "]Q1")]
    public void The_largest_code_passes_whole_and_one_byte_more_is_told_as_too_large(string framing, string symbology)
    {
        foreach (var extra in (int[])[0, 1, 2, 5, 1000])
        {
            var data = Enumerable.Range(0, Limits.MaxRawBytes + extra).Select(i => (byte)(32 + (i % 90))).ToArray();
            data[0] = (byte)'x';
            var read = Assert.Single(Cut(FramingOf(framing), Framed(framing, [.. Encoding.ASCII.GetBytes(symbology), .. data])));
            if (extra == 0)
            {
                Assert.Equal(data, read.Data);
            }
            else
            {
                Assert.True(read.Data.Length > Limits.MaxRawBytes);
            }
        }
    }

    [Fact]
    public void A_code_of_any_bytes_passes_between_STX_and_ETX()
    {
        var data = Enumerable.Range(0, 256).Select(i => (byte)i).Where(b => b != 3).ToArray();
        Assert.Equal(data, Assert.Single(Cut(Framing.Stx, [2, .. data, 3])).Data);
    }

    [Fact]
    public void A_code_that_breaks_off_is_told_and_the_next_one_is_whole()
    {
        FoundCodes found = new();
        var frames = new CodeFramer(Framing.Cr, found);
        Send(frames, "hal"u8);
        Assert.True(frames.IsPartial);
        frames.BreakOff();
        Assert.False(frames.IsPartial);
        frames.BreakOff();
        Send(frames, "whole\r"u8);
        Assert.Equal(2, found.All.Count);
        Assert.Empty(found.All[0].Data);
        Assert.Equal("whole"u8.ToArray(), found.All[1].Data);
    }

    [Theory]
    [InlineData("cr")]
    [InlineData("lf")]
    [InlineData("crlf")]
    [InlineData("tab")]
    [InlineData("stx")]
    public void A_code_that_lost_something_is_broken_off_at_its_end_and_the_next_one_is_whole(string framing)
    {
        var code = Framed(framing, "code"u8.ToArray());
        for (var at = 0; at < code.Length; at++)
        {
            FoundCodes found = new();
            var frames = new CodeFramer(FramingOf(framing), found);
            Send(frames, code.AsSpan(0, at));
            frames.Spoil();
            Assert.True(frames.IsPartial);
            Send(frames, code.AsSpan(at));
            Assert.False(frames.IsPartial);
            Send(frames, code);
            Assert.Equal([0, 4], found.All.Select(read => read.Data.Length));
        }
    }

    [Fact]
    public void After_a_break_between_STX_and_ETX_noise_is_passed_over_again()
    {
        FoundCodes found = new();
        var frames = new CodeFramer(Framing.Stx, found);
        Send(frames, [2]);
        Assert.True(frames.IsPartial);
        frames.BreakOff();
        Send(frames, "noise\u0003\u0002whole\u0003"u8);
        Assert.Equal(2, found.All.Count);
        Assert.Equal("whole"u8.ToArray(), found.All[1].Data);
    }

    [Fact]
    public void No_bytes_make_it_throw_or_swell() => Check.One(
        Properties.Many(300),
        Prop.ForAll(Arb.From(Streams()), Arb.From(Gen.Choose(0, 4)), (bytes, framing) =>
            Cut((Framing)framing, bytes).TrueForAll(code => code.Data.Length + code.Symbology.Length <= Limits.MaxRawBytes + AimSymbology.Bytes + 2)));

    // Mostly frame marks, so that most runs find frames; and now and then as much as anybody could send.
    private static Gen<byte[]> Streams()
    {
        var marks = Gen.Elements<byte>(2, 3, 9, 10, 13, (byte)']', (byte)'Q', (byte)'1', 0, 255);
        var any = Gen.Choose(0, 255).Select(value => (byte)value);
        var letters = Gen.Frequency((1, marks), (2, any));
        return Gen.Frequency(
            (9, letters.ArrayOf()),
            (1, from size in Gen.Choose(0, MaxFuzzBytes)
                from seed in Gen.Choose(0, int.MaxValue)
                select Noise(size, seed)));
    }

    private static byte[] Noise(int size, int seed)
    {
        var bytes = new byte[size];
        new Random(seed).NextBytes(bytes);
        // Without marks for long stretches, so that frames run over.
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] is 3 or 10 or 13 && i % 20_000 != 0)
            {
                bytes[i] = 65;
            }
        }

        return bytes;
    }

    private static void Send(CodeFramer frames, ReadOnlySpan<byte> bytes)
    {
        foreach (var next in bytes)
        {
            frames.Take(next);
        }
    }

    private static List<FoundCodes.FoundCode> Cut(Framing framing, byte[] bytes)
    {
        FoundCodes found = new();
        Send(new CodeFramer(framing, found), bytes);
        return found.All;
    }

    private static byte[] Framed(string framing, byte[] data) => framing switch
    {
        "cr" => [.. data, 13],
        "lf" => [.. data, 10],
        "crlf" => [.. data, 13, 10],
        "tab" => [.. data, 9],
        _ => [2, .. data, 3],
    };

    private static Framing FramingOf(string text) => text switch
    {
        "cr" => Framing.Cr,
        "lf" => Framing.Lf,
        "crlf" => Framing.CrLf,
        "tab" => Framing.Tab,
        _ => Framing.Stx,
    };
}
