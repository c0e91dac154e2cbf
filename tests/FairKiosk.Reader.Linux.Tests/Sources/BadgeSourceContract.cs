using System.Text;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Linux.Tests.Harness;
using FairKiosk.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Reader.Linux.Tests.Sources;

/// <summary>What every source of badges must do; each one's tests derive from it.</summary>
public abstract class BadgeSourceContract
{
    private const int MaxNoiseBytes = 65_536;

    // More than a code's bytes come out of no source: symbology, a trimmed end mark and the byte that shows that it is too large.
    private const int LargestReadBytes = Limits.MaxRawBytes + 5;

    /// <summary>How many codes are many: fewer where each one has to be laid down and taken away.</summary>
    private protected virtual int Many => 100;

    private protected virtual int NoiseRuns => 12;

    private protected abstract ScannerRig Plug();

    /// <summary>What comes of a code that begins as with an AIM identifier.</summary>
    private protected virtual ScanRead ReadOf(string code) => code.StartsWith(']')
        ? new ScanRead(Encoding.UTF8.GetBytes(code[ScanRead.SymbologyBytes..]), code[..ScanRead.SymbologyBytes])
        : new ScanRead(Encoding.UTF8.GetBytes(code), string.Empty);

    [Fact]
    public async Task A_code_arrives_whole_and_once()
    {
        var sink = new RecordingSink();
        using var rig = Started(sink);
        rig.Scan("https://example.org/badge/17?fair=2026&v=#!");
        rig.Scan("next");
        Assert.Equal("https://example.org/badge/17?fair=2026&v=#!", await sink.NextTextAsync());
        Assert.Equal("next", await sink.NextTextAsync());
        Assert.False(sink.HasMore);
    }

    [Fact]
    public async Task Many_codes_arrive_in_their_order()
    {
        var sink = new RecordingSink();
        using var rig = Started(sink);
        var codes = Enumerable.Range(0, Many).Select(ReaderHome.Number).ToList();
        codes.ForEach(rig.Scan);
        foreach (var code in codes)
        {
            Assert.Equal(code, await sink.NextTextAsync());
        }
    }

    [Theory]
    [InlineData("Jürgen Groß, Düsseldorf")]
    [InlineData("山田 太郎")]
    [InlineData("Zoë 😁 ~^`´\\|@€[]{}")]
    public async Task A_name_in_any_script_is_unharmed(string name)
    {
        var sink = new RecordingSink();
        using var rig = Started(sink);
        rig.Scan(name);
        Assert.Equal(name, await sink.NextTextAsync());
    }

    [Fact]
    public async Task The_separators_of_GS1_codes_pass()
    {
        var sink = new RecordingSink();
        using var rig = Started(sink);
        rig.Scan("]d2010453\u001D21A\u001E\u0004");
        AssertSame(ReadOf("]d2010453\u001D21A\u001E\u0004"), await sink.NextAsync());
    }

    [Fact]
    public async Task The_symbology_is_told_apart_from_the_code()
    {
        var sink = new RecordingSink();
        using var rig = Started(sink);
        rig.Scan("]Q1badge-1");
        rig.Scan("badge-2");
        AssertSame(ReadOf("]Q1badge-1"), await sink.NextAsync());
        AssertSame(ReadOf("badge-2"), await sink.NextAsync());
    }

    [Fact]
    public async Task Twenty_of_the_largest_two_dimensional_codes_pass_without_a_pause()
    {
        var sink = new RecordingSink();
        using var rig = Started(sink);
        var largest = string.Concat(Enumerable.Range(0, 2953).Select(i => (char)('!' + (i % 94))));
        for (var i = 0; i < 20; i++)
        {
            rig.Scan(largest);
        }

        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(largest, await sink.NextTextAsync());
        }
    }

    [Fact]
    public async Task A_code_that_is_too_large_is_told_as_such_and_the_next_one_is_whole()
    {
        var sink = new RecordingSink();
        using var rig = Started(sink);
        rig.Scan(new string('x', Limits.MaxRawBytes + 100));
        rig.Scan("whole");
        Assert.True((await sink.NextAsync()).Data.Length > Limits.MaxRawBytes);
        Assert.Equal("whole", await sink.NextTextAsync());
    }

    [Fact]
    public async Task When_the_scanner_is_gone_it_is_told()
    {
        var sink = new RecordingSink();
        using var rig = Started(sink);
        rig.Scan("last");
        Assert.Equal("last", await sink.NextTextAsync());
        rig.Unplug();
        await rig.LossIsToldAsync(sink);
        Assert.False(sink.HasMore);
    }

    [Fact]
    public async Task After_it_is_disposed_of_nothing_arrives()
    {
        var sink = new RecordingSink();
        using var rig = Started(sink);
        rig.Scan("last");
        Assert.Equal("last", await sink.NextTextAsync());
        rig.Source.Dispose();
        rig.Scan("late");
        rig.Unplug();
        await AssertSilentAsync(sink);
        Assert.False(sink.HasMore);
    }

    [Fact]
    public void No_bytes_stop_it_or_make_it_swell() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(NoiseRuns),
        Prop.ForAll(Arb.From(Gen.Choose(0, MaxNoiseBytes)), Arb.From(Gen.Choose(0, int.MaxValue)), async (size, seed) =>
        {
            var noise = new byte[size];
            new Random(seed).NextBytes(noise);
            var sink = new RecordingSink();
            using var rig = Started(sink);
            rig.Babble(noise);
            rig.Settle();
            rig.Scan("after the noise");
            byte[] data;
            do
            {
                data = (await sink.NextAsync()).Data;
                Assert.True(data.Length <= LargestReadBytes);
            }
            while (!data.AsSpan().SequenceEqual("after the noise"u8));
        }));

    /// <summary>Returns when the source's thread has ended. Sources on devices wait for it when they are disposed of.</summary>
    private protected virtual Task AssertSilentAsync(RecordingSink sink) => Task.CompletedTask;

    private static void AssertSame(ScanRead expected, ScanRead actual)
    {
        Assert.Equal(expected.Symbology, actual.Symbology);
        Assert.Equal(expected.Data, actual.Data);
    }

    private protected ScannerRig Started(RecordingSink sink)
    {
        var rig = Plug();
        rig.Source.Start(sink);
        return rig;
    }
}
