using FairKiosk.Reader.Linux.Sources;

namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>Plain lines for a person. A badge's content is never shown: who stands behind the counter reads the screen too.</summary>
internal sealed class TextAnnouncer(TextWriter output) : IAnnouncer
{
    public void Outcome(ScanRead read, ScanOutcome outcome, string journal, long sequence)
    {
        // The indicator's line stands above it already.
        var words = outcome switch
        {
            ScanOutcome.Accepted or ScanOutcome.CommandAccepted => FormattableString.Invariant($"number {sequence} of journal {journal}"),
            ScanOutcome.Duplicate => "the same badge was read a moment ago",
            ScanOutcome.Unreadable => "nothing was kept; scan again",
            ScanOutcome.JournalFull => "the journal is full: bring the reader online so that it can deliver",
            ScanOutcome.StorageFailed => "the storage does not take it: check the disk or the card",
            ScanOutcome.StaffKnown => "the scans from here on carry this name",
            ScanOutcome.OtherPavilion => "this code is from another pavilion's sheet: use the one printed for this booth",
            _ => "scan a badge first, then the command within a minute",
        };
        output.WriteLine($"  {words}");
    }

    public void Notice(string topic, string words) => output.WriteLine($"{topic}: {PlainText.Of(words)}");
}
