using System.Globalization;
using FairKiosk.Pocket.Hardware;
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
    private Task _running = Task.CompletedTask;

    /// <inheritdoc />
    public override Task Initialize()
    {
        var hardware = PocketHardwareFactory.For(Device);
        var clock = new PocketClock(hardware.KeepsTime);
        Device.PlatformOS.NtpClient.TimeChanged += _ => clock.WasSet();
        var firmware = GetType().Assembly.GetName().Version.ToString(3);
        _parts = new PocketParts(hardware, clock, Resolver.Services.Get<IUpdateService>(), firmware, UtcOffsetMinutes);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task Run()
    {
        var parts = _parts!;
        _ = CancellationToken.Register(parts.Inbox.Stop);
        _running = Task.Factory.StartNew(new PocketReader(parts).Run, CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return _running;
    }

    /// <inheritdoc />
    public override Task OnShutdown() => DisposeAsync().AsTask();

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        try
        {
            await StopAsync().ConfigureAwait(false);
        }
        finally
        {
            await base.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task StopAsync()
    {
        if (_parts is not { } parts)
        {
            return;
        }

        _parts = null;
        parts.Inbox.Stop();
        try
        {
            await _running.ConfigureAwait(false);
        }
        finally
        {
            // Of a loop that has failed, too, nothing may stay open: the journal, the link, the pins.
            await parts.DisposeAsync().ConfigureAwait(false);
        }
    }

    // From app.config.yaml: what the clocks of the fair are ahead of UTC.
    private int UtcOffsetMinutes =>
        Settings.TryGetValue(UtcOffset, out var minutes) && int.TryParse(minutes, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset) ? offset : 0;
}
