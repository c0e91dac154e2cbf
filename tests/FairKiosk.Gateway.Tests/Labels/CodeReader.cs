using System.Text;
using FairKiosk.Reader;
using FairKiosk.Reader.Ports;
using FairKiosk.Simulator;
using FairKiosk.Testing;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Tests.Labels;

/// <summary>The real reader core at a booth, with the key of an activation file.</summary>
internal sealed class CodeReader
{
    private readonly ManualReaderClock _clock = new() { MonotonicMillis = 1000 };
    private readonly TestLink _link;
    private readonly ReaderCore _core;
    private readonly SortedList<long, ReaderEvent> _events = [];

    public CodeReader(string commandKey)
    {
        _link = new TestLink(_clock) { Gateway = Keep };
        _core = new ReaderCore(
            new ReaderSettings { ReaderId = "counter-1", CommandKey = Convert.FromHexString(commandKey) },
            new MemoryJournalStore(), _clock, _link, Indicator, new NullDisplay(), new SeededEntropy(1));
        _link.Reader = message => _core.MessageArrived(message.Topic, message.Payload, message.Payload.Length);
        _core.Open();
        _core.LinkUp();
    }

    public RecordingIndicator Indicator { get; } = new();

    public long Head => _core.Head;

    /// <summary>Reads something, a second after the last.</summary>
    public ScanOutcome Present(string text)
    {
        _clock.Advance(1000);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return _core.Present(bytes, 0, bytes.Length, "]Q1");
    }

    /// <summary>The last event of a type as it is sent.</summary>
    public ReaderEvent Last(string type)
    {
        // The reader asks first what is stored, and sends when it has the answer.
        for (int round = 0; round < 2; round++)
        {
            _core.Tick();
            _link.Deliver();
        }

        return _events.Values.Last(e => e.Type == type);
    }

    private void Keep(LinkMessage message)
    {
        if (message.Topic != Topics.Events("counter-1"))
        {
            return;
        }

        Batch batch = BatchCodec.Decode(message.Payload, 0, message.Payload.Length).Batch!;
        foreach (ReaderEvent e in batch.Events)
        {
            _events[e.Sequence] = e;
        }

        _link.Send(Topics.Receipts("counter-1"), ReceiptCodec.Encode(new Receipt
        {
            Kind = ReceiptKind.Stored,
            Database = "00000000000000d1",
            Epoch = "00000000000000e1",
            Journal = batch.Journal,
            UpTo = _events.Count,
            Active = batch.Active,
            Boot = batch.Boot,
            EchoMillis = batch.Millis,
        }));
    }
}
