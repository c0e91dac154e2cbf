using System.Collections.Concurrent;
using System.Net;
using FairKiosk.Gateway.Broker;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Mosquitto;
using FairKiosk.Storage;
using FairKiosk.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace FairKiosk.Gateway.Tests.Ingest;

/// <summary>Full channels, stalled and full disks, batches that break the database, a dead broker: nothing is lost and it goes on by itself.</summary>
public sealed class PressureTests
{
    [Fact]
    public async Task A_disk_that_stalls_for_30_seconds_loses_nothing_keeps_the_connection_and_asks_readers_to_wait()
    {
        const int scans = 60;
        // Longer than the broker bears a silent client: half as long again as the keep-alive (MQTT 3.1.1, 3.1.2.10).
        TimeSpan stall = TimeSpan.FromSeconds(30);
        Assert.True(stall > 1.5 * TimeSpan.FromSeconds(new MosquittoOptions { ClientId = "c", Host = "h", Port = 1 }.KeepAliveSeconds));
        using ManualResetEventSlim gate = new();
        TaskCompletionSource stalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(options => options with
        {
            Limits = new IngestLimits { ChannelBatches = 4, TransactionEvents = 4 },
            Commit = (writer, batches, quarantined) =>
            {
                stalled.TrySetResult();
                gate.Wait(stall + ReaderClient.Patience);
                return writer.Commit(batches, quarantined);
            },
        });
        IGatewayLink link = gateway.Host.Services.GetRequiredService<IGatewayLink>();
        ConcurrentQueue<string> lost = new();
        link.Disconnected += lost.Enqueue;
        ReaderClient reader = await gateway.ConnectAsync("a");
        byte[][] sent = [.. Enumerable.Range(1, scans).Select(i => Batches.Scans(i, $"code {i}"))];
        Array.ForEach(sent, reader.SendEvents);
        await stalled.Task.WaitAsync(ReaderClient.Patience);
        long stalledAt = TimeProvider.System.GetTimestamp();

        Receipt wait = await reader.NextReceiptAsync();
        Assert.Equal(ReceiptKind.Wait, wait.Kind);
        Assert.Equal(5, wait.WaitSeconds);
        Assert.Equal(Batches.Journal, wait.Journal);
        Assert.True(gateway.Host.Metrics.DroppedBatches > 0);
        using (PeriodicTimer second = new(TimeSpan.FromSeconds(1), TimeProvider.System))
        {
            while (TimeProvider.System.GetElapsedTime(stalledAt) < stall)
            {
                await second.WaitForNextTickAsync();
                Assert.True(link.IsConnected);
                Assert.True(gateway.Host.State.IsReady);
                Assert.Equal(0, gateway.Host.Metrics.Committed);
            }
        }

        // What was dropped has no receipt, so the reader sends it again.
        gate.Set();
        Receipt last = await reader.ReceiptAsync(r => r.Kind == ReceiptKind.Stored);
        while (last.UpTo < scans)
        {
            reader.SendEvents(sent[(int)last.UpTo]);
            long upTo = last.UpTo;
            last = await reader.ReceiptAsync(r => r.Kind == ReceiptKind.Stored && r.UpTo > upTo);
        }

        Eventually.True("each once", () => gateway.Host.Metrics.Committed == scans);
        JournalCompleteness journal = Assert.Single(gateway.Host.Database.Completeness.Journals());
        Assert.Equal((scans, scans), (journal.StoredTo, journal.Head));
        Assert.Equal(GatewayProblem.None, gateway.Host.State.Problem);
        Assert.Empty(lost);
        Assert.Equal(0, gateway.Host.Metrics.BrokerRestarts);
        Assert.Equal(string.Empty, reader.LastReason);
    }

    [Fact]
    public async Task A_batch_that_the_database_chokes_on_is_found_and_kept_and_does_not_stop_the_others()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(options => options with
        {
            Commit = (writer, batches, quarantined) => batches.Any(batch => batch.Events.Any(e => e.Sequence == 2))
                ? throw new InvalidOperationException("poison")
                : writer.Commit(batches, quarantined),
        });
        ReaderClient reader = await gateway.ConnectAsync("a");

        reader.SendEvents(Batches.Scans(1, "one"));
        reader.SendEvents(Batches.Scans(2, "two"));
        reader.SendEvents(Batches.Scans(3, "three"));

        await reader.ReceiptAsync(r => r.Kind == ReceiptKind.Refused);
        reader.SendEvents(Batches.Hello(head: 3));
        await reader.ReceiptAsync(r => r.Kind == ReceiptKind.Stored && r.UpTo == 3);
        Assert.Equal(2, Assert.Single(gateway.Host.Database.Quarantine.List()).Sequence);
    }

    [Fact]
    public async Task A_database_that_cannot_be_written_is_said_and_waited_out()
    {
        bool broken = true;
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(options => options with
        {
            Limits = new IngestLimits { RetryInterval = TimeSpan.FromMilliseconds(20) },
            Commit = (writer, batches, quarantined) => Volatile.Read(ref broken) ? throw new DatabaseFullException("no room") : writer.Commit(batches, quarantined),
        });
        ReaderClient reader = await gateway.ConnectAsync("a");

        reader.SendEvents(Batches.Scans(1, "one"));

        Assert.Equal(ReceiptKind.Wait, (await reader.NextReceiptAsync()).Kind);
        Assert.Equal(GatewayProblem.DiskFull, gateway.Host.State.StorageProblem);
        using HttpClient http = new() { BaseAddress = gateway.Host.Address };
        using (HttpResponseMessage health = await http.GetAsync(new Uri("/healthz", UriKind.Relative)))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
            Assert.Contains("disk is full", await health.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Volatile.Write(ref broken, false);

        Assert.Equal(1, (await reader.ReceiptAsync(r => r.Kind == ReceiptKind.Stored)).UpTo);
        Eventually.True("well again", () => gateway.Host.State.IsReady);
        Assert.Equal("ready\n", await http.GetStringAsync(new Uri("/healthz", UriKind.Relative)));
    }

    [Fact]
    public async Task A_damaged_database_is_said_and_no_good_batch_is_put_aside()
    {
        int quarantined = 0;
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(options => options with
        {
            Limits = new IngestLimits { RetryInterval = TimeSpan.FromMilliseconds(20) },
            Commit = (_, _, aside) =>
            {
                Interlocked.Add(ref quarantined, aside.Count);
                throw new DatabaseUnreadableException("malformed");
            },
        });
        ReaderClient reader = await gateway.ConnectAsync("a");

        reader.SendEvents(Batches.Scans(1, "one"));

        Assert.Equal(ReceiptKind.Wait, (await reader.NextReceiptAsync()).Kind);
        Assert.Equal(GatewayProblem.DatabaseDamaged, gateway.Host.State.StorageProblem);
        Assert.Equal(0, Volatile.Read(ref quarantined));
    }

    [Fact]
    public async Task A_killed_broker_comes_back_and_scans_go_on()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        ReaderClient reader = await gateway.ConnectAsync("a");
        reader.SendEvents(Batches.Scans(1, "one"));
        await reader.NextReceiptAsync();

        UnixSignal.Kill(gateway.Host.Broker!.ProcessId);

        await reader.WaitForConnectAsync();
        await reader.NextAsync(Topics.GatewayStatus);
        reader.SendEvents(Batches.Scans(2, "two"));
        Assert.Equal(2, (await reader.ReceiptAsync(r => r.UpTo > 1)).UpTo);
        Eventually.True("well again", () => gateway.Host.State.IsReady);
        Assert.Equal(1, gateway.Host.Metrics.BrokerRestarts);
    }
}
