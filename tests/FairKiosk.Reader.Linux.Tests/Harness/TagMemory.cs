namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>Memory images as the tags' makers lay them out: UID with check bytes, lock bytes, capability container, data, configuration.</summary>
/// <remarks>NXP NTAG213/215/216 Rev. 3.2, 8.5; capability containers as delivered, 8.5.6.</remarks>
internal static class TagMemory
{
    public const int PageBytes = 4;

    /// <summary>Where data begins.</summary>
    public const int DataAt = 16;

    private const byte CascadeTag = 0x88;
    private const int ConfigurationPages = 5;

    // As delivered: NTAG213 names where its lock bytes are before the message.
    private static readonly byte[] LockControlOf213 = [0x01, 0x03, 0xA0, 0x0C, 0x34];

    public static byte[] Uid { get; } = [0x04, 0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0xF6];

    public static byte[] Ntag213(ReadOnlySpan<byte> message) => Image(144, 0x12, [.. LockControlOf213, .. Wrapped(message)]);

    public static byte[] Ntag215(ReadOnlySpan<byte> message) => Image(504, 0x3E, Wrapped(message));

    public static byte[] Ntag216(ReadOnlySpan<byte> message) => Image(888, 0x6D, Wrapped(message));

    /// <summary>A message in its TLV, the terminator behind it.</summary>
    public static byte[] Wrapped(ReadOnlySpan<byte> message) => message.Length < 0xFF
        ? [0x03, (byte)message.Length, .. message, 0xFE]
        : [0x03, 0xFF, (byte)(message.Length >> 8), (byte)message.Length, .. message, 0xFE];

    /// <summary>A tag with any data; what does not fit is cut off, as the terminator is on full tags.</summary>
    public static byte[] Image(int dataBytes, byte size, ReadOnlySpan<byte> data)
    {
        var memory = new byte[DataAt + dataBytes + (ConfigurationPages * PageBytes)];
        byte[] head =
        [
            Uid[0], Uid[1], Uid[2], (byte)(CascadeTag ^ Uid[0] ^ Uid[1] ^ Uid[2]),
            Uid[3], Uid[4], Uid[5], Uid[6],
            (byte)(Uid[3] ^ Uid[4] ^ Uid[5] ^ Uid[6]), 0x48, 0x00, 0x00,
            0xE1, 0x10, size, 0x00,
        ];
        head.CopyTo(memory, 0);
        data[..Math.Min(data.Length, dataBytes)].CopyTo(memory.AsSpan(DataAt));

        // Lock bytes, mirror and AUTH0, access, password and its acknowledgement, which are never told.
        byte[] configuration = [0, 0, 0, 0xBD, 0x04, 0, 0, 0xFF, 0x00, 0x05, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        configuration.CopyTo(memory, DataAt + dataBytes);
        return memory;
    }
}
