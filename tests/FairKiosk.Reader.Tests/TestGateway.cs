using FairKiosk.Testing;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Tests;

/// <summary>The gateway's side of the contract in a page: stores events by (journal, sequence, content) and answers as architecture.md, section 5, says.</summary>
internal sealed class TestGateway
{
    private const long BaseUtcMillis = 1_763_389_927_000;
    private readonly TestLink _link;
    private readonly ManualReaderClock _clock;
    private readonly string _readerId;
    private readonly Dictionary<string, JournalFacts> _journals = new(StringComparer.Ordinal);

    internal TestGateway(TestLink link, ManualReaderClock clock, string readerId = "counter-1")
    {
        _link = link;
        _clock = clock;
        _readerId = readerId;
        link.Gateway = Receive;
    }

    internal string Database { get; private set; } = "00000000000000d1";

    internal string Epoch { get; private set; } = "00000000000000e1";

    internal int WaitSeconds { get; set; }

    /// <summary>Gets or sets a value indicating whether it takes messages and says nothing.</summary>
    internal bool Silent { get; set; }

    /// <summary>Gets or sets which events make a payload unreadable.</summary>
    internal Func<ReaderEvent, bool> Refuses { get; set; } = _ => false;

    /// <summary>Gets or sets a value indicating whether a refused event is known to it only from the reader's list.</summary>
    internal bool ForgetsRefused { get; set; }

    internal List<Batch> Batches { get; } = [];

    internal List<(long AtMillis, ReaderStatus Status)> Statuses { get; } = [];

    internal IEnumerable<ReaderEvent> Events => _journals.Values.SelectMany(journal => journal.Events.Values).SelectMany(versions => versions);

    internal IReadOnlyCollection<string> Journals => _journals.Keys;

    internal long UtcNow => BaseUtcMillis + _clock.WorldMillis;

    internal long UpTo(string journal) => _journals.TryGetValue(journal, out var facts) ? facts.UpTo : 0;

    internal IReadOnlyList<long> Lost(string journal) => [.. _journals[journal].Lost];

    /// <summary>Gets sequences of which two different contents came.</summary>
    internal IReadOnlyList<long> Conflicts => [.. _journals.Values.SelectMany(journal => journal.Events).Where(entry => entry.Value.Count > 1).Select(entry => entry.Key)];

    internal void Restart(string epoch) => Epoch = epoch;

    internal void StartEmpty(string database, string epoch)
    {
        Database = database;
        Epoch = epoch;
        _journals.Clear();
    }

    /// <summary>What is stored now, to be restored later.</summary>
    internal Action Backup()
    {
        var copy = _journals.ToDictionary(entry => entry.Key, entry => entry.Value.Copy(), StringComparer.Ordinal);
        return () =>
        {
            _journals.Clear();
            foreach (var (journal, facts) in copy)
            {
                _journals.Add(journal, facts.Copy());
            }
        };
    }

    internal void TellStatus() =>
        _link.Send(Topics.GatewayStatus, GatewayStatusCodec.Encode(new GatewayStatus { Gateway = "g", Database = Database, Epoch = Epoch }));

    internal void Send(Receipt receipt) => _link.Send(Topics.Receipts(_readerId), ReceiptCodec.Encode(receipt));

    private void Receive(LinkMessage message)
    {
        if (message.Topic == Topics.Status(_readerId))
        {
            Statuses.Add((_clock.WorldMillis, StatusCodec.Decode(message.Payload, 0, message.Payload.Length)!));
            return;
        }

        Assert.Equal(Topics.Events(_readerId), message.Topic);
        Assert.True(message.Payload.Length <= Limits.MaxBatchBytes);
        var decoding = BatchCodec.Decode(message.Payload, 0, message.Payload.Length);
        Assert.NotNull(decoding.Batch);
        var batch = decoding.Batch;
        Assert.True(batch.Events.Length <= Limits.MaxBatchEvents);
        Batches.Add(batch);
        if (Silent)
        {
            return;
        }

        if (WaitSeconds > 0)
        {
            Send(Answer(batch, ReceiptKind.Wait, 0));
            return;
        }

        if (batch.Events.Any(Refuses))
        {
            if (batch.Events.Length == 1 && !ForgetsRefused)
            {
                Of(batch.Journal).Quarantined.Add(batch.From);
            }

            Send(new Receipt
            {
                Kind = ReceiptKind.Refused,
                Database = Database,
                Epoch = Epoch,
                Crc = Crc32C.Compute(message.Payload, 0, message.Payload.Length),
                Reason = "test",
                UtcMillis = UtcNow,
            });
            return;
        }

        var facts = Of(batch.Journal);
        facts.Take(batch);
        Send(Answer(batch, ReceiptKind.Stored, facts.UpTo));
    }

    private Receipt Answer(Batch batch, ReceiptKind kind, long upTo) => new()
    {
        Kind = kind,
        Database = Database,
        Epoch = Epoch,
        Journal = batch.Journal,
        UpTo = upTo,
        WaitSeconds = WaitSeconds,
        UtcMillis = UtcNow,
        Active = batch.Active,
        Boot = batch.Boot,
        EchoMillis = batch.Millis,
    };

    private JournalFacts Of(string journal)
    {
        if (!_journals.TryGetValue(journal, out var facts))
        {
            facts = new JournalFacts();
            _journals.Add(journal, facts);
        }

        return facts;
    }
}
