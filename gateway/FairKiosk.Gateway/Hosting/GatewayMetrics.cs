namespace FairKiosk.Gateway.Hosting;

/// <summary>What /metrics tells. Thread-safe.</summary>
internal sealed class GatewayMetrics
{
    private long _transactions;
    private long _committed;
    private long _duplicates;
    private long _quarantined;
    private long _receivedBatches;
    private long _droppedBatches;
    private long _brokerRestarts;

    public long Transactions => Interlocked.Read(ref _transactions);

    public long Committed => Interlocked.Read(ref _committed);

    public long Duplicates => Interlocked.Read(ref _duplicates);

    public long Quarantined => Interlocked.Read(ref _quarantined);

    public long ReceivedBatches => Interlocked.Read(ref _receivedBatches);

    public long DroppedBatches => Interlocked.Read(ref _droppedBatches);

    public long BrokerRestarts => Interlocked.Read(ref _brokerRestarts);

    public Histogram ScanToCommit { get; } = new(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60);

    /// <summary>Asked at each reading; the channel knows its own depth.</summary>
    public Func<int> ChannelDepth { get; set; } = () => 0;

    public void Stored(int committed, int duplicates, int quarantined)
    {
        Interlocked.Increment(ref _transactions);
        Interlocked.Add(ref _committed, committed);
        Interlocked.Add(ref _duplicates, duplicates);
        Interlocked.Add(ref _quarantined, quarantined);
    }

    public void BatchReceived() => Interlocked.Increment(ref _receivedBatches);

    public void BatchDropped() => Interlocked.Increment(ref _droppedBatches);

    public void BrokerRestarted() => Interlocked.Increment(ref _brokerRestarts);
}
