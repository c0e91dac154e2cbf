using System.Text;
using FairKiosk.Reader.Journals;
using FairKiosk.Reader.Ports;
using FairKiosk.Simulator.Planning;
using FairKiosk.Simulator.Readers;
using FairKiosk.Simulator.Tests.Days;
using FairKiosk.Testing;
using FairKiosk.Wire;

namespace FairKiosk.Simulator.Tests.Readers;

/// <summary>A virtual reader that badges are held to. What comes of it is what its core has kept in its journal.</summary>
internal sealed class VirtualReaderRig : BadgeRig
{
    private readonly TestFair _fair = new(SimulationOptions.Demo(TestFair.Tuesday, booths: 1, readers: 1));
    private readonly Queue<BadgeRead> _reads = new();
    private readonly VirtualReader _reader;
    private long _seen;

    public VirtualReaderRig()
    {
        _reader = _fair.Readers["counter-1"];
        _reader.PowerOn(_fair.Time.NowUtc);
    }

    public override bool HasMore => _reads.Count > 0;

    public override void Scan(string code, string symbology = "") => Present(Encoding.UTF8.GetBytes(code), symbology);

    public override void Babble(byte[] noise) => Present(noise, string.Empty);

    public override void Settle()
    {
        // Each badge is held to the reader for itself: nothing runs on into the next.
    }

    public override void Unplug() => _reader.PowerOff(_fair.Time.NowUtc);

    public override Task LossIsToldAsync()
    {
        Assert.Equal(Answer.Refused, Present("late"u8.ToArray(), string.Empty));
        return Task.CompletedTask;
    }

    public override void Stop() => _reader.Close();

    public override Task<BadgeRead> NextAsync() => Task.FromResult(_reads.Dequeue());

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _fair.Dispose();
    }

    private Answer Present(byte[] data, string symbology)
    {
        Answer answer = _reader.Present(_fair.Time.NowUtc, data, symbology);
        if (_reader.HasPower && _reader.LastSignal == Signal.Unreadable)
        {
            _reads.Enqueue(new BadgeRead(symbology, [], IsTooLarge: data.Length > 0));
        }

        TakeKept();
        return answer;
    }

    private void TakeKept()
    {
        JournalInspector journals = new(_reader.Store);
        journals.Load();
        while (journals.Read(0, _seen + 1))
        {
            _seen = journals.Sequence;
            ReaderEvent kept = EventCodec.Decode(journals.Buffer, journals.EventAt, journals.EventBytes, out _)!;
            if (kept.Type == EventTypes.Scan)
            {
                _reads.Enqueue(new BadgeRead(kept.Symbology, kept.Data, IsTooLarge: false));
            }
        }
    }
}
