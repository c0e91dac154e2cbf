using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Ingest;

/// <summary>Keeps on the broker, retained: who this gateway is, and each reader's desired state.</summary>
internal sealed class ConfigPublisher(IGatewayLink link, FairDatabase database, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly Dictionary<string, byte[]> _published = new(StringComparer.Ordinal);
    private volatile bool _forgotten = true;

    /// <summary>After a connect: the broker may have forgotten everything. Called on the link's thread, so nothing is sent from here.</summary>
    public void Forget()
    {
        _forgotten = true;
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already awake.
        }
    }

    /// <summary>Waits until a connect asks for everything again, at most for <paramref name="atMost"/>.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _wake.WaitAsync(atMost, cancellationToken);

    /// <summary>Publishes what differs from the last time: bindings change, and a binding made for later comes into force by itself.</summary>
    public void PublishChanges(FairSetup setup)
    {
        if (_forgotten)
        {
            _forgotten = false;
            _published.Clear();
            GatewayStatus status = new() { Gateway = Environment.MachineName, Database = database.DatabaseId, Epoch = database.Epoch };
            link.Publish(Topics.GatewayStatus, GatewayStatusCodec.Encode(status), retain: true);
        }

        DateTimeOffset now = time.GetUtcNow();
        foreach (ReaderEntry reader in setup.Readers)
        {
            Publish(reader.Id, ConfigCodec.Encode(ConfigOf(setup, reader.Id, now)));
        }
    }

    public void Dispose() => _wake.Dispose();

    internal static ReaderConfig ConfigOf(FairSetup setup, string readerId, DateTimeOffset atUtc)
    {
        Binding? binding = setup.BindingOf(readerId, atUtc);
        Station? station = binding is not null ? setup.Stations.GetValueOrDefault(binding.StationId) : null;
        return new ReaderConfig { Revision = binding?.Revision ?? 0, Station = station?.Id ?? string.Empty, StationName = station?.Name ?? string.Empty };
    }

    private void Publish(string readerId, byte[] config)
    {
        if ((!_published.TryGetValue(readerId, out byte[]? known) || !known.AsSpan().SequenceEqual(config))
            && link.Publish(Topics.Config(readerId), config, retain: true))
        {
            _published[readerId] = config;
        }
    }
}
