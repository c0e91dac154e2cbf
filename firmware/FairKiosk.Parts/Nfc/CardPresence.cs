namespace FairKiosk.Parts.Nfc;

/// <summary>Tells a card that is laid down from one that still lies there: it is one scan until it is taken away.</summary>
/// <remarks>Several may lie there, a badge and a ticket in one sleeve: a chip then finds now one of them and now another (ISO/IEC 14443-3, 6.4: the one
/// that was selected falls asleep at the next question). Not shared between threads.</remarks>
public sealed class CardPresence
{
    private const int Most = 4;

    // At the edge of the field a card is missed now and then; only when nothing was found twice in a row have they all been taken away.
    private const int MissesUntilGone = 2;

    // One that was not among so many that were found has been taken away, while others stayed.
    private const int LooksUntilGone = 2 * Most;

    // Whatever number a phone draws: it draws another each time that it is looked at.
    private static readonly byte[] Phone = { 0 };

    private readonly byte[]?[] _uids = new byte[]?[Most];
    private readonly int[] _seenAt = new int[Most];
    private int _latest;
    private int _look;
    private int _misses;

    /// <summary>The chip was looked at and found no card.</summary>
    public void Missed()
    {
        _misses++;
        if (_misses >= MissesUntilGone)
        {
            Forget();
        }
    }

    /// <summary>The chip found a card.</summary>
    /// <param name="uid">Its number; empty when it does not tell.</param>
    /// <returns>Whether it was laid down since the last look. One that does not tell its number is still the one that lay there.</returns>
    public bool IsNew(byte[] uid)
    {
        _misses = 0;
        _look++;
        var known = uid.Length == 0 && _uids[_latest] != null ? _latest : Find(Named(uid));
        var isNew = known < 0;
        _latest = isNew ? Oldest() : known;
        _uids[_latest] = isNew ? Named(uid) : _uids[_latest];
        _seenAt[_latest] = _look;
        return isNew;
    }

    /// <summary>The card that was found last has told its number only now.</summary>
    /// <param name="uid">The number; empty when it did not, after all.</param>
    public void Told(byte[] uid) => _uids[_latest] = uid.Length == 0 ? _uids[_latest] : Named(uid);

    /// <summary>Whatever lies there is new at the next look.</summary>
    public void Forget()
    {
        for (var i = 0; i < Most; i++)
        {
            _uids[i] = null;
        }
    }

    private static byte[] Named(byte[] uid) => TagCode.IsRandom(uid) ? Phone : uid;

    private static bool Same(byte[] one, byte[] other)
    {
        for (var i = 0; i < one.Length && one.Length == other.Length; i++)
        {
            if (one[i] != other[i])
            {
                return false;
            }
        }

        return one.Length == other.Length;
    }

    private int Find(byte[] uid)
    {
        for (var i = 0; i < Most; i++)
        {
            var known = _uids[i];
            if (known != null && _look - _seenAt[i] <= LooksUntilGone && Same(known, uid))
            {
                return i;
            }
        }

        return -1;
    }

    private int Oldest()
    {
        var oldest = 0;
        for (var i = 0; i < Most; i++)
        {
            if (_uids[i] == null)
            {
                return i;
            }

            oldest = _seenAt[i] < _seenAt[oldest] ? i : oldest;
        }

        return oldest;
    }
}
