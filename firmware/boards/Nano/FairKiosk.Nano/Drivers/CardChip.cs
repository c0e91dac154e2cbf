using FairKiosk.Parts.Nfc;
using Iot.Device.Card;
using Iot.Device.Rfid;

namespace FairKiosk.Nano.Drivers;

/// <summary>An NFC chip, looked at again and again: one card that is laid down is one badge, and has to be taken away before it is read again.</summary>
public abstract class CardChip : ITagPages, IDisposable
{
    /// <summary>How often a card is asked for in one look.</summary>
    protected const int Attempts = 3;

    private const byte ReadCommand = 0x30;

    // A card that is held still is missed now and then; nobody lays it down again as fast.
    private const int MissesUntilGone = 2;

    // An Ultralight or NTAG. Other cards are their UID; those that speak ISO/IEC 14443-4 might hold a message that this chip is not asked for.
    private const byte Type2 = 0x00;
    private const byte Type4Mark = 0x20;

    private byte _target;
    private byte[] _uid = new byte[0];
    private int _misses;

    /// <summary>Gets the chip's way to talk to the card.</summary>
    protected abstract CardTransceiver Chip { get; }

    /// <summary>Looks for a card.</summary>
    /// <param name="isUnreadable">Whether a card was laid down that cannot be read.</param>
    /// <returns>The badge that was laid down since the last look, or nothing.</returns>
    public TagCode? Look(out bool isUnreadable)
    {
        isUnreadable = false;
        var card = FindCard();
        if (card == null)
        {
            _misses++;
            _uid = _misses < MissesUntilGone ? _uid : new byte[0];
            return null;
        }

        _misses = 0;
        if (Same(card.NfcId, _uid))
        {
            return null;
        }

        _uid = card.NfcId;
        _target = card.TargetNumber;
        var code = card.Sak == Type2 ? TagReading.Read(this, _uid) : (card.Sak & Type4Mark) == 0 ? TagCode.OfUid(_uid) : null;
        isUnreadable = code == null;
        return code;
    }

    /// <inheritdoc />
    public bool TryRead(byte page, byte[] into)
    {
        try
        {
            return Chip.Transceive(_target, new byte[] { ReadCommand, page }, into) >= into.Length;
        }
        catch (Exception)
        {
            // The drivers throw whatever their bus throws; the card is laid down again.
            return false;
        }
    }

    /// <inheritdoc />
    public abstract void Dispose();

    /// <summary>Asks for a card of ISO/IEC 14443 type A.</summary>
    /// <returns>The card in the field, or nothing.</returns>
    protected abstract Data106kbpsTypeA? FindCard();

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
