using FairKiosk.Reader.Linux.Sources;

namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>Tells the one who watches the program, a person or another program, what happens. Called from the loop.</summary>
internal interface IAnnouncer
{
    /// <param name="read">What was presented.</param>
    /// <param name="outcome">What became of it; the indicator has shown it already.</param>
    /// <param name="journal">Where it was kept; empty when it was not.</param>
    /// <param name="sequence">Its number there; 0 when it was not kept.</param>
    void Outcome(ScanRead read, ScanOutcome outcome, string journal, long sequence);

    /// <summary>Something about the machinery: connection, scanner, storage.</summary>
    /// <param name="topic">What it is about.</param>
    /// <param name="words">In English; a person gets them in their language.</param>
    /// <param name="why">What stands behind the words, after a colon.</param>
    void Notice(string topic, FormattableString words, string why = "");
}
