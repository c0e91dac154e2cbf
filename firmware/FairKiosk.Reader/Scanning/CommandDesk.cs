using FairKiosk.Reader.Feedback;
using FairKiosk.Reader.Journals;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Scanning;

/// <summary>Does what marks and command barcodes say. A mark is about the last accepted scan, for 60 s: after that nobody can be sure whom the
/// person at the reader means.</summary>
internal sealed class CommandDesk
{
    private const long WindowMillis = 60_000;

    private readonly Recorder _recorder;
    private readonly DuplicateFilter _duplicates;
    private string _journal = "";
    private long _sequence;
    private long _until = -1;

    internal CommandDesk(Recorder recorder, DuplicateFilter duplicates)
    {
        _recorder = recorder;
        _duplicates = duplicates;
    }

    /// <summary>Gets what the display should say about the last command; empty: what the signal says anyway.</summary>
    internal string Line { get; private set; } = "";

    /// <summary>A scan was accepted: what follows is about it.</summary>
    internal void Scanned(string journal, long sequence, long now)
    {
        _journal = journal;
        _sequence = sequence;
        _until = now + WindowMillis;
    }

    /// <summary>The clock began anew: how long ago the last scan was is not known.</summary>
    internal void Forget() => _until = -1;

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

    internal ScanOutcome Mark(string mark, string value, long now)
    {
        var needsTarget = Marks.NeedsTarget(mark);
        if (!Marks.IsValid(mark, value))
        {
            return Refuse(DisplayText.UnknownCommand);
        }

        if (needsTarget && now > _until)
        {
            return Refuse(_until < 0 ? DisplayText.NoScan : DisplayText.TooLate);
        }

        Line = "";
        var result = _recorder.Mark(now, needsTarget ? _journal : "", needsTarget ? _sequence : 0, mark, value);
        if (result != AppendResult.Kept)
        {
            return result == AppendResult.Full ? ScanOutcome.JournalFull : ScanOutcome.StorageFailed;
        }

        if (mark == Marks.Undo)
        {
            // Nothing more is to be said about it, and the same badge, presented again, is meant.
            Forget();
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
