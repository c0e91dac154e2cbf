using FairKiosk.Wire;

namespace FairKiosk.Parts.Nfc;

/// <summary>What an NFC badge says: the vCard, else the first web address, else the first text; the whole message where none of them is
/// understood; the UID where there is no message. The same as on other readers, for a badge must be one visitor at each of them.</summary>
public sealed class TagCode
{
    /// <summary>Symbology of a bare UID, in capital hexadecimal digits.</summary>
    public const string Uid = "nfc:uid";

    /// <summary>Symbology of the vCard, web address or text of a message.</summary>
    public const string Content = "nfc:ndef";

    /// <summary>Symbology of a whole message of which nothing is understood.</summary>
    public const string Raw = "nfc:raw";

    private const int RandomUidBytes = 4;
    private const byte RandomUidMark = 0x08;
    private const byte Utf16 = 0x80;
    private const byte LanguageLength = 0x3F;

    private TagCode(byte[] data, string symbology)
    {
        Data = data;
        Symbology = symbology;
    }

    /// <summary>Gets the bytes of the badge.</summary>
    public byte[] Data { get; }

    /// <summary>Gets <see cref="Uid"/>, <see cref="Content"/> or <see cref="Raw"/>.</summary>
    public string Symbology { get; }

    /// <summary>Whether a UID is drawn anew each time (ISO/IEC 14443-3, 6.5.4).</summary>
    /// <param name="uid">The UID.</param>
    /// <returns>True for a phone, and for some passports.</returns>
    public static bool IsRandom(byte[] uid) => uid.Length == RandomUidBytes && uid[0] == RandomUidMark;

    /// <summary>The badge of a card without a message.</summary>
    /// <param name="uid">Its UID.</param>
    /// <returns>Nothing for a UID that is drawn anew each time: it would make a new visitor of every scan.</returns>
    public static TagCode? OfUid(byte[] uid)
    {
        if (uid.Length == 0 || IsRandom(uid))
        {
            return null;
        }

        var digits = new byte[2 * uid.Length];
        for (var i = 0; i < digits.Length; i++)
        {
            digits[i] = (byte)"0123456789ABCDEF"[(i & 1) == 0 ? uid[i >> 1] >> 4 : uid[i >> 1] & 0xF];
        }

        return new TagCode(digits, Uid);
    }

    /// <summary>The badge of a card with a message.</summary>
    /// <param name="message">The whole of it.</param>
    /// <param name="uid">The card's UID, for a message that holds nothing.</param>
    /// <returns>Nothing for a message that is torn, or that is in UTF-16, which this reader does not know.</returns>
    public static TagCode? OfMessage(byte[] message, byte[] uid)
    {
        if (message.Length == 0 || !NdefWalk.IsWhole(message, 0, message.Length))
        {
            return message.Length == 0 ? OfUid(uid) : null;
        }

        if (IsEmpty(message))
        {
            return OfUid(uid);
        }

        var isForeign = false;
        var code = CardOf(message, ref isForeign);
        code ??= AddressOf(message, 0, message.Length, mayNest: true);
        code ??= TextOf(message, 0, message.Length, mayNest: true, ref isForeign);
        return isForeign ? null : code == null ? new TagCode(message, Raw) : new TagCode(code, Content);
    }

    private static bool IsEmpty(byte[] message)
    {
        var walk = new NdefWalk(message, 0, message.Length);
        while (walk.Next())
        {
            if (walk.Kind != NdefWalk.Empty)
            {
                return false;
            }
        }

        return true;
    }

    // vCards that stand one behind the other are one card. Each may have been written with a mark of its own, which is no character of it.
    private static byte[]? CardOf(byte[] message, ref bool isForeign)
    {
        var walk = new NdefWalk(message, 0, message.Length);
        var card = new byte[message.Length];
        var count = 0;
        var hasBegun = false;
        while (walk.Next() && (!hasBegun || walk.IsCard()))
        {
            if (walk.IsCard())
            {
                hasBegun = true;
                isForeign |= walk.PayloadBytes >= 2 && message[walk.PayloadAt] >= 0xFE;
                var mark = MarkBytes(message, walk.PayloadAt, walk.PayloadBytes);
                System.Array.Copy(message, walk.PayloadAt + mark, card, count, walk.PayloadBytes - mark);
                count += walk.PayloadBytes - mark;
            }
        }

        return count == 0 ? null : Part(card, 0, count);
    }

    private static byte[]? AddressOf(byte[] message, int at, int count, bool mayNest)
    {
        var walk = new NdefWalk(message, at, count);
        while (walk.Next())
        {
            byte[]? found = null;
            if (walk.Kind == NdefWalk.AbsoluteUri)
            {
                found = Part(message, walk.NameAt, walk.NameBytes);
            }
            else if (walk.IsWellKnown("U") && walk.PayloadBytes > 0)
            {
                found = Joined(UriPrefix.Of(message[walk.PayloadAt]), message, walk.PayloadAt + 1, walk.PayloadBytes - 1);
            }
            else if (mayNest && walk.IsWellKnown("Sp") && NdefWalk.IsWhole(message, walk.PayloadAt, walk.PayloadBytes))
            {
                found = AddressOf(message, walk.PayloadAt, walk.PayloadBytes, mayNest: false);
            }

            if (found != null && found.Length > 0)
            {
                return found;
            }
        }

        return null;
    }

    private static byte[]? TextOf(byte[] message, int at, int count, bool mayNest, ref bool isForeign)
    {
        var walk = new NdefWalk(message, at, count);
        while (walk.Next())
        {
            byte[]? found = null;
            if (walk.IsWellKnown("T") && walk.PayloadBytes > 0)
            {
                found = TextIn(message, walk.PayloadAt, walk.PayloadBytes, ref isForeign);
            }
            else if (mayNest && walk.IsWellKnown("Sp") && NdefWalk.IsWhole(message, walk.PayloadAt, walk.PayloadBytes))
            {
                found = TextOf(message, walk.PayloadAt, walk.PayloadBytes, mayNest: false, ref isForeign);
            }

            if (isForeign || (found != null && found.Length > 0))
            {
                return found;
            }
        }

        return null;
    }

    // A byte for charset and length of the language, the language, the text (Text RTD 1.0, 3.2).
    private static byte[]? TextIn(byte[] message, int at, int count, ref bool isForeign)
    {
        var begin = 1 + (message[at] & LanguageLength);
        if (count < begin)
        {
            return null;
        }

        isForeign |= (message[at] & Utf16) != 0;
        var mark = MarkBytes(message, at + begin, count - begin);
        return Part(message, at + begin + mark, count - begin - mark);
    }

    private static int MarkBytes(byte[] bytes, int at, int count) => count >= 3 && bytes[at] == 0xEF && bytes[at + 1] == 0xBB && bytes[at + 2] == 0xBF ? 3 : 0;

    private static byte[] Part(byte[] from, int at, int count) => Joined("", from, at, count);

    private static byte[] Joined(string first, byte[] from, int at, int count)
    {
        var joined = new byte[first.Length + count];
        Utf8.Write(first, joined, 0);
        System.Array.Copy(from, at, joined, first.Length, count);
        return joined;
    }
}
