using FairKiosk.Wire;

namespace FairKiosk.Reader;

/// <summary>What a host decides for its reader. Immutable.</summary>
public sealed class ReaderSettings
{
    /// <summary>The room a host should give a journal: 20,000 scans of a generous vCard (600 bytes each, with about 150 of event and record) with some to spare.</summary>
    public const long DefaultCapacityBytes = 16L * 1024 * 1024;

    // Below it, notes would not fit the buffers that are made for reads.
    private const int LeastReadBytes = 1024;

    /// <summary>Gets the reader's id, see <see cref="Topics.IsReaderId"/>.</summary>
    public string ReaderId { get; init; } = "";

    /// <summary>Gets the firmware version, told in boot events and status.</summary>
    public string Firmware { get; init; } = "";

    /// <summary>Gets the pavilion's key for command barcodes, 16 bytes.</summary>
    /// <value>Empty: every barcode is an ordinary badge.</value>
    public byte[] CommandKey { get; init; } = [];

    /// <summary>Gets the configuration to begin with: what the host kept of the last one that arrived.</summary>
    /// <value>Revision 0, a duplicate window of 2500 ms.</value>
    public ReaderConfig Config { get; init; } = new();

    /// <summary>Gets the size at which a segment of the journal is followed by the next, bytes.</summary>
    /// <value>262,144: a sixty-fourth of the default capacity, so that room is regained in small steps.</value>
    public int SegmentBytes { get; init; } = 262_144;

    /// <summary>Gets the longest read that is kept, bytes; more is answered <c>unreadable</c>. Buffers of some six times its size are made. At least 1024.</summary>
    /// <value>What the wire allows.</value>
    public int LongestReadBytes { get; init; } = Limits.MaxRawBytes;

    /// <summary>Gets what a batch of several events may take, bytes. A single event may take more.</summary>
    /// <value>What the wire allows.</value>
    public int BatchBytes { get; init; } = Limits.MaxBatchBytes;

    /// <summary>Gets how long a batch waits for its receipt before the courier goes back, milliseconds.</summary>
    /// <value>5000.</value>
    public int TimeoutMillis { get; init; } = 5000;

    /// <summary>Gets the time between two status messages when nothing changes, milliseconds.</summary>
    /// <value>30,000.</value>
    public int StatusMillis { get; init; } = 30_000;

    /// <summary>Whether a reader can be made of it.</summary>
    /// <exception cref="System.ArgumentException">Something is out of range.</exception>
    internal void Check()
    {
        if (!Topics.IsReaderId(ReaderId))
        {
            throw new System.ArgumentException("A reader id has 1 to 32 of a-z, 0-9 and -.");
        }

        if (CommandKey.Length != 0 && CommandKey.Length != SipHash.KeyBytes)
        {
            throw new System.ArgumentException("A command key has 16 bytes.");
        }

        if (LongestReadBytes is < LeastReadBytes or > Limits.MaxRawBytes || BatchBytes is < 1 or > Limits.MaxBatchBytes)
        {
            throw new System.ArgumentException("A read that is kept has from 1024 to 16384 bytes, a batch at most 65536.");
        }
    }
}
