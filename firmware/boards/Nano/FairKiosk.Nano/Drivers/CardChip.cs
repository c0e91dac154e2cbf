using FairKiosk.Parts.Loop;
using FairKiosk.Parts.Nfc;
using Iot.Device.Card;
using Iot.Device.Rfid;

namespace FairKiosk.Nano.Drivers;

/// <summary>An NFC chip, looked at again and again: one card that is laid down is one badge, and has to be taken away before it is read again.</summary>
public abstract class CardChip : ITagPages, IDisposable
{
    /// <summary>How often a card is asked for, and asked for what it says.</summary>
    protected const int Attempts = 3;

    private const byte ReadCommand = 0x30;

    // An Ultralight or NTAG. Other cards are their UID; those that speak ISO/IEC 14443-4 might hold a message that this chip is not asked for.
    private const byte Type2 = 0x00;
    private const byte Type4Mark = 0x20;

    private byte _target;

    /// <summary>Gets the chip's way to talk to the card.</summary>
    protected abstract CardTransceiver Chip { get; }

    /// <summary>Whether the chip is still there; may throw what its bus throws.</summary>
    /// <returns>False when it is to be looked for again.</returns>
    public abstract bool Answers();

    /// <summary>Looks for a card.</summary>
    /// <param name="presence">What lay there before.</param>
    /// <returns>The badge that was laid down since the last look, broken off for one that cannot be read; or nothing.</returns>
    public BadgeRead? Look(CardPresence presence)
    {
        var card = FindCard();
        if (card == null)
        {
            presence.Missed();
            return null;
        }

        if (!presence.IsNew(card.NfcId))
        {
            return null;
        }

        // A card that comes near is often met at the edge of the field: while it lies there it gets another chance.
        TagCode? code = null;
        for (var attempt = 0; attempt < Attempts && code == null && card != null; attempt++)
        {
            presence.Told(card.NfcId);
            code = CodeOf(card);
            card = code == null ? FindCard() : card;
        }

        return code == null ? BadgeRead.BrokenOff : new BadgeRead(code.Data, code.Symbology);
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

    private TagCode? CodeOf(Data106kbpsTypeA card)
    {
        _target = card.TargetNumber;
        if (card.Sak == Type2)
        {
            return TagReading.Read(this, card.NfcId);
        }

        return (card.Sak & Type4Mark) == 0 ? TagCode.OfUid(card.NfcId) : null;
    }
}
