using Meadow.Update;

namespace FairKiosk.Pocket.Update;

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

    /// <summary>Hands over what was fetched: the system then asks the application to shut down, and starts again.</summary>
    public void Take()
    {
        if (_service != null && _ready is { } update)
        {
            _ready = null;

            // Not here: it waits until the loop has ended.
            _ = Task.Run(() => _service.ApplyUpdate(update));
        }
    }
}
