using FairKiosk.Reader.Linux.Tests.Harness;

namespace FairKiosk.Reader.Linux.Tests.Sources;

/// <summary>What every source must do that has a plug.</summary>
public abstract class DeviceSourceContract : BadgeSourceContract
{
    // Long enough for the slowest machine where no pause is meant, short where one is.
    private const int Patient = 20_000;
    private const int Impatient = 50;

    private protected abstract DeviceRig Plug(int idleMillis);

    private protected sealed override ScannerRig Plug() => Plug(Patient);

    [Fact]
    public async Task A_code_that_breaks_off_is_told_and_the_next_one_is_whole()
    {
        var sink = new RecordingSink();
        using var rig = Plug(Impatient);
        rig.Source.Start(sink);
        rig.Begin("hal");
        Assert.Empty((await sink.NextAsync()).Data);
        rig.Scan("whole");
        Assert.Equal("whole", await sink.NextTextAsync());
    }

    [Fact]
    public async Task Unplugged_and_plugged_in_again_it_goes_on_and_says_so()
    {
        var sink = new RecordingSink();
        using var rig = Plug(Patient);
        rig.Source.Start(sink);
        for (var i = 0; i < 3; i++)
        {
            rig.Scan("before");
            Assert.Equal("before", await sink.NextTextAsync());
            rig.Unplug();
            await rig.LossIsToldAsync(sink);
            rig.PlugIn();
            Assert.Contains("back", await sink.NextWordsAsync(), StringComparison.Ordinal);
        }

        rig.Scan("after");
        Assert.Equal("after", await sink.NextTextAsync());
    }

    [Fact]
    public async Task Half_a_code_at_the_moment_of_unplugging_is_no_code()
    {
        var sink = new RecordingSink();
        using var rig = Plug(Patient);
        rig.Source.Start(sink);
        rig.Scan("before");
        rig.Begin("hal");
        Assert.Equal("before", await sink.NextTextAsync());
        rig.Unplug();
        Assert.Empty((await sink.NextAsync()).Data);
        await rig.LossIsToldAsync(sink);
        rig.PlugIn();
        Assert.Contains("back", await sink.NextWordsAsync(), StringComparison.Ordinal);
        rig.Scan("after");
        Assert.Equal("after", await sink.NextTextAsync());
    }

    [Fact]
    public async Task It_can_be_disposed_of_while_the_scanner_is_unplugged()
    {
        var sink = new RecordingSink();
        using var rig = Plug(Patient);
        rig.Source.Start(sink);
        rig.Unplug();
        await rig.LossIsToldAsync(sink);
        rig.Source.Dispose();
        Assert.False(sink.HasMore);
    }
}
