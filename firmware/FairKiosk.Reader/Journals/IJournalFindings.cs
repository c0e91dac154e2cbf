namespace FairKiosk.Reader.Journals;

/// <summary>Takes what <see cref="JournalInspector.Verify"/> finds wrong.</summary>
public interface IJournalFindings
{
    /// <summary>One flipped bit; the event is whole.</summary>
    /// <param name="file">The segment.</param>
    /// <param name="sequence">The event.</param>
    void Repaired(string file, long sequence);

    /// <summary>Events that nothing can bring back from this storage.</summary>
    /// <param name="journal">The journal's id.</param>
    /// <param name="from">The first.</param>
    /// <param name="to">The last.</param>
    void Lost(string journal, long from, long to);

    /// <summary>A head of a file or a cursor slot that is damaged; no event depends on it alone.</summary>
    /// <param name="file">The segment or cursor.</param>
    void Damaged(string file);

    /// <summary>Bytes that are no whole record: one that was being written when the power went, or damage.</summary>
    /// <param name="file">The segment.</param>
    void Torn(string file);
}
