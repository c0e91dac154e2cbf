using FairKiosk.Reader.Journals;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Scanning;

/// <summary>Whether scans are tests: what the last test-on or test-off said. The journals remember it over a restart, because the gateway does.</summary>
internal sealed class TestMode
{
    private readonly JournalSet _journals;

    internal TestMode(JournalSet journals)
    {
        _journals = journals;
    }

    internal bool IsOn { get; private set; }

    internal void Marked(string mark) => IsOn = mark == Marks.TestOn || (IsOn && mark != Marks.TestOff);

    /// <summary>Looks through all journals, the oldest first. One that cannot be read says nothing.</summary>
    internal void Recall(Recorder recorder, long now)
    {
        var isTold = false;
        for (var i = 0; i < _journals.Count; i++)
        {
            var journal = _journals.At(i);
            for (var segment = 0; segment < journal.SegmentCount; segment++)
            {
                isTold |= Recall(journal, segment);
            }
        }

        _journals.Reader.Forget();
        if (!isTold && _journals.Count > 0 && (_journals.At(0).Oldest > 1 || _journals.At(0).Previous.Length > 0))
        {
            // The gateway may know a test-on that is not kept here any more: both begin anew.
            _ = recorder.Mark(now, "", 0, Marks.TestOff, "");
        }
    }

    private bool Recall(Journal journal, int segment)
    {
        var isTold = false;
        try
        {
            var record = _journals.Reader.Record;
            record.Open(journal.SegmentName(segment), journal.FirstSequence(segment), out _);
            while (record.Next())
            {
                if (record.Type == JournalRecordType.Mark)
                {
                    var mark = EventCodec.Decode(record.Buffer, record.PayloadAt, record.PayloadBytes, out _)?.Mark ?? "";
                    isTold |= !Marks.NeedsTarget(mark);
                    Marked(mark);
                }
            }
        }
        catch (JournalStoreException)
        {
            // Its scans will be told as lost, if they were; this is about a lamp.
        }

        return isTold;
    }
}
