using FairKiosk.Reader.Journals;
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

    /// <summary>Takes what the journals said when they were read, the oldest first.</summary>
    internal void Recall(Recorder recorder, long now)
    {
        var isTold = false;
        for (var i = 0; i < _journals.Count; i++)
        {
            isTold |= _journals.At(i).TestMark.Length > 0;
            Marked(_journals.At(i).TestMark);
        }

        if (!isTold && _journals.Count > 0 && (_journals.At(0).Oldest > 1 || _journals.At(0).Previous.Length > 0))
        {
            // The gateway may know a test-on that is not kept here any more: both begin anew.
            _ = recorder.Mark(now, "", 0, Marks.TestOff, "");
        }
    }
}
