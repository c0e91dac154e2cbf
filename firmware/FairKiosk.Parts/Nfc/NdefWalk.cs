namespace FairKiosk.Parts.Nfc;

/// <summary>Walks the records of a message (NFC Forum NDEF 1.0, chapter 3). Records in pieces, which badges are too small for, count as torn.</summary>
internal sealed class NdefWalk
{
    internal const int Empty = 0;
    internal const int WellKnown = 1;
    internal const int Media = 2;
    internal const int AbsoluteUri = 3;
    private const int Unchanged = 6;
    private const byte MessageBegin = 0x80;
    private const byte MessageEnd = 0x40;
    private const byte Chunk = 0x20;
    private const byte ShortRecord = 0x10;
    private const byte HasId = 0x08;
    private const byte KindMask = 0x07;
    private readonly int _end;
    private int _next;
    private bool _isLast;

    internal NdefWalk(byte[] bytes, int at, int count)
    {
        Bytes = bytes;
        First = at;
        _next = at;
        _end = at + count;
    }

    internal byte[] Bytes { get; }

    internal int First { get; }

    /// <summary>Gets what kind of name the record has.</summary>
    internal int Kind { get; private set; }

    internal int NameAt { get; private set; }

    internal int NameBytes { get; private set; }

    internal int PayloadAt { get; private set; }

    internal int PayloadBytes { get; private set; }

    /// <summary>Whether a message is one from its first byte to its last: whoever knows which part of a torn one is old and which is new?</summary>
    internal static bool IsWhole(byte[] bytes, int at, int count)
    {
        var walk = new NdefWalk(bytes, at, count);
        while (walk.Next())
        {
            if (walk._isLast)
            {
                return walk._next == walk._end;
            }
        }

        return false;
    }

    /// <summary>Moves to the next record; false behind the last, or where the message contradicts itself.</summary>
    internal bool Next()
    {
        if (_isLast || _end - _next < 3)
        {
            return false;
        }

        var flags = Bytes[_next];
        var isFirst = _next == First;
        var lengthBytes = (flags & ShortRecord) != 0 ? 1 : 4;
        var idAt = _next + 2 + lengthBytes;
        var head = idAt + ((flags & HasId) != 0 ? 1 : 0);
        if ((flags & MessageBegin) != 0 != isFirst || (flags & Chunk) != 0 || (flags & KindMask) == Unchanged || head > _end)
        {
            return false;
        }

        var payloadBytes = 0L;
        for (var i = 0; i < lengthBytes; i++)
        {
            payloadBytes = (payloadBytes << 8) | Bytes[_next + 2 + i];
        }

        NameBytes = Bytes[_next + 1];
        NameAt = head;
        var idBytes = (flags & HasId) != 0 ? Bytes[idAt] : 0;
        var payloadAt = head + NameBytes + idBytes;
        if (payloadAt > _end || payloadBytes > _end - payloadAt)
        {
            return false;
        }

        Kind = flags & KindMask;
        PayloadAt = payloadAt;
        PayloadBytes = (int)payloadBytes;
        _isLast = (flags & MessageEnd) != 0;
        _next = payloadAt + PayloadBytes;
        return true;
    }

    internal bool IsWellKnown(string name) => Kind == WellKnown && NameBytes == name.Length && NameBegins(name);

    /// <summary>A vCard, in capitals or not, with or without parameters (RFC 2045, 5.1).</summary>
    internal bool IsCard() => Kind == Media && (IsMedia("text/vcard") || IsMedia("text/x-vcard"));

    private bool IsMedia(string name) =>
        NameBegins(name) && (NameBytes == name.Length || Bytes[NameAt + name.Length] is (byte)';' or (byte)' ');

    private bool NameBegins(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var c = i < NameBytes ? Bytes[NameAt + i] : 0;
            if (c != name[i] && (Kind == WellKnown || c is < 'A' or > 'Z' || c + 32 != name[i]))
            {
                return false;
            }
        }

        return true;
    }
}
