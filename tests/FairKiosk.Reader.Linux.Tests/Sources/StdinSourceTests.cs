using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Linux.Tests.Harness;

namespace FairKiosk.Reader.Linux.Tests.Sources;

public sealed class StdinSourceTests : BadgeSourceContract
{
    private protected override ScannerRig Plug() => new StdinRig(Framing.Lf);

    // A read of standard input cannot be called back: the thread ends with what comes next, and says nothing of it.
    private protected override Task AssertSilentAsync(RecordingSink sink) => sink.EndAsync();

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
        var sink = new RecordingSink();
        using var rig = new StdinRig(Framing.Stx);
        rig.Source.Start(sink);
        rig.Begin("\u0002whole\u0003\u0002hal");
        rig.Unplug();
        Assert.Equal("whole", await sink.NextTextAsync());
        Assert.Empty((await sink.NextAsync()).Data);
        await sink.EndAsync();
    }
}
