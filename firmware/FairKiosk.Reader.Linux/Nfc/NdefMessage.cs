using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>Takes a message apart. NFC Forum NDEF 1.0, chapter 3.</summary>
/// <remarks>As strict as phones are: a message that contradicts itself anywhere is torn, for nobody knows which part of it is old and which is new.</remarks>
internal ref struct NdefMessage
{
    private const byte MessageBegin = 0x80;
    private const byte MessageEnd = 0x40;
    private const byte Chunk = 0x20;
    private const byte ShortRecord = 0x10;
    private const byte IdLength = 0x08;
    private const byte TypeMask = 0x07;
    private const uint LongLengthBytes = 4;

    private readonly List<NdefRecord> _records;
    private readonly List<byte> _pieces;
    private ReadOnlySpan<byte> _rest;
    private NdefType _kind;
    private ReadOnlySpan<byte> _name;
    private bool _inPieces;

    private NdefMessage(ReadOnlySpan<byte> message)
    {
        _records = [];
        _pieces = [];
        _rest = message;
    }

    /// <summary>The records; null when the message is torn. Any bytes will do.</summary>
    public static IReadOnlyList<NdefRecord>? TryRead(ReadOnlySpan<byte> message)
    {
        var reading = new NdefMessage(message);
        var isFirst = true;
        bool isLast;
        do
        {
            if (!reading.TryTakeRecord(isFirst, out isLast))
            {
                return null;
            }

            isFirst = false;
        }
        while (!isLast);
        return reading._rest.IsEmpty && !reading._inPieces ? reading._records : null;
    }

    private bool TryTakeRecord(bool isFirst, out bool isLast)
    {
        isLast = false;
        if (!TryTake(1, out var header))
        {
            return false;
        }

        var flags = header[0];
        isLast = (flags & MessageEnd) != 0;
        return (flags & MessageBegin) != 0 == isFirst
            && TryTake(1, out var nameLength)
            && TryTakeLength((flags & ShortRecord) != 0, out var length)
            && TryTakeIdLength((flags & IdLength) != 0, out var idLength)
            && TryTake(nameLength[0], out var name)
            && TryTake(idLength, out _)
            && TryTake(length, out var payload)
            && TryAdd((NdefType)(flags & TypeMask), name, payload, hasMore: (flags & Chunk) != 0);
    }

    private bool TryAdd(NdefType kind, ReadOnlySpan<byte> name, ReadOnlySpan<byte> payload, bool hasMore)
    {
        // The first piece has the type of the whole; the further ones have none of their own.
        if (_inPieces != (kind == NdefType.Unchanged) || (_inPieces && !name.IsEmpty))
        {
            return false;
        }

        if (!_inPieces)
        {
            _kind = kind;
            _name = name;
            _pieces.Clear();
        }

        _pieces.AddRange(payload);
        _inPieces = hasMore;
        if (!hasMore)
        {
            _records.Add(NdefRecord.Of(_kind, _name, CollectionsMarshal.AsSpan(_pieces)));
        }

        return true;
    }

    private bool TryTakeLength(bool isShort, out uint length)
    {
        length = 0;
        if (!TryTake(isShort ? 1u : LongLengthBytes, out var bytes))
        {
            return false;
        }

        length = isShort ? bytes[0] : BinaryPrimitives.ReadUInt32BigEndian(bytes);
        return true;
    }

    private bool TryTakeIdLength(bool hasId, out uint length)
    {
        length = 0;
        if (!hasId)
        {
            return true;
        }

        if (!TryTake(1, out var bytes))
        {
            return false;
        }

        length = bytes[0];
        return true;
    }

    private bool TryTake(uint count, out ReadOnlySpan<byte> bytes)
    {
        bytes = [];
        if (count > _rest.Length)
        {
            return false;
        }

        bytes = _rest[..(int)count];
        _rest = _rest[(int)count..];
        return true;
    }
}
