using System.Net;
using FairKiosk.Gateway.Demo;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Hosting;

/// <summary>What one gateway is started with. Ports: null = the one kept in ports.json (picked free once), 0 = a free one for this run only.</summary>
internal sealed record GatewayOptions
{
    public required string DataFolder { get; init; }

    public int? WebPort { get; init; }

    public int? BrokerPort { get; init; }

    /// <summary>An additional broker listener for readers on the network; always TLS.</summary>
    public DnsEndPoint? Listen { get; init; }

    public Uri? ExternalBroker { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Stands in for the broker altogether: nothing is started and nothing is connected.</summary>
    public IGatewayLink? Link { get; init; }

    public bool Demo { get; init; }

    /// <summary>The demo's time; null = from where the former demo stopped.</summary>
    public DemoClockState? DemoClock { get; init; }

    public IngestLimits Limits { get; init; } = new();

    /// <summary>Replaces the commit to the database; for tests of what happens when that stalls or breaks.</summary>
    public Func<FactWriter, IReadOnlyList<IncomingBatch>, IReadOnlyList<QuarantinedPayload>, CommitResult>? Commit { get; init; }

    /// <summary>Null: nothing is written to standard output.</summary>
    public LogFormat? Log { get; init; }

    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>Hears what is logged, as standard output does; for tests of what is not in it.</summary>
    public ILoggerProvider? LogListener { get; init; }
}
