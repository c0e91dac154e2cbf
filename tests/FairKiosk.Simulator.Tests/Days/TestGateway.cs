using System.Diagnostics;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Simulator.Planning;
using FairKiosk.Storage;
using FairKiosk.Wire;
using Microsoft.Extensions.Logging.Abstractions;

namespace FairKiosk.Simulator.Tests.Days;

/// <summary>The gateway's own ingest on a real database, driven step by step instead of by its channel and its timers.</summary>
internal sealed class TestGateway : IDisposable
{
    private readonly StepTime _time;
    private readonly Committer _committer;
    private readonly ConfigPublisher _configs;
    private readonly WaitAnswers _waits;
    private readonly List<DecodedArrival> _arrivals = [];

    /// <summary>Starts on a data folder, as a new epoch, and tells the readers who it is.</summary>
    public TestGateway(string dataFolder, StepTime time, Network network, SimulationOptions options)
    {
        _time = time;
        Database = FairDatabase.Open(dataFolder, time);
        SetUp(Database.Setup, options);
        StepLink link = new(network);
        LiveSignal signal = new();
        IngestLimits limits = new();
        _waits = new WaitAnswers(link, Database, limits, time);
        _committer = new Committer(
            Database.Writer.Commit, new ReceiptDesk(link, Database, time), _waits, new GatewayState(signal), new GatewayMetrics(), signal, limits,
            NullLogger<Committer>.Instance);
        _configs = new ConfigPublisher(link, Database, time, limits);
        network.Attach(this);
        _configs.PublishChanges(Database.Setup.Read());
    }

    public FairDatabase Database { get; }

    public static ReaderConfig ConfigOf(SimulationOptions options, string readerId)
    {
        string station = options.Readers.First(reader => reader.ReaderId == readerId).StationId;
        return new ReaderConfig { Revision = 1, Station = station, StationName = options.Booths.First(booth => booth.StationId == station).Name };
    }

    public void Take(string topic, byte[] payload)
    {
        string readerId = Topics.ReaderIdOf(topic)!;
        if (topic == Topics.Events(readerId))
        {
            _arrivals.Add(ArrivalDecoder.Decode(new Arrival(readerId, topic, payload, Stopwatch.GetTimestamp(), _time.NowUtc)));
            return;
        }

        ReaderStatus status = StatusCodec.Decode(payload, 0, payload.Length)!;
        if (!status.Online)
        {
            Database.ReaderStatus.SetOffline(readerId);
            return;
        }

        Database.ReaderStatus.Save(new ReaderHealth(
            readerId, status.Online, status.Journal, status.Oldest, status.Head, status.Waiting, status.BatteryPercent < 0 ? null : status.BatteryPercent,
            status.Mains, null, status.Firmware, status.ConfigRevision, status.UtcMillis < 0 ? null : status.UtcMillis, _time.NowUtc));
    }

    public async Task StoreAsync()
    {
        if (_arrivals.Count == 0)
        {
            return;
        }

        List<DecodedArrival> group = [.. _arrivals];
        _arrivals.Clear();
        await _committer.StoreAsync(group, CancellationToken.None);
    }

    public void Dispose()
    {
        _configs.Dispose();
        _waits.Dispose();
        Database.Dispose();
    }

    private static void SetUp(SetupStore setup, SimulationOptions options)
    {
        if (setup.Read().Fair is not null)
        {
            return;
        }

        FairEdition fair = new(
            "compamed-2026", "COMPAMED 2026", "Düsseldorf", options.Hours.Zone.Id, options.Day, options.Day.AddDays(3), options.Hours.Opens, options.Hours.Closes);
        setup.SetFair(fair, "test");
        foreach (string owner in options.Booths.SelectMany(booth => booth.Owners).Distinct(StringComparer.Ordinal))
        {
            setup.AddExhibitor(new Exhibitor(owner, owner, "JP"), "test");
        }

        DateTimeOffset from = options.Hours.ToUtc(options.Day, TimeOnly.MinValue);
        foreach (BoothPlan booth in options.Booths)
        {
            setup.AddStation(
                new Station(
                    booth.StationId,
                    booth.Name,
                    booth.Owners.Count > 1 ? StationKind.JointExhibit : StationKind.Booth,
                    [.. booth.Owners.Select(owner => new Ownership(owner, from, ToUtc: null))]),
                "test");
        }

        foreach (ReaderPlan reader in options.Readers)
        {
            setup.AddReader(reader.ReaderId, reader.ReaderId, "test");
            setup.Bind(reader.ReaderId, reader.StationId, from, "test");
        }
    }

    private sealed class StepLink(Network network) : IGatewayLink
    {
        public event Action? Connected
        {
            add { }
            remove { }
        }

        public event Action<string>? Disconnected
        {
            add { }
            remove { }
        }

        public event Action<LinkMessage>? MessageReceived
        {
            add { }
            remove { }
        }

        public bool IsConnected => true;

        public void Start()
        {
        }

        public bool Publish(string topic, ReadOnlySpan<byte> payload, bool retain)
        {
            network.PublishFromGateway(topic, payload.ToArray(), retain);
            return true;
        }

        public void Dispose()
        {
        }
    }
}
