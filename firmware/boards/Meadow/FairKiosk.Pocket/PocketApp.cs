using FairKiosk.Pocket.Hardware;
using FairKiosk.Pocket.Screen;
using FairKiosk.Pocket.Storage;
using FairKiosk.Pocket.Update;
using Meadow;
using Meadow.Update;

namespace FairKiosk.Pocket;

/// <summary>The pocket reader as an application of Meadow, whatever it runs on.</summary>
/// <typeparam name="TDevice">What it runs on.</typeparam>
public abstract class PocketApp<TDevice> : App<TDevice>, IAsyncDisposable
    where TDevice : class, IMeadowDevice
{
    private IPocketHardware? _hardware;
    private PocketParts? _parts;

    /// <inheritdoc />
    public override Task Initialize()
    {
        _hardware = PocketHardwareFactory.For(Device);
        var clock = new PocketClock(_hardware.KeepsTime);
        Device.PlatformOS.NtpClient.TimeChanged += _ => clock.WasSet();
        var firmware = GetType().Assembly.GetName().Version.ToString(3);
        _parts = new PocketParts(_hardware, clock, new PocketUpdate(Resolver.Services.Get<IUpdateService>()), firmware, PocketSettings.UtcOffsetMinutes(Settings));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task Run()
    {
        _ = CancellationToken.Register(_parts!.Stop);
        return _parts.RunAsync();
    }

    /// <inheritdoc />
    public override Task OnError(Exception e)
    {
        TroubleScreen.Show(_hardware!, e);
        return Task.CompletedTask;
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
