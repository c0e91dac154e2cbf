using FairKiosk.Reader.Journals;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Delivery;

/// <summary>Puts batches together in one reused buffer.</summary>
internal sealed class BatchComposer
{
    private readonly JournalSet _journals;
    private readonly ReaderSizes _sizes;
    private readonly long[] _lost;
    private readonly long[] _refused;

    internal BatchComposer(JournalSet journals, ReaderSizes sizes)
    {
        _journals = journals;
        _sizes = sizes;
        _lost = new long[2 * sizes.ListedRanges];
        _refused = new long[2 * sizes.ListedRanges];
        Buffer = new byte[sizes.BatchRoom];
    }

    internal byte[] Buffer { get; }

    internal int Count { get; private set; }

    internal int Events { get; private set; }

    internal long From { get; private set; }

    /// <summary>Gets the last sequence that the batch settles: sent, lost or refused before.</summary>
    internal long To { get; private set; }

    /// <summary>A batch without events: an invitation to answer.</summary>
    internal void ComposeHello(Journal journal, long now)
    {
        From = journal.Delivery.UpTo + 1;
        To = journal.Delivery.UpTo;
        Events = 0;
        Count = BatchCodec.Close(Buffer, WriteHeader(journal, now));
    }

    /// <summary>A batch from where the journal's delivery stands; false when none of what follows can be sent.</summary>
    /// <exception cref="Ports.JournalStoreException">The storage failed.</exception>
    internal bool ComposeEvents(Journal journal, long now)
    {
        Events = 0;
        To = journal.Head;
        if (!ReadUnrefused(journal, journal.Delivery.Next))
        {
            return false;
        }

        var record = _journals.Reader.Record;
        From = record.Sequence;
        var most = From <= journal.Delivery.SinglyUpTo ? 1 : Limits.MaxBatchEvents;
        var at = WriteHeader(journal, now);
        do
        {
            var end = BatchCodec.AppendEvent(Buffer, at, Events == 0, record.Buffer, record.PayloadAt, record.PayloadBytes);
            if (end < 0 || (Events > 0 && end + BatchCodec.CloseBytes > _sizes.BatchBytes))
            {
                break;
            }

            at = end;
            Events++;
            To = record.Sequence;
        }
        while (Events < most && ReadUnrefused(journal, To + 1));

        Count = BatchCodec.Close(Buffer, at);
        return true;
    }

    private bool ReadUnrefused(Journal journal, long sequence)
    {
        while (sequence <= journal.Head && _journals.Reader.Read(journal, sequence))
        {
            if (!journal.Delivery.Refused.Contains(_journals.Reader.Record.Sequence))
            {
                return true;
            }

            sequence = _journals.Reader.Record.Sequence + 1;
        }

        return false;
    }

    private int WriteHeader(Journal journal, long now)
    {
        var lost = journal.Lost.CopyBeyond(journal.Delivery.UpTo, _lost, _sizes.ListedRanges);
        var refused = journal.Delivery.Refused.CopyBeyond(journal.Delivery.UpTo, _refused, _sizes.ListedRanges);
        var active = _journals.Active;
        return BatchCodec.WriteHeader(
            Buffer, 0, journal.Id, journal.Oldest, journal.Head, active.Id, active.Boot, now, From, _lost, lost, _refused, refused);
    }
}
