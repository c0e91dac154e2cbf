using System.Text;
using Dapper;
using FairKiosk.Storage;
using FairKiosk.Wire;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Gateway.Tests.Ingest;

/// <summary>From a reader's message to its receipt, over a real broker and into a real database.</summary>
public sealed class IngestTests
{
    [Fact]
    public async Task Who_scanned_and_who_marked_is_stored_with_the_event()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        ReaderClient reader = await gateway.ConnectAsync("a");

        reader.SendEvents(Batches.Dated(
            GatewayFixture.Morning, Batches.Journal, n => Batches.Scan(n, "badge"u8.ToArray(), staff: "田中"),
            n => Batches.Mark(n, n - 1, Marks.Rating, "hot", "Anna"), n => Batches.Mark(n, n - 2, Marks.Note, "wants samples", "Ben"), n => Batches.Mark(n, n - 3, Marks.Undo, "")));

        Assert.Equal(5, (await reader.NextReceiptAsync()).UpTo);
        await using SqliteConnection database = new($"Data Source={gateway.File(FairDatabase.FileName)};Pooling=False");
        Assert.Equal(
            [("anchor", null), ("scan", "田中"), ("mark", "Anna"), ("mark", "Ben"), ("mark", null)],
            database.Query<(string Type, string? Operator)>("SELECT type, operator FROM event ORDER BY seq"));
    }

    [Fact]
    public async Task A_batch_is_stored_and_answered_with_how_far()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        ReaderClient reader = await gateway.ConnectAsync("a");

        reader.SendEvents(Batches.Scans(1, "one", "two", "three"));

        Receipt receipt = await reader.NextReceiptAsync();
        Assert.True(receipt.Kind == ReceiptKind.Stored, receipt.Reason);
        Assert.Equal(Batches.Journal, receipt.Journal);
        Assert.Equal(3, receipt.UpTo);
        Assert.Equal(1_001_000, receipt.EchoMillis);
        Assert.Equal(1, receipt.Boot);
        Assert.Equal(gateway.Host.Database.DatabaseId, receipt.Database);
        Assert.Equal(gateway.Host.Database.Epoch, receipt.Epoch);
        Assert.Equal(GatewayFixture.Morning.ToUnixTimeMilliseconds(), receipt.UtcMillis);
        Eventually.True("counted", () => gateway.Host.Metrics.Committed == 3);
    }

    [Fact]
    public async Task What_comes_again_is_not_stored_again_and_answered_all_the_same()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        ReaderClient reader = await gateway.ConnectAsync("a");
        byte[] batch = Batches.Scans(1, "one", "two");
        reader.SendEvents(batch);
        await reader.NextReceiptAsync();

        reader.SendEvents(batch);

        Assert.Equal(2, (await reader.NextReceiptAsync()).UpTo);
        Eventually.True("counted", () => gateway.Host.Metrics is { Committed: 2, Duplicates: 2 });
    }

    [Fact]
    public async Task A_gap_holds_the_receipt_back_until_it_is_filled()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        ReaderClient reader = await gateway.ConnectAsync("a");
        reader.SendEvents(Batches.Scans(1, "one"));
        Assert.Equal(1, (await reader.NextReceiptAsync()).UpTo);

        reader.SendEvents(Batches.Scans(3, "three"));
        Assert.Equal(1, (await reader.NextReceiptAsync()).UpTo);

        reader.SendEvents(Batches.Scans(2, "two"));
        Assert.Equal(3, (await reader.NextReceiptAsync()).UpTo);
    }

    [Fact]
    public async Task A_hello_is_answered_with_what_is_stored_also_after_a_restart_in_a_new_epoch()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        ReaderClient reader = await gateway.ConnectAsync("a");
        reader.SendEvents(Batches.Scans(1, "one", "two"));
        Receipt first = await reader.NextReceiptAsync();

        await gateway.RestartAsync();
        await reader.WaitForConnectAsync();
        await reader.NextAsync(Topics.GatewayStatus);
        reader.SendEvents(Batches.Hello(head: 2));

        Receipt answer = await reader.NextReceiptAsync();
        Assert.Equal(2, answer.UpTo);
        Assert.Equal(first.Database, answer.Database);
        Assert.NotEqual(first.Epoch, answer.Epoch);
    }

    [Fact]
    public async Task A_payload_that_cannot_be_read_is_kept_raw_and_refused_by_its_checksum()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        ReaderClient reader = await gateway.ConnectAsync("a");
        byte[] torn = Batches.Scans(1, "one", "two")[..^20];

        reader.SendEvents(torn);

        Receipt receipt = await reader.NextReceiptAsync();
        Assert.Equal(ReceiptKind.Refused, receipt.Kind);
        Assert.Equal(Crc32C.Compute(torn, 0, torn.Length), receipt.Crc);
        QuarantineEntry entry = Assert.Single(gateway.Host.Database.Quarantine.List());
        Assert.Equal("a", entry.ReaderId);
        Assert.Equal(torn, gateway.Host.Database.Quarantine.Payload(entry.Id));
        Eventually.True("counted", () => gateway.Host.Metrics.Quarantined == 1);
    }

    [Fact]
    public async Task A_broken_event_that_comes_alone_counts_as_delivered()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        ReaderClient reader = await gateway.ConnectAsync("a");
        reader.SendEvents(Batches.Scans(1, "one"));
        await reader.NextReceiptAsync();

        reader.SendEvents(Replace(Batches.Scans(2, "two"), "\"type\":\"scan\",", string.Empty));
        Assert.Equal(ReceiptKind.Refused, (await reader.NextReceiptAsync()).Kind);
        reader.SendEvents(Batches.Scans(3, "three"));

        Assert.Equal(3, (await reader.NextReceiptAsync()).UpTo);
        Assert.Equal(2, Assert.Single(gateway.Host.Database.Quarantine.List()).Sequence);
    }

    [Fact]
    public async Task A_batch_that_no_reader_would_send_is_refused_before_it_can_cost_the_others_anything()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        ReaderClient reader = await gateway.ConnectAsync("a");
        reader.SendEvents(Batches.Scans(long.MaxValue, "the largest number"));
        Assert.Equal(ReceiptKind.Refused, (await reader.NextReceiptAsync()).Kind);
        reader.SendEvents(BatchCodec.Encode(new Batch
        {
            Journal = Batches.Journal,
            Oldest = 1,
            Head = 1000,
            Active = Batches.Journal,
            Boot = 1,
            Millis = 1,
            From = 1001,
            Lost = [.. Enumerable.Range(1, Limits.MaxListedRanges + 1).SelectMany(i => new long[] { 2 * i, 2 * i })],
        }));
        Assert.Equal(ReceiptKind.Refused, (await reader.NextReceiptAsync()).Kind);

        reader.SendEvents(Batches.Scans(1, "one"));
        Assert.Equal(1, (await reader.NextReceiptAsync()).UpTo);
        Assert.Equal(2, gateway.Host.Database.Quarantine.Count);
    }

    [Fact]
    public async Task An_event_of_a_type_that_nobody_knows_yet_is_kept()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        ReaderClient reader = await gateway.ConnectAsync("a");

        reader.SendEvents(Replace(Batches.Scans(1, "one"), "\"scan\"", "\"smell\""));

        Assert.Equal(1, (await reader.NextReceiptAsync()).UpTo);
        Assert.Empty(gateway.Host.Database.Quarantine.List());
    }

    [Fact]
    public async Task Many_batches_at_once_share_a_transaction_and_a_receipt()
    {
        using ManualResetEventSlim gate = new();
        int transactions = 0;
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(options => options with
        {
            Commit = (writer, batches, quarantined) =>
            {
                gate.Wait(ReaderClient.Patience);
                transactions++;
                return writer.Commit(batches, quarantined);
            },
        });
        ReaderClient reader = await gateway.ConnectAsync("a");
        for (int i = 1; i <= 50; i++)
        {
            reader.SendEvents(Batches.Scans(i, $"code {i}"));
        }

        Eventually.True("all arrived", () => gateway.Host.Metrics.ReceivedBatches == 50);
        gate.Set();

        Receipt receipt = await reader.ReceiptAsync(r => r.UpTo == 50);
        Assert.Equal(1_050_000, receipt.EchoMillis);
        Assert.InRange(transactions, 1, 5);
    }

    [Fact]
    public async Task A_reader_that_brings_a_second_journal_gets_a_receipt_for_each()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        ReaderClient reader = await gateway.ConnectAsync("a");

        reader.SendEvents(Batches.Scans(1, "one"));
        reader.SendEvents(Batches.Scans(Batches.OtherJournal, 1, "uno", "due"));

        Receipt one = await reader.NextReceiptAsync();
        Receipt two = await reader.NextReceiptAsync();
        Assert.Equal([(Batches.Journal, 1L), (Batches.OtherJournal, 2L)], new[] { (one.Journal, one.UpTo), (two.Journal, two.UpTo) }.Order());
    }

    private static byte[] Replace(byte[] payload, string what, string by) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(payload).Replace(what, by, StringComparison.Ordinal));
}
