using FairKiosk.Parts.Scanning;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Linux.Tests.Harness;
using FairKiosk.Testing;

namespace FairKiosk.Reader.Linux.Tests.Sources;

public sealed class StdinSourceTests : BadgeSourceContract
{
    protected override BadgeRig Start() => Start(Framing.Lf);

    [Fact]
    public async Task Every_line_is_a_code_and_the_end_is_told()
    {
        var sink = new RecordingSink();
        using var source = new StdinSource(Framing.Lf, () => new MemoryStream("one\r\n\n]C1two\nlast"u8.ToArray()));
        source.Start(sink);
        Assert.Equal("one", await sink.NextTextAsync());
        var second = await sink.NextAsync();
        Assert.Equal("]C1", second.Symbology);
        Assert.Equal("last", await sink.NextTextAsync());
        await sink.EndAsync();
        Assert.False(sink.HasMore);
    }

    [Fact]
    public async Task A_frame_that_the_end_cuts_off_is_told_as_broken_off()
    {
        using var rig = Start(Framing.Stx);
        rig.Begin("\u0002whole\u0003\u0002hal");
        rig.Unplug();
        Assert.Equal("whole", await rig.NextTextAsync());
        Assert.Empty((await rig.NextAsync()).Data);
        await rig.LossIsToldAsync();
    }

    private static StdinRig Start(Framing framing)
    {
        var rig = new StdinRig(framing);
        rig.Source.Start(rig.Sink);
        return rig;
    }
}
