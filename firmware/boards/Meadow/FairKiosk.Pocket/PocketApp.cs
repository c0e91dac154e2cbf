using System.Globalization;
using FairKiosk.Pocket.Hardware;
using FairKiosk.Pocket.Update;
using Meadow;
using Meadow.Update;

namespace FairKiosk.Pocket;

/// <summary>The pocket reader as an application of Meadow, whatever it runs on.</summary>
/// <typeparam name="TDevice">What it runs on.</typeparam>
public abstract class PocketApp<TDevice> : App<TDevice>, IAsyncDisposable
    where TDevice : class, IMeadowDevice
{
    private const string UtcOffset = "FairKiosk.UtcOffsetMinutes";

    private PocketParts? _parts;

    // From app.config.yaml: what the clocks of the fair are ahead of UTC.
    private int UtcOffsetMinutes =>
        Settings.TryGetValue(UtcOffset, out var minutes) && int.TryParse(minutes, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset) ? offset : 0;

    /// <inheritdoc />
    public override Task Initialize()
    {
        var hardware = PocketHardwareFactory.For(Device);
        var clock = new PocketClock(hardware.KeepsTime);
        Device.PlatformOS.NtpClient.TimeChanged += _ => clock.WasSet();
        var firmware = GetType().Assembly.GetName().Version.ToString(3);
        _parts = new PocketParts(hardware, clock, new PocketUpdate(Resolver.Services.Get<IUpdateService>()), firmware, UtcOffsetMinutes);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task Run()
    {
        _ = CancellationToken.Register(_parts!.Stop);
        return _parts.RunAsync();
    }

    /// <inheritdoc />
    public override Task OnShutdown() => DisposeAsync().AsTask();

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        var parts = Interlocked.Exchange(ref _parts, null);
        try
        {
            if (parts != null)
            {
                await parts.DisposeAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            await base.DisposeAsync().ConfigureAwait(false);
        }
    }
}
