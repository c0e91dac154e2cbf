namespace FairKiosk.Parts.Nfc;

/// <summary>Tells a card that is laid down from one that still lies there: it is one scan until it is taken away.</summary>
/// <remarks>Not shared between threads.</remarks>
public sealed class CardPresence
{
    // At the edge of the field a card is missed now and then; only one that is missed twice in a row has been taken away.
    private const int MissesUntilGone = 2;

    private byte[] _uid = [];
    private bool _isLying;
    private int _misses;

    /// <summary>The chip was looked at and found no card.</summary>
    public void Missed()
    {
        _misses++;
        if (_misses >= MissesUntilGone)
        {
            _isLying = false;
        }
    }

    /// <summary>The chip found a card.</summary>
    /// <param name="uid">Its number; empty when it does not tell.</param>
    /// <returns>Whether it was laid down since the last look. A phone draws its number anew each time that it is looked at, and one that does not tell its
    /// number is still the one that lay there.</returns>
    public bool IsNew(byte[] uid)
    {
        _misses = 0;
        var isNew = !_isLying || (uid.Length > 0 && !Same(uid, _uid) && !(TagCode.IsRandom(uid) && TagCode.IsRandom(_uid)));
        if (isNew)
        {
            _isLying = true;
            _uid = uid;
        }

        return isNew;
    }

    /// <summary>The card that lies there has told its number only now.</summary>
    /// <param name="uid">The number.</param>
    public void Told(byte[] uid) => _uid = uid;

    /// <summary>Whatever lies there is new at the next look, as after a chip that was opened again.</summary>
    public void Forget() => _isLying = false;

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
}
