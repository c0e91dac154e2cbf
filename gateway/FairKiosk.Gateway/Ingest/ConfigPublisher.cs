using System.Collections.Concurrent;
using System.Diagnostics;
using FairKiosk.Gateway.Labels;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Ingest;

/// <summary>Keeps on the broker, retained: who this gateway is, and each reader's desired state.</summary>
internal sealed class ConfigPublisher(IGatewayLink link, FairDatabase database, TimeProvider time, IngestLimits limits) : IDisposable
{
    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly Dictionary<string, byte[]> _published = new(StringComparer.Ordinal);
    // Until when each shows itself, as a timestamp. No decision: after a restart nobody looks for the reader any more.
    private readonly ConcurrentDictionary<string, long> _identifying = new(StringComparer.Ordinal);
    private volatile bool _forgotten = true;

    /// <summary>After a connect: the broker may have forgotten everything. Called on the link's thread, so nothing is sent from here.</summary>
    public void Forget()
    {
        _forgotten = true;
        Wake();
    }

    /// <summary>The reader shows itself for a while, so that a person finds it.</summary>
    public void Identify(string readerId)
    {
        _identifying[readerId] = Stopwatch.GetTimestamp() + (long)(limits.IdentifyTime.TotalSeconds * Stopwatch.Frequency);
        Wake();
    }

    /// <summary>Something was changed in this process: looks for it now instead of at the next turn.</summary>
    public void Wake()
    {
        try
        {
            _wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already awake.
        }
    }

    /// <summary>Waits until a connect or a change asks for it, at most for <paramref name="atMost"/>.</summary>
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
            Publish(reader.Id, ConfigCodec.Encode(ConfigOf(setup, reader.Id, now, IsIdentifying(reader.Id))));
        }
    }

    public void Dispose() => _wake.Dispose();

    internal static ReaderConfig ConfigOf(FairSetup setup, string readerId, DateTimeOffset atUtc, bool identify = false)
    {
        Binding? binding = setup.BindingOf(readerId, atUtc);
        Station? station = binding is not null ? setup.Stations.GetValueOrDefault(binding.StationId) : null;
        string language = setup.Readers.First(reader => string.Equals(reader.Id, readerId, StringComparison.Ordinal)).Language;
        return new ReaderConfig
        {
            Revision = binding is null ? 0 : setup.ConfigRevisionOf(binding),
            Station = station?.Id ?? string.Empty,
            StationName = station?.Name ?? string.Empty,
            Language = language,
            Identify = identify,
            Labels = station is null ? [] : MarkLabels.Of(setup.FormAt(station, atUtc), language),
        };
    }

    private bool IsIdentifying(string readerId)
    {
        if (!_identifying.TryGetValue(readerId, out long until))
        {
            return false;
        }

        // Asked for again in the meantime, it stays.
        return Stopwatch.GetTimestamp() < until || !_identifying.TryRemove(new KeyValuePair<string, long>(readerId, until));
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
