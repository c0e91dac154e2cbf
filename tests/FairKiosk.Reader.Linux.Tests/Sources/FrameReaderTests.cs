using System.Text;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Testing;
using FairKiosk.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Reader.Linux.Tests.Sources;

public sealed class FrameReaderTests
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
        var found = Cut(FramingOf(framing), Encoding.UTF8.GetBytes(sent), int.MaxValue).Select(read => Encoding.UTF8.GetString(read.Data));
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
        var read = Assert.Single(Cut(Framing.Cr, Encoding.ASCII.GetBytes(sent + "\r"), int.MaxValue));
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
            var read = Assert.Single(Cut(FramingOf(framing), Framed(framing, [.. Encoding.ASCII.GetBytes(symbology), .. data]), 777));
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
        Assert.Equal(data, Assert.Single(Cut(Framing.Stx, [2, .. data, 3], 1)).Data);
    }

    [Fact]
    public void A_code_that_breaks_off_is_told_and_the_next_one_is_whole()
    {
        List<ScanRead> found = [];
        var frames = new FrameReader(Framing.Cr, found.Add);
        frames.Take("hal"u8);
        Assert.True(frames.IsPartial);
        frames.BreakOff();
        Assert.False(frames.IsPartial);
        frames.BreakOff();
        frames.Take("whole\r"u8);
        Assert.Equal(2, found.Count);
        Assert.Empty(found[0].Data);
        Assert.Equal("whole"u8.ToArray(), found[1].Data);
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
            List<ScanRead> found = [];
            var frames = new FrameReader(FramingOf(framing), found.Add);
            frames.Take(code.AsSpan(0, at));
            frames.Spoil();
            Assert.True(frames.IsPartial);
            frames.Take(code.AsSpan(at));
            Assert.False(frames.IsPartial);
            frames.Take(code);
            Assert.Equal([0, 4], found.Select(read => read.Data.Length));
        }
    }

    [Fact]
    public void After_a_break_between_STX_and_ETX_noise_is_passed_over_again()
    {
        List<ScanRead> found = [];
        var frames = new FrameReader(Framing.Stx, found.Add);
        frames.Take([2]);
        Assert.True(frames.IsPartial);
        frames.BreakOff();
        frames.Take("noise\u0003\u0002whole\u0003"u8);
        Assert.Equal(2, found.Count);
        Assert.Equal("whole"u8.ToArray(), found[1].Data);
    }

    [Fact]
    public void No_bytes_make_it_throw_and_how_they_are_chunked_changes_nothing() => Check.One(
        Properties.Many(300),
        Prop.ForAll(Arb.From(Streams()), Arb.From(Gen.Choose(0, 4)), Arb.From(Gen.Choose(1, 300)), (bytes, framing, chunk) =>
            Same(Cut((Framing)framing, bytes, int.MaxValue), Cut((Framing)framing, bytes, chunk))));

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

    private static bool Same(List<ScanRead> one, List<ScanRead> other) =>
        one.Count == other.Count && one.Zip(other).All(pair =>
            pair.First.Symbology == pair.Second.Symbology && pair.First.Data.AsSpan().SequenceEqual(pair.Second.Data));

    private static List<ScanRead> Cut(Framing framing, byte[] bytes, int chunk)
    {
        List<ScanRead> found = [];
        var frames = new FrameReader(framing, found.Add);
        for (var at = 0; at < bytes.Length; at += Math.Min(chunk, bytes.Length))
        {
            frames.Take(bytes.AsSpan(at, Math.Min(chunk, bytes.Length - at)));
        }

        return found;
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
