namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>A tag with a processor: an application with a capability container and a message file.</summary>
internal sealed class Type4Card : VirtualCard
{
    private const int NotFound = 0x6A82;
    private const int EndOfFile = 0x6B00;
    private const int ContainerFile = 0xE103;
    private const int MessageFile = 0xE104;

    private int _selected;

    /// <summary>The message file, its two length bytes first.</summary>
    public required byte[] File { get; init; }

    /// <summary>Length that the container gives for the file; as long as it is unless said otherwise.</summary>
    public int? StatedSize { get; init; }

    /// <summary>The most that it gives at once (MLe).</summary>
    public int Chunk { get; init; } = 0xF6;

    public bool HasApplication { get; init; } = true;

    /// <summary>Answered to reads of the message file from this offset on.</summary>
    public (int From, int Status)? Refusal { get; init; }

    /// <summary>Answered to the selection of the container, unless 0.</summary>
    public int ContainerRefusal { get; init; }

    public override byte[] AtrBytes => [0x3B, 0x80, 0x80, 0x01, 0x01];

    private int Stated => StatedSize ?? File.Length;

    private byte[] Container =>
    [
        0x00, 0x0F, 0x20, (byte)(Chunk >> 8), (byte)Chunk, 0x00, 0xFF,
        0x04, 0x06, MessageFile >> 8, MessageFile & 0xFF, (byte)(Stated >> 8), (byte)Stated, 0x00, 0x00,
    ];

    /// <summary>A message with its length before it.</summary>
    public static byte[] FileOf(ReadOnlySpan<byte> message) => [(byte)(message.Length >> 8), (byte)message.Length, .. message];

    protected override byte[] AnswerOf(ReadOnlySpan<byte> command) => (command[0], command[1], command[2]) switch
    {
        (0x00, 0xA4, 0x04) => HasApplication && command[5..12].SequenceEqual((byte[])[0xD2, 0x76, 0x00, 0x00, 0x85, 0x01, 0x01]) ? Good([]) : Refused(NotFound),
        (0x00, 0xA4, _) => Select((command[5] << 8) | command[6]),
        (0x00, 0xB0, _) => Read((command[2] << 8) | command[3], command[4]),
        _ => Refused(0x6D00),
    };

    private byte[] Select(int file)
    {
        if (file == ContainerFile && ContainerRefusal != 0)
        {
            return Refused(ContainerRefusal);
        }

        _selected = file;
        return HasApplication && file is ContainerFile or MessageFile ? Good([]) : Refused(NotFound);
    }

    private byte[] Read(int offset, int count)
    {
        var file = _selected == ContainerFile ? Container : File;
        if (_selected == MessageFile && Refusal is { } refusal && offset >= refusal.From)
        {
            return Refused(refusal.Status);
        }

        return offset + count <= file.Length && count <= Chunk ? Good(file.AsSpan(offset, count)) : Refused(EndOfFile);
    }
}
