using FairKiosk.Wire;

namespace FairKiosk.Nano.Tests;

/// <summary>The gateway's side of the contract: stores events by journal, sequence and content, and answers with receipts.</summary>
internal sealed class BenchGateway
{
    private const long BaseUtcMillis = 1_763_389_927_000;
    private const int MostJournals = 24;
    private readonly BenchLink _link;
    private readonly BenchClock _clock;
    private readonly GatewayJournal[] _journals = new GatewayJournal[MostJournals];

    internal BenchGateway(BenchLink link, BenchClock clock)
    {
        _link = link;
        _clock = clock;
    }

    internal string Database { get; set; } = "00000000000000d1";

    internal string Epoch { get; set; } = "00000000000000e1";

    internal int WaitSeconds { get; set; }

    /// <summary>Gets or sets a value indicating whether it takes messages and says nothing.</summary>
    internal bool Silent { get; set; }

    /// <summary>Gets or sets the scan that makes a payload unreadable; empty for none.</summary>
    internal string Unreadable { get; set; } = "";

    /// <summary>Gets how many batches came.</summary>
    internal int Batches { get; private set; }

    /// <summary>Gets the bytes of the largest batch.</summary>
    internal int LargestBatch { get; private set; }

    internal int JournalCount { get; private set; }

    /// <summary>Gets the previous journal that the last boot event named.</summary>
    internal string BootPrevious { get; private set; } = "";

    internal GatewayJournal Of(string id)
    {
        for (var i = 0; i < JournalCount; i++)
        {
            if (_journals[i].Id == id)
            {
                return _journals[i];
            }
        }

        _journals[JournalCount] = new GatewayJournal(id);
        return _journals[JournalCount++];
    }

    internal GatewayJournal At(int index) => _journals[index];

    internal void TellStatus() => _link.Send(
        Topics.GatewayStatus, GatewayStatusCodec.Encode(new GatewayStatus { Gateway = "g", Database = Database, Epoch = Epoch }), toGateway: false);

    internal void Send(Receipt receipt) => _link.Send(Topics.Receipts(Bench.ReaderId), ReceiptCodec.Encode(receipt), toGateway: false);

    internal void Receive(Letter letter)
    {
        if (letter.Topic != Topics.Events(Bench.ReaderId))
        {
            return;
        }

        Batches++;
        LargestBatch = letter.Payload.Length > LargestBatch ? letter.Payload.Length : LargestBatch;
        var batch = BatchCodec.Decode(letter.Payload, 0, letter.Payload.Length).Batch;
        Require.That(batch != null, "a batch could not be read");
        if (Silent)
        {
            return;
        }

        if (WaitSeconds > 0)
        {
            Send(Answer(batch!, ReceiptKind.Wait, 0));
        }
        else if (Refuses(batch!))
        {
            Refuse(batch!, letter.Payload);
        }
        else
        {
            Store(batch!);
        }
    }

    private void Store(Batch batch)
    {
        for (var i = 0; i < batch.Events.Length; i++)
        {
            var received = batch.Events[i];
            BootPrevious = received.Type == EventTypes.Boot ? received.PreviousJournal : BootPrevious;
        }

        var journal = Of(batch.Journal);
        journal.Take(batch);
        Send(Answer(batch, ReceiptKind.Stored, journal.UpTo));
    }

    private void Refuse(Batch batch, byte[] payload)
    {
        if (batch.Events.Length == 1)
        {
            Of(batch.Journal).Quarantine(batch.From);
        }

        Send(new Receipt
        {
            Kind = ReceiptKind.Refused,
            Database = Database,
            Epoch = Epoch,
            Crc = Crc32C.Compute(payload, 0, payload.Length),
            Reason = "case",
            UtcMillis = BaseUtcMillis + _clock.WorldMillis,
        });
    }

    private bool Refuses(Batch batch)
    {
        for (var i = 0; i < batch.Events.Length && Unreadable.Length > 0; i++)
        {
            if (Utf8.GetString(batch.Events[i].Data, 0, batch.Events[i].Data.Length) == Unreadable)
            {
                return true;
            }
        }

        return false;
    }

    private Receipt Answer(Batch batch, ReceiptKind kind, long upTo) => new()
    {
        Kind = kind,
        Database = Database,
        Epoch = Epoch,
        Journal = batch.Journal,
        UpTo = upTo,
        WaitSeconds = WaitSeconds,
        UtcMillis = BaseUtcMillis + _clock.WorldMillis,
        Active = batch.Active,
        Boot = batch.Boot,
        EchoMillis = batch.Millis,
    };
}
