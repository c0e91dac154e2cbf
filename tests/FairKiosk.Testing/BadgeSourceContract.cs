using System.Text;
using FairKiosk.Wire;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace FairKiosk.Testing;

/// <summary>What every source of badges must do, the virtual readers' among them; each one's tests derive from it.</summary>
public abstract class BadgeSourceContract
{
    private const int MaxNoiseBytes = 65_536;

    // More than a code's bytes come out of no source: symbology, a trimmed end mark and the byte that shows that it is too large.
    private const int LargestReadBytes = Limits.MaxRawBytes + 5;

    /// <summary>Gets how many codes are many: fewer where each one has to be laid down and taken away.</summary>
    protected virtual int Many => 100;

    /// <summary>Gets how often noise is tried.</summary>
    protected virtual int NoiseRuns => 12;

    /// <summary>A source that has been started.</summary>
    protected abstract BadgeRig Start();

    /// <summary>What comes of a code that was scanned.</summary>
    protected virtual BadgeRead ReadOf(string code, string symbology) => new(symbology, Encoding.UTF8.GetBytes(code), IsTooLarge: false);

    [Fact]
    public async Task A_code_arrives_whole_and_once()
    {
        using var rig = Start();
        rig.Scan("https://example.org/badge/17?fair=2026&v=#!");
        rig.Scan("next");
        Assert.Equal("https://example.org/badge/17?fair=2026&v=#!", await rig.NextTextAsync());
        Assert.Equal("next", await rig.NextTextAsync());
        Assert.False(rig.HasMore);
    }

    [Fact]
    public async Task Many_codes_arrive_in_their_order()
    {
        using var rig = Start();
        var codes = Enumerable.Range(0, Many).Select(i => $"badge-{i:D6}").ToList();
        codes.ForEach(code => rig.Scan(code));
        foreach (var code in codes)
        {
            Assert.Equal(code, await rig.NextTextAsync());
        }
    }

    [Theory]
    [InlineData("Jürgen Groß, Düsseldorf")]
    [InlineData("山田 太郎")]
    [InlineData("Zoë 😁 ~^`´\\|@€[]{}")]
    public async Task A_name_in_any_script_is_unharmed(string name)
    {
        using var rig = Start();
        rig.Scan(name);
        Assert.Equal(name, await rig.NextTextAsync());
    }

    [Fact]
    public async Task The_separators_of_GS1_codes_pass()
    {
        using var rig = Start();
        rig.Scan("010453\u001D21A\u001E\u0004", "]d2");
        AssertSame(ReadOf("010453\u001D21A\u001E\u0004", "]d2"), await rig.NextAsync());
    }

    [Fact]
    public async Task The_symbology_is_told_apart_from_the_code()
    {
        using var rig = Start();
        rig.Scan("badge-1", "]Q1");
        rig.Scan("badge-2");
        AssertSame(ReadOf("badge-1", "]Q1"), await rig.NextAsync());
        AssertSame(ReadOf("badge-2", string.Empty), await rig.NextAsync());
    }

    [Fact]
    public async Task Twenty_of_the_largest_two_dimensional_codes_pass_without_a_pause()
    {
        using var rig = Start();
        var largest = Enumerable.Range(0, 20).Select(first => string.Concat(Enumerable.Range(first, 2953).Select(i => (char)('!' + (i % 94))))).ToList();
        largest.ForEach(code => rig.Scan(code));
        foreach (var code in largest)
        {
            Assert.Equal(code, await rig.NextTextAsync());
        }
    }

    [Fact]
    public async Task A_code_that_is_too_large_is_told_as_such_and_the_next_one_is_whole()
    {
        using var rig = Start();
        rig.Scan(new string('x', Limits.MaxRawBytes + 100));
        rig.Scan("whole");
        Assert.True((await rig.NextAsync()).IsTooLarge);
        AssertSame(ReadOf("whole", string.Empty), await rig.NextAsync());
    }

    [Fact]
    public async Task When_the_scanner_is_gone_it_is_told()
    {
        using var rig = Start();
        rig.Scan("last");
        Assert.Equal("last", await rig.NextTextAsync());
        rig.Unplug();
        await rig.LossIsToldAsync();
        Assert.False(rig.HasMore);
    }

    [Fact]
    public async Task After_it_is_stopped_nothing_arrives()
    {
        using var rig = Start();
        rig.Scan("last");
        Assert.Equal("last", await rig.NextTextAsync());
        rig.Stop();
        rig.Scan("late");
        rig.Unplug();
        await rig.SilenceAsync();
        Assert.False(rig.HasMore);
    }

    [Fact]
    public void No_bytes_stop_it_or_make_it_swell() => Check.One(
        Properties.Many(NoiseRuns),
        Prop.ForAll(Arb.From(Gen.Choose(0, MaxNoiseBytes)), Arb.From(Gen.Choose(0, int.MaxValue)), async (size, seed) =>
        {
            var noise = new byte[size];
            new Random(seed).NextBytes(noise);
            using var rig = Start();
            rig.Babble(noise);
            rig.Settle();
            rig.Scan("after the noise");
            byte[] data;
            do
            {
                data = (await rig.NextAsync()).Data;
                Assert.True(data.Length <= LargestReadBytes);
            }
            while (!data.AsSpan().SequenceEqual("after the noise"u8));
        }));

    private static void AssertSame(BadgeRead expected, BadgeRead actual)
    {
        Assert.Equal(expected.Symbology, actual.Symbology);
        Assert.Equal(expected.Data, actual.Data);
        Assert.Equal(expected.IsTooLarge, actual.IsTooLarge);
    }
}
