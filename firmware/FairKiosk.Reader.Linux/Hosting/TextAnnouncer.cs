using FairKiosk.Reader.Linux.Sources;

namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>Plain lines for a person. A badge's content is never shown: who stands behind the counter reads the screen too.</summary>
internal sealed class TextAnnouncer(TextWriter output) : IAnnouncer
{
    public void Outcome(ScanRead read, ScanOutcome outcome, string journal, long sequence)
    {
        var words = outcome switch
        {
            ScanOutcome.Accepted => FormattableString.Invariant($"kept as number {sequence}"),
            ScanOutcome.CommandAccepted => FormattableString.Invariant($"command kept as number {sequence}"),
            ScanOutcome.Duplicate => "the same badge a moment ago; already kept",
            ScanOutcome.Unreadable => "not readable; nothing was kept. Scan again",
            ScanOutcome.JournalFull => "NOT KEPT: the journal is full. Bring the reader online so that it can deliver",
            ScanOutcome.StorageFailed => "NOT KEPT: the storage does not take it. Check the disk or the card",
            _ => "command refused: scan a badge first, then the command within a minute",
        };
        output.WriteLine($"scan: {words}");
    }

    public void Notice(string topic, string words) => output.WriteLine($"{topic}: {words}");
}
