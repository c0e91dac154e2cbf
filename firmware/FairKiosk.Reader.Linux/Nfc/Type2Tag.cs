namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>Finds the message on a Type 2 tag such as NTAG213, 215 and 216. NFC Forum Type 2 Tag 1.2, chapter 6.</summary>
internal static class Type2Tag
{
    private const int CapabilityPage = 3;
    private const byte Magic = 0xE1;
    private const int SizeUnit = 8;

    private const byte Null = 0x00;
    private const byte LockControl = 0x01;
    private const byte MemoryControl = 0x02;
    private const byte Message = 0x03;
    private const byte Terminator = 0xFE;
    private const byte LongLength = 0xFF;
    private const int ControlBytes = 3;
    private const int BitsPerByte = 8;
    private const int FullCount = 256;

    /// <exception cref="CardGoneException">The card was taken away meanwhile.</exception>
    public static NdefContent Read(ICard card)
    {
        var memory = new Type2Memory(card);
        var first = memory.ReadPages(CapabilityPage);
        if (!first.IsGood || first.Data.Length < Type2Memory.PageBytes)
        {
            return first.MayBeLoss && !card.IsStillThere() ? NdefContent.Torn : NdefContent.None;
        }

        // The high half of the second byte is the version of the layout; another one than 1 has not been written yet.
        if (first.Data[0] != Magic || first.Data[1] >> 4 != 1)
        {
            return NdefContent.None;
        }

        memory.Size = SizeOf(first.Data[2]);
        return FindMessage(memory);
    }

    // NXP NTAG213/215/216 Rev. 3.2, 8.5: the larger two have more room than their containers say, and some writers fill it.
    private static int SizeOf(byte stated) => stated switch
    {
        0x3E => 504,
        0x6D => 888,
        _ => stated * SizeUnit,
    };

    private static NdefContent FindMessage(Type2Memory memory)
    {
        while (true)
        {
            switch (memory.Next())
            {
                case Null:
                    break;
                case Terminator:
                    return NdefContent.None;
                case Message:
                    return TakeValue(memory) is { } message ? NdefContent.Whole(message) : NdefContent.Torn;
                case { } other:
                    if (TakeValue(memory) is not { } value || !TryReserve(memory, other, value))
                    {
                        return NdefContent.Torn;
                    }

                    break;
                default:
                    // A page that the tag keeps to itself may hold the message; the end of the memory holds none.
                    return memory.IsAtEnd ? NdefContent.None : NdefContent.Torn;
            }
        }
    }

    private static byte[]? TakeValue(Type2Memory memory)
    {
        int? length = memory.Next();
        if (length == LongLength)
        {
            length = (memory.Next() << BitsPerByte) | memory.Next();
        }

        if (length is not { } count || count > memory.Size)
        {
            return null;
        }

        var value = new byte[count];
        for (var i = 0; i < count; i++)
        {
            if (memory.Next() is not { } next)
            {
                return null;
            }

            value[i] = next;
        }

        return value;
    }

    // Position: high half page, low half byte; the unit of pages is 2 to the low half of the third byte. Sizes: lock bits, or bytes; 0 is 256.
    private static bool TryReserve(Type2Memory memory, byte kind, byte[] value)
    {
        if (kind is not (LockControl or MemoryControl))
        {
            return true;
        }

        if (value.Length != ControlBytes)
        {
            return false;
        }

        var from = ((value[0] >> 4) << (value[2] & 0x0F)) + (value[0] & 0x0F);
        var count = value[1] == 0 ? FullCount : value[1];
        memory.Reserve(from, kind == LockControl ? (count + BitsPerByte - 1) / BitsPerByte : count);
        return true;
    }
}
