using FairKiosk.Reader.Linux.Tests.Harness;
using FairKiosk.Testing;

namespace FairKiosk.Reader.Linux.Tests.Sources;

/// <summary>What every source must do that has a plug.</summary>
public abstract class DeviceSourceContract : BadgeSourceContract
{
    // Long enough for the slowest machine where no pause is meant, short where one is.
    private const int Patient = 20_000;
    private const int Impatient = 50;

    private protected abstract DeviceRig Plug(int idleMillis);

    protected sealed override BadgeRig Start() => Start(Patient);

    [Fact]
    public async Task A_code_that_breaks_off_is_told_and_the_next_one_is_whole()
    {
        using var rig = Start(Impatient);
        rig.Begin("hal");
        Assert.Empty((await rig.NextAsync()).Data);
        rig.Scan("whole");
        Assert.Equal("whole", await rig.NextTextAsync());
    }

    [Fact]
    public async Task Unplugged_and_plugged_in_again_it_goes_on_and_says_so()
    {
        using var rig = Start(Patient);
        for (var i = 0; i < 3; i++)
        {
            rig.Scan("before");
            Assert.Equal("before", await rig.NextTextAsync());
            rig.Unplug();
            await rig.LossIsToldAsync();
            rig.PlugIn();
            Assert.Contains("back", await rig.Sink.NextWordsAsync(), StringComparison.Ordinal);
        }

        rig.Scan("after");
        Assert.Equal("after", await rig.NextTextAsync());
    }

    [Fact]
    public async Task Half_a_code_at_the_moment_of_unplugging_is_no_code()
    {
        using var rig = Start(Patient);
        rig.Scan("before");
        rig.Begin("hal");
        Assert.Equal("before", await rig.NextTextAsync());
        rig.Unplug();
        Assert.Empty((await rig.NextAsync()).Data);
        await rig.LossIsToldAsync();
        rig.PlugIn();
        Assert.Contains("back", await rig.Sink.NextWordsAsync(), StringComparison.Ordinal);
        rig.Scan("after");
        Assert.Equal("after", await rig.NextTextAsync());
    }

    [Fact]
    public async Task It_can_be_disposed_of_while_the_scanner_is_unplugged()
    {
        using var rig = Start(Patient);
        rig.Unplug();
        await rig.LossIsToldAsync();
        rig.Stop();
        Assert.False(rig.HasMore);
    }

    private DeviceRig Start(int idleMillis)
    {
        var rig = Plug(idleMillis);
        rig.Source.Start(rig.Sink);
        return rig;
    }
}
