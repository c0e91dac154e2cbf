namespace FairKiosk.Parts.Nfc;

/// <summary>Reads a tag of Type 2, such as NTAG213, 215 and 216: what its message says, else its UID. NFC Forum Type 2 Tag 1.2, chapter 6.</summary>
public static class TagReading
{
    private const byte CapabilityPage = 3;
    private const byte Magic = 0xE1;
    private const int SizeUnit = 8;
    private const int Null = 0x00;
    private const int LockControl = 0x01;
    private const int MemoryControl = 0x02;
    private const int Message = 0x03;
    private const int Terminator = 0xFE;
    private const int LongLength = 0xFF;
    private const int ControlBytes = 3;
    private const int FullCount = 256;

    /// <summary>Reads a tag that lies on the reader.</summary>
    /// <param name="pages">Its memory.</param>
    /// <param name="uid">Its UID.</param>
    /// <returns>The badge, or nothing for one that is to be laid down again: a message that is torn is never its UID instead.</returns>
    public static TagCode? Read(ITagPages pages, byte[] uid)
    {
        var container = new byte[TagMemory.BlockBytes];
        if (!pages.TryRead(CapabilityPage, container))
        {
            return null;
        }

        // The high half of the second byte is the version of the layout; another one than 1 has not been written yet.
        if (container[0] != Magic || container[1] >> 4 != 1)
        {
            return TagCode.OfUid(uid);
        }

        var size = SizeOf(container[2]);
        return Find(new TagMemory(pages, size), size, uid);
    }

    // NXP NTAG213/215/216 Rev. 3.2, 8.5: the larger two have more room than their containers say, and some writers fill it.
    private static int SizeOf(byte stated) => stated switch
    {
        0x3E => 504,
        0x6D => 888,
        _ => stated * SizeUnit,
    };

    private static TagCode? Find(TagMemory memory, int size, byte[] uid)
    {
        while (true)
        {
            var kind = memory.Next();
            if (kind == Null)
            {
                continue;
            }

            if (kind == Terminator || (kind < 0 && memory.IsAtEnd))
            {
                return TagCode.OfUid(uid);
            }

            var value = kind < 0 ? null : Value(memory, size);
            if (value == null)
            {
                return null;
            }

            if (kind == Message)
            {
                return TagCode.OfMessage(value, uid);
            }

            if (kind is LockControl or MemoryControl && !TryReserve(memory, kind, value))
            {
                return null;
            }
        }
    }

    private static byte[]? Value(TagMemory memory, int size)
    {
        var count = memory.Next();
        if (count == LongLength)
        {
            var high = memory.Next();
            var low = memory.Next();
            count = high < 0 || low < 0 ? -1 : (high << 8) | low;
        }

        if (count < 0 || count > size)
        {
            return null;
        }

        var value = new byte[count];
        for (var i = 0; i < count; i++)
        {
            var next = memory.Next();
            if (next < 0)
            {
                return null;
            }

            value[i] = (byte)next;
        }

        return value;
    }

    // Position: high half page, low half byte; the unit of pages is 2 to the low half of the third byte. Sizes: lock bits, or bytes; 0 is 256.
    private static bool TryReserve(TagMemory memory, int kind, byte[] value)
    {
        if (value.Length != ControlBytes)
        {
            return false;
        }

        var from = ((value[0] >> 4) << (value[2] & 0x0F)) + (value[0] & 0x0F);
        var count = value[1] == 0 ? FullCount : value[1];
        return memory.TryReserve(from, kind == LockControl ? (count + 7) / 8 : count);
    }
}
