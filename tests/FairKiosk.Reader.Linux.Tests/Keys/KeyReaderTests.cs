using FairKiosk.Reader.Linux.Keys;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Linux.Tests.Harness;
using FairKiosk.Testing;
using FairKiosk.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Reader.Linux.Tests.Keys;

public sealed class KeyReaderTests
{
    private const int MaxFuzzBytes = 65_536;

    private static readonly KeyMap[] Maps = [KeyMaps.Us, KeyMaps.German, KeyMaps.Japanese, KeyMaps.French];

    [Fact]
    public void A_key_without_a_character_makes_the_code_unreadable_and_only_this_one()
    {
        var found = Read(new Typist().Text("ab").Tap(59).Text("c").Enter().Text("whole").Enter().Take());
        Assert.Equal([0, 5], found.Select(read => read.Data.Length));
    }

    [Fact]
    public void Several_losses_in_one_code_are_one_unreadable_code()
    {
        var found = Read(new Typist().Lose().Text("ab").Lose().Lose().Text("c").Enter().Text("whole").Enter().Take());
        Assert.Equal([0, 5], found.Select(read => read.Data.Length));
    }

    [Fact]
    public void Between_a_loss_and_the_next_report_nothing_counts()
    {
        var typist = new Typist().Event(KeyCodes.TypeSync, KeyCodes.SyncDropped, 0).Event(KeyCodes.TypeKey, KeyCodes.Enter, 1);
        typist.Event(KeyCodes.TypeKey, KeyCodes.Enter, 0).Event(KeyCodes.TypeSync, KeyCodes.SyncReport, 0);
        var found = Read(typist.Text("rest").Enter().Text("whole").Enter().Take());
        Assert.Equal([0, 5], found.Select(read => read.Data.Length));
    }

    [Fact]
    public void A_loss_lets_go_of_every_key()
    {
        var found = Read(new Typist().Press(KeyCodes.LeftShift, KeyCodes.LeftControl).Tap(KeyCodes.CapsLock).Lose().Enter().Text("small").Enter().Take());
        Assert.Equal("small"u8.ToArray(), found[1].Data);
    }

    [Theory]
    [InlineData(13)]
    [InlineData(41)]
    public void An_accent_whose_letter_never_comes_breaks_the_code_off(int accent)
    {
        List<ScanRead> found = [];
        var keys = new KeyReader(KeyMaps.German, new FrameReader(Framing.Cr, found.Add));
        keys.Take(new Typist().Tap(accent).Take());
        Assert.True(keys.IsPartial);
        keys.BreakOff();
        Assert.False(keys.IsPartial);
        Assert.Empty(Assert.Single(found).Data);
        keys.Take(new Typist().Tap(30).Enter().Take());
        Assert.Equal("a"u8.ToArray(), found[1].Data);
    }

    [Fact]
    public void Half_a_number_breaks_the_code_off()
    {
        List<ScanRead> found = [];
        var keys = new KeyReader(KeyMaps.Us, new FrameReader(Framing.Cr, found.Add));
        keys.Take(new Typist().Press(KeyCodes.LeftAlt).Tap(KeyCodes.Pad1).Take());
        keys.BreakOff();
        keys.Take(new Typist().Release(KeyCodes.LeftAlt).Text("whole").Enter().Take());
        Assert.Equal([0, 5], found.Select(read => read.Data.Length));
    }

    [Fact]
    public void Half_a_character_does_not_swallow_the_end_of_the_code()
    {
        var found = Read(new Typist().AltNumber("55357").Enter().Text("whole").Enter().Take());
        Assert.Equal([0, 5], found.Select(read => read.Data.Length));
    }

    [Fact]
    public void Reading_keys_takes_no_memory_but_for_the_code()
    {
        var events = new Typist().Text(new string('A', 2953)).Enter().Take();
        var sum = 0;
        var keys = new KeyReader(KeyMaps.Us, new FrameReader(Framing.Cr, read => sum += read.Data.Length));
        keys.Take(events);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
        {
            keys.Take(events);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 * (2953 + 200));
        Assert.Equal(11 * 2953, sum);
    }

    [Fact]
    public void No_bytes_make_it_throw_and_how_they_are_chunked_changes_nothing() => Check.One(
        Properties.Many(200),
        Prop.ForAll(Arb.From(Streams()), Arb.From(Gen.Choose(0, 19)), Arb.From(Gen.Choose(1, 300)), (bytes, kind, chunk) =>
        {
            var map = Maps[kind % Maps.Length];
            var framing = (Framing)(kind / Maps.Length);
            var whole = Read(bytes, bytes.Length, map, framing);
            var pieces = Read(bytes, chunk, map, framing);
            return whole.Count == pieces.Count
                && whole.Zip(pieces).All(pair => pair.First.Data.AsSpan().SequenceEqual(pair.Second.Data))
                && whole.TrueForAll(read => read.Data.Length <= Limits.MaxRawBytes + 5);
        }));

    // Mostly keys that exist, pressed and released in any order; now and then any bytes at all, and as many as anybody could send.
    private static Gen<byte[]> Streams()
    {
        var one = from type in Gen.Frequency((30, Gen.Constant(KeyCodes.TypeKey)), (1, Gen.Choose(0, 5)))
                  from code in Gen.Frequency((5, Gen.Choose(0, 130)), (3, Gen.Elements(28, 29, 42, 56, 78, 79, 82, 97, 100, 58)), (1, Gen.Choose(0, 0x2FF)))
                  from value in Gen.Choose(0, 2)
                  select new Typist().Event(type, code, value).Take();
        var any = from size in Gen.Choose(0, MaxFuzzBytes)
                  from seed in Gen.Choose(0, int.MaxValue)
                  select Noise(size, seed);
        return Gen.Frequency((9, one.ArrayOf().Select(events => events.SelectMany(bytes => bytes).ToArray())), (1, any));
    }

    private static byte[] Noise(int size, int seed)
    {
        var bytes = new byte[size];
        new Random(seed).NextBytes(bytes);
        for (var at = 2 * IntPtr.Size; at + 8 <= size && seed % 2 == 0; at += KeyReader.EventBytes)
        {
            // Events of keys with wild values.
            bytes[at] = 1;
            bytes[at + 1] = 0;
            bytes[at + 3] = 0;
            bytes[at + 4] %= 3;
            bytes.AsSpan(at + 5, 3).Clear();
        }

        return bytes;
    }

    private static List<ScanRead> Read(byte[] bytes) => Read(bytes, bytes.Length, KeyMaps.Us, Framing.Cr);

    private static List<ScanRead> Read(byte[] bytes, int chunk, KeyMap map, Framing framing)
    {
        List<ScanRead> found = [];
        var keys = new KeyReader(map, new FrameReader(framing, found.Add));
        for (var at = 0; at < bytes.Length; at += chunk)
        {
            keys.Take(bytes.AsSpan(at, Math.Min(chunk, bytes.Length - at)));
        }

        keys.BreakOff();
        return found;
    }
}
