using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Linux.Texts;

namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>Plain lines for a person. A badge's content is never shown: who stands behind the counter reads the screen too.</summary>
internal sealed class TextAnnouncer(TextWriter output) : IAnnouncer
{
    public void Outcome(ScanRead read, ScanOutcome outcome, string journal, long sequence)
    {
        // The indicator's line stands above it already.
        var words = outcome switch
        {
            ScanOutcome.Accepted or ScanOutcome.CommandAccepted => Say.With($"number {sequence} of journal {journal}"),
            ScanOutcome.Duplicate => Say.Plain("the same badge was read a moment ago"),
            ScanOutcome.Unreadable => Say.Plain("nothing was kept; scan again"),
            ScanOutcome.JournalFull => Say.Plain("the journal is full: bring the reader online so that it can deliver"),
            ScanOutcome.StorageFailed => Say.Plain("the storage does not take it: check the disk or the card"),
            ScanOutcome.StaffKnown => Say.Plain("the scans from here on carry this name"),
            ScanOutcome.OtherPavilion => Say.Plain("this code is from another pavilion's sheet: use the one printed for this booth"),
            _ => Say.Plain("scan a badge first, then the command within a minute"),
        };
        output.WriteLine($"  {words}");
    }

    public void Notice(string topic, FormattableString words, string why = "")
    {
        var reason = why.Length > 0 ? $": {Say.Plain(why)}" : string.Empty;
        output.WriteLine($"{Say.Plain(topic)}: {PlainText.Of(Say.With(words) + reason)}");
    }
}
