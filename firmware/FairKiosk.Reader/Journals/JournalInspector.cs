using FairKiosk.Reader.Ports;

namespace FairKiosk.Reader.Journals;

/// <summary>Looks into journals without changing anything, also into those of a running reader. For commands and service tools.</summary>
/// <remarks>Call <see cref="Load"/> first. Called from one thread.</remarks>
public sealed class JournalInspector
{
    private readonly IJournalStore _store;
    private readonly JournalSet _set;

    /// <summary>Creates it; nothing is read yet.</summary>
    /// <param name="store">Where the journals are; only read from.</param>
    public JournalInspector(IJournalStore store)
    {
        _store = store;
        _set = new JournalSet(store, new NoEntropy(), int.MaxValue, ReaderSizes.Full);
    }

    /// <summary>Gets how many journals there are, the oldest first; the last is the one that is, or was, written to.</summary>
    public int Count => _set.Count;

    /// <summary>Gets the buffer of the event that <see cref="Read"/> moved to; valid until the next call.</summary>
    public byte[] Buffer => _set.Reader.Record.Buffer;

    /// <summary>Gets where in the buffer the event begins.</summary>
    public int EventAt => _set.Reader.Record.PayloadAt;

    /// <summary>Gets the event's bytes.</summary>
    public int EventBytes => _set.Reader.Record.PayloadBytes;

    /// <summary>Gets the event's sequence.</summary>
    public long Sequence => _set.Reader.Record.Sequence;

    /// <summary>Reads what the store holds.</summary>
    /// <exception cref="JournalStoreException">It cannot be listed.</exception>
    public void Load() => _ = _set.Load();

    /// <summary>The id of a journal.</summary>
    /// <param name="index">From 0, below <see cref="Count"/>.</param>
    /// <returns>16 hex digits.</returns>
    public string Id(int index) => _set.At(index).Id;

    /// <summary>The lowest sequence still held.</summary>
    /// <param name="index">From 0, below <see cref="Count"/>.</param>
    /// <returns>A sequence; one above the head when none is held.</returns>
    public long Oldest(int index) => _set.At(index).Oldest;

    /// <summary>The highest sequence given out.</summary>
    /// <param name="index">From 0, below <see cref="Count"/>.</param>
    /// <returns>A sequence, 0 when there was none.</returns>
    public long Head(int index) => _set.At(index).Head;

    /// <summary>How many events have no receipt, going by what the reader has kept of its receipts.</summary>
    /// <param name="index">From 0, below <see cref="Count"/>.</param>
    /// <returns>A number of events.</returns>
    public long Waiting(int index) => _set.At(index).Waiting;

    /// <summary>Moves to the first readable event at or after a sequence.</summary>
    /// <param name="index">From 0, below <see cref="Count"/>.</param>
    /// <param name="sequence">Where to begin.</param>
    /// <returns>False when there is none up to the head.</returns>
    /// <exception cref="JournalStoreException">The storage failed.</exception>
    public bool Read(int index, long sequence) => _set.Reader.Read(_set.At(index), sequence);

    /// <summary>Checks every byte of a journal.</summary>
    /// <param name="index">From 0, below <see cref="Count"/>.</param>
    /// <param name="findings">Told what is wrong.</param>
    /// <exception cref="JournalStoreException">The storage failed.</exception>
    public void Verify(int index, IJournalFindings findings)
    {
        var journal = _set.At(index);
        if (!new Cursor(journal.Ordinal, journal.Id).Load(_store))
        {
            findings.Damaged(JournalNames.Cursor(journal.Ordinal, journal.Id));
        }

        for (var i = 0; i < journal.SegmentCount; i++)
        {
            VerifySegment(journal, i, findings);
        }

        for (var i = 0; i < journal.Lost.Count; i++)
        {
            findings.Lost(journal.Id, journal.Lost.From(i), journal.Lost.To(i));
        }
    }

    private void VerifySegment(Journal journal, int index, IJournalFindings findings)
    {
        var name = journal.SegmentName(index);
        var reader = new SegmentReader(_store, ReaderSizes.Full);
        reader.Open(name, journal.FirstSequence(index), out _);
        var isKnown = reader.Damaged;
        if (isKnown)
        {
            findings.Damaged(name);
        }

        while (reader.Next())
        {
            if (reader.Repaired)
            {
                findings.Repaired(name, reader.Sequence);
                isKnown = true;
            }
        }

        // Damage that neither the head nor a repair explains: bytes were stepped over.
        if (reader.Damaged && !isKnown)
        {
            findings.Torn(name);
        }
    }

    // Nothing is ever begun here, so no id is drawn.
    private sealed class NoEntropy : IEntropy
    {
        public void Fill(byte[] buffer)
        {
        }
    }
}
