using System.Reflection;
using Prometheus;

namespace FairKiosk.Gateway.Hosting;

/// <summary>What /metrics tells of the gateway itself. A registry of its own: several gateways run in one process. Thread-safe.</summary>
internal sealed class GatewayMetrics
{
    private static readonly double[] CommitSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
    private static readonly double[] AnswerSeconds = [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Counter _transactions;
    private readonly Counter _committed;
    private readonly Counter _duplicates;
    private readonly Counter _quarantined;
    private readonly Counter _receivedBatches;
    private readonly Counter _droppedBatches;
    private readonly Counter _brokerRestarts;
    private readonly Histogram _scanToCommit;
    private readonly Histogram _answers;
    private readonly Gauge _liveStreams;

    public GatewayMetrics()
    {
        MetricFactory metrics = Metrics.WithCustomRegistry(Registry);
        _committed = metrics.CreateCounter("fairkiosk_events_committed_total", "Events stored in the database since the gateway started.");
        _duplicates = metrics.CreateCounter("fairkiosk_events_duplicate_total", "Events that came again and were already stored.");
        _quarantined = metrics.CreateCounter("fairkiosk_events_quarantined_total", "Messages kept raw because they could not be understood.");
        _transactions = metrics.CreateCounter("fairkiosk_transactions_total", "Transactions that stored something; events a transaction tell how busy the writer is.");
        _receivedBatches = metrics.CreateCounter("fairkiosk_ingest_received_batches_total", "Batches that arrived from readers, whatever became of them.");
        _droppedBatches = metrics.CreateCounter("fairkiosk_ingest_dropped_batches_total", "Batches not taken because too many were waiting; readers send them again.");
        _brokerRestarts = metrics.CreateCounter("fairkiosk_broker_restarts_total", "Times the message broker ended and was started again.");
        Gauge channelDepth = metrics.CreateGauge("fairkiosk_ingest_channel_depth", "Batches received and not yet stored.");
        _scanToCommit = metrics.CreateHistogram(
            "fairkiosk_scan_to_commit_seconds",
            "Time of one batch from its arrival at the gateway to the end of its commit; the way from the reader is not in it.",
            new HistogramConfiguration { Buckets = CommitSeconds });
        _answers = metrics.CreateHistogram(
            "fairkiosk_http_request_duration_seconds",
            "Time to answer a request, by kind of address and class of answer; streams of open pages are not in it.",
            ["kind", "answer"],
            new HistogramConfiguration { Buckets = AnswerSeconds });
        _liveStreams = metrics.CreateGauge("fairkiosk_live_streams", "Pages that are open and follow the numbers.");
        metrics.CreateGauge("fairkiosk_build_info", "Always 1; the label tells the version.", ["version"]).WithLabels(Version).Set(1);
        Registry.AddBeforeCollectCallback(() => channelDepth.Set(ChannelDepth()));
        // Memory, processor time and start of the process.
        DotNetStats.Register(Registry);
    }

    public CollectorRegistry Registry { get; } = Metrics.NewCustomRegistry();

    public long Transactions => (long)_transactions.Value;

    public long Committed => (long)_committed.Value;

    public long Duplicates => (long)_duplicates.Value;

    public long Quarantined => (long)_quarantined.Value;

    public long ReceivedBatches => (long)_receivedBatches.Value;

    public long DroppedBatches => (long)_droppedBatches.Value;

    public long BrokerRestarts => (long)_brokerRestarts.Value;

    public int LiveStreams => (int)_liveStreams.Value;

    /// <summary>Asked at each reading; the channel knows its own depth.</summary>
    public Func<int> ChannelDepth { get; set; } = () => 0;

    private static string Version => typeof(GatewayMetrics).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public void Stored(int committed, int duplicates, int quarantined)
    {
        _transactions.Inc();
        _committed.Inc(committed);
        _duplicates.Inc(duplicates);
        _quarantined.Inc(quarantined);
    }

    public void ReachedCommit(TimeSpan sinceArrival) => _scanToCommit.Observe(sinceArrival.TotalSeconds);

    public void BatchReceived() => _receivedBatches.Inc();

    public void BatchDropped() => _droppedBatches.Inc();

    public void BrokerRestarted() => _brokerRestarts.Inc();

    /// <param name="kind">One of few: each new one is a series for good.</param>
    public void Answered(string kind, int statusCode, TimeSpan duration) =>
        _answers.WithLabels(kind, statusCode switch { < 300 => "2xx", < 400 => "3xx", < 500 => "4xx", _ => "5xx" }).Observe(duration.TotalSeconds);

    /// <summary>A page follows the numbers until what is returned is disposed of.</summary>
    public IDisposable Follow() => _liveStreams.TrackInProgress();
}
