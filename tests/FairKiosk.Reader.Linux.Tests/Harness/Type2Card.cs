namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>A tag without a processor, read by pages through the reader's own commands (PC/SC part 3).</summary>
internal sealed class Type2Card : VirtualCard
{
    public const int Ultralight = 0x0003;
    public const int MifareClassic1K = 0x0001;

    private const int PageBytes = 4;

    /// <summary>All of the memory, from page 0.</summary>
    public required byte[] Memory { get; init; }

    /// <summary>The name in the ATR.</summary>
    public int Name { get; init; } = Ultralight;

    /// <summary>The first page that is not told without a password (NTAG's AUTH0).</summary>
    public int LockedFrom { get; init; } = int.MaxValue;

    /// <summary>What is answered for a page that is not told.</summary>
    public int Refusal { get; init; } = 0x6300;

    public override byte[] AtrBytes
    {
        get
        {
            byte[] atr = [0x3B, 0x8F, 0x80, 0x01, 0x80, 0x4F, 0x0C, 0xA0, 0x00, 0x00, 0x03, 0x06, 0x03, (byte)(Name >> 8), (byte)Name, 0, 0, 0, 0];
            return [.. atr, atr.Skip(1).Aggregate((byte)0, (sum, next) => (byte)(sum ^ next))];
        }
    }

    protected override byte[] AnswerOf(ReadOnlySpan<byte> command)
    {
        // Anything but READ BINARY would be sent to the tag as it stands, which falls silent then.
        if (command[0] != 0xFF || command[1] != 0xB0)
        {
            return Refused(0x6300);
        }

        var page = (command[2] << 8) | command[3];
        if (page >= LockedFrom || page * PageBytes >= Memory.Length)
        {
            return Refused(Refusal);
        }

        // Behind its last page a tag begins again with its first (NTAG21x, 10.2).
        var wanted = command[4];
        var bytes = new byte[wanted];
        for (var i = 0; i < wanted; i++)
        {
            bytes[i] = Memory[((page * PageBytes) + i) % Memory.Length];
        }

        return Good(bytes);
    }
}
