using System.Text;
using FairKiosk.Parts.Nfc;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>Makes a scan of a card.</summary>
/// <remarks>A card that holds content is its content or unreadable, never its UID: else one badge would be two, depending on how it was held.</remarks>
internal static class CardReading
{
    /// <summary>Reads whatever it says; what contradicts itself is a scan that broke off.</summary>
    /// <exception cref="CardGoneException">It does not answer any more.</exception>
    public static ScanRead Read(ICard card)
    {
        var uid = UidOf(card);
        var content = ContentOf(card);
        return content.State switch
        {
            NdefState.Whole => FromMessage(content.Message, uid),
            NdefState.None => FromUid(uid),
            _ => ScanRead.BrokenOff,
        };
    }

    /// <summary>The card's UID; empty where the reader does not tell it.</summary>
    /// <exception cref="CardGoneException">It does not answer any more.</exception>
    public static byte[] UidOf(ICard card)
    {
        // GET DATA of PC/SC part 3, 3.2.2.1.3. Readers for contact cards and some old ones do not have it.
        var answer = card.Transmit([0xFF, 0xCA, 0x00, 0x00, 0x00]);
        return answer.IsGood ? answer.Data : [];
    }

    private static NdefContent ContentOf(ICard card)
    {
        if (card.Kind is CardKind.Locked or CardKind.BeyondReach)
        {
            return card.Kind == CardKind.Locked ? NdefContent.None : NdefContent.Torn;
        }

        var content = card.Kind == CardKind.Memory ? NdefContent.None : Type4Tag.Read(card);
        return content.State == NdefState.None ? Type2Tag.Read(card) : content;
    }

    private static ScanRead FromMessage(byte[] message, byte[] uid)
    {
        if (NdefMessage.TryRead(message) is not { } records)
        {
            return ScanRead.BrokenOff;
        }

        if (NdefBadge.IsEmpty(records))
        {
            return FromUid(uid);
        }

        return NdefBadge.Of(records) is { } code ? Limited(code, TagCode.Content) : Limited(message, TagCode.Raw);
    }

    private static ScanRead FromUid(byte[] uid) => uid.Length == 0 || TagCode.IsRandom(uid)
        ? ScanRead.BrokenOff
        : new ScanRead(Encoding.ASCII.GetBytes(Convert.ToHexString(uid)), TagCode.Uid);

    // One byte too many shows the core that it is too large.
    private static ScanRead Limited(byte[] code, string symbology) =>
        new(code.Length > Limits.MaxRawBytes ? code[..(Limits.MaxRawBytes + 1)] : code, symbology);
}
