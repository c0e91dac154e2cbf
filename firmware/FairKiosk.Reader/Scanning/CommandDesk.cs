using FairKiosk.Reader.Feedback;
using FairKiosk.Reader.Journals;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Scanning;

/// <summary>Does what marks and command barcodes say. A barcode is about the last accepted scan, for 60 s: after that nobody can be sure whom the
/// person at the reader means. A page names the scan that it shows; a note on it may take longer to write.</summary>
internal sealed class CommandDesk
{
    private const long WindowMillis = 60_000;
    private const long NoteWindowMillis = 600_000;

    private readonly Recorder _recorder;
    private readonly DuplicateFilter _duplicates;
    private readonly TestMode _test;
    private readonly RecentScans _scans = new();
    private bool _hasLast;

    internal CommandDesk(Recorder recorder, DuplicateFilter duplicates, TestMode test)
    {
        _recorder = recorder;
        _duplicates = duplicates;
        _test = test;
    }

    /// <summary>Gets what the display should say about the last command; empty: what the signal says anyway.</summary>
    internal string Line { get; private set; } = "";

    /// <summary>A scan was accepted: what follows is about it.</summary>
    internal void Scanned(string journal, long sequence, long now)
    {
        _scans.Add(journal, sequence, now);
        _hasLast = true;
    }

    /// <summary>The clock began anew: how long ago the last scan was is not known.</summary>
    internal void Forget() => _scans.Clear();

    internal ScanOutcome Obey(CommandBarcode command, long now)
    {
        if (!command.IsOfThisPavilion)
        {
            Line = DisplayText.OtherPavilion;
            return ScanOutcome.OtherPavilion;
        }

        if (command.Verb != CommandBarcode.Staff)
        {
            return Mark(command.Verb, command.Value, now);
        }

        if (command.Value.Length == 0)
        {
            return Refuse(DisplayText.UnknownCommand);
        }

        _recorder.Operator = command.Value;
        Line = command.Value;
        return ScanOutcome.StaffKnown;
    }

    /// <summary>About the last scan.</summary>
    internal ScanOutcome Mark(string mark, string value, long now) => Mark(mark, value, _hasLast ? _scans.Newest : -1, WindowMillis, now);

    /// <summary>About the scan that is named.</summary>
    internal ScanOutcome Mark(string mark, string value, string journal, long sequence, long now) =>
        Mark(mark, value, _scans.Find(journal, sequence), mark == Marks.Note ? NoteWindowMillis : WindowMillis, now);

    private ScanOutcome Mark(string mark, string value, int scan, long windowMillis, long now)
    {
        if (!Marks.IsValid(mark, value))
        {
            return Refuse(DisplayText.UnknownCommand);
        }

        var needsTarget = Marks.NeedsTarget(mark);
        if (needsTarget && (scan < 0 || now - _scans.At(scan) > windowMillis))
        {
            return Refuse(scan < 0 ? DisplayText.NoScan : DisplayText.TooLate);
        }

        Line = "";
        var result = _recorder.Mark(now, needsTarget ? _scans.Journal(scan) : "", needsTarget ? _scans.Sequence(scan) : 0, mark, value);
        if (result != AppendResult.Kept)
        {
            return result == AppendResult.Full ? ScanOutcome.JournalFull : ScanOutcome.StorageFailed;
        }

        _test.Marked(mark);
        if (mark == Marks.Undo)
        {
            // Nothing more is to be said about it, nor about the one before in its place; and the same badge, presented again, is meant.
            _hasLast &= scan != _scans.Newest;
            _scans.RemoveAt(scan);
            _duplicates.Reset();
        }

        return ScanOutcome.CommandAccepted;
    }

    private ScanOutcome Refuse(string why)
    {
        Line = why;
        return ScanOutcome.CommandRefused;
    }
}
