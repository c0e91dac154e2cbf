using FairKiosk.Reader.Ports;

namespace FairKiosk.Reader.Journals;

/// <summary>How much room the unreceipted events take, and the now and then of keeping what is receipted.</summary>
internal sealed class JournalRoom
{
    private const long NearlyFullPercent = 90;
    private const long RepeatMillis = 60_000;
    private readonly JournalSet _journals;
    private readonly IJournalStore _store;
    private bool _warned;
    private long _warnedAt;

    internal JournalRoom(JournalSet journals, IJournalStore store)
    {
        _journals = journals;
        _store = store;
    }

    internal bool IsNearlyFull
    {
        get
        {
            var limit = _store.CapacityBytes / 100 * NearlyFullPercent;
            return _journals.UsedBytes > limit && _journals.UsedBytes - _journals.ReceiptedBytes() > limit;
        }
    }

    /// <summary>A boot began.</summary>
    internal void Restart() => _warned = false;

    /// <summary>Whether to say now that nine tenths of the room are taken by segments that may not be deleted: once a minute while it is so.</summary>
    internal bool IsWarningDue(long now)
    {
        if (!IsNearlyFull || (_warned && now - _warnedAt < RepeatMillis))
        {
            return false;
        }

        _warned = true;
        _warnedAt = now;
        return true;
    }

    /// <summary>Keeps how far each journal is receipted, where that changed. Lost, it costs a repeated delivery and nothing else.</summary>
    internal void SaveCursors(bool activeIsUsable)
    {
        for (var i = 0; i < _journals.Count; i++)
        {
            var journal = _journals.At(i);
            if (journal.Cursor.UpTo == journal.Delivery.UpTo)
            {
                continue;
            }

            try
            {
                if (journal != _journals.Active)
                {
                    _journals.SaveSealed(journal);
                }
                else if (activeIsUsable)
                {
                    _journals.Save(closed: false);
                }
            }
            catch (JournalStoreException)
            {
                // The next start finds an older mark and delivers again; duplicates are recognised.
            }
        }
    }
}
