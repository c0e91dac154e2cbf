using FairKiosk.Parts.Power;
using Meadow.Update;

namespace FairKiosk.Pocket;

/// <summary>Fetches a new firmware that Meadow's cloud offers when it comes, and hands it over to the system when nobody is disturbed by the restart.</summary>
internal sealed class PocketUpdate
{
    private readonly IUpdateService? _service;
    private volatile UpdateInfo? _ready;

    /// <summary>Creates it.</summary>
    /// <param name="service">The system's; null where there is none.</param>
    public PocketUpdate(IUpdateService? service)
    {
        _service = service;
        if (service != null)
        {
            service.UpdateAvailable += (from, offered) => from.RetrieveUpdate(offered);
            service.UpdateRetrieved += (_, fetched) => _ready = fetched;
        }
    }

    /// <summary>Hands over what was fetched, if now is a good moment: the system then asks the application to shut down, and starts again.</summary>
    /// <param name="idleMillis">How long nobody has used the reader.</param>
    /// <param name="waiting">How many events wait for their receipt.</param>
    /// <param name="mains">Whether it is on mains power.</param>
    /// <param name="batteryPercent">0 to 100, or -1 when unknown.</param>
    public void Look(long idleMillis, long waiting, bool mains, int batteryPercent)
    {
        if (_service != null && _ready is { } update && UpdateRule.MayApply(idleMillis, waiting, mains, batteryPercent))
        {
            _ready = null;

            // Not here: it waits until this loop has ended.
            _ = Task.Run(() => _service.ApplyUpdate(update));
        }
    }
}
