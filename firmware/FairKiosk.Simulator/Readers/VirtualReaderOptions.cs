using FairKiosk.Reader;
using FairKiosk.Simulator.Planning;
using FairKiosk.Wire;

namespace FairKiosk.Simulator.Readers;

internal sealed record VirtualReaderOptions
{
    public required string ReaderId { get; init; }

    public ReaderConfig Config { get; init; } = new();

    /// <summary>Empty: marks come from a button instead of a barcode.</summary>
    public byte[] CommandKey { get; init; } = [];

    public ReaderQuirk Quirk { get; init; }

    /// <summary>Null: no wall clock.</summary>
    public WallClock? Wall { get; init; }

    /// <summary>How long after a boot a time service is found that sets the wall clock right; null: never.</summary>
    public TimeSpan? TimeServiceAfter { get; init; }

    public double DriftPpm { get; init; }

    public bool OnBattery { get; init; }

    /// <summary>Bytes of storage.</summary>
    public long StorageBytes { get; init; } = ReaderSettings.DefaultCapacityBytes;

    public int SegmentBytes { get; init; } = new ReaderSettings().SegmentBytes;

    /// <summary>How much faster than real time the fair runs; patience with the network is kept in real time.</summary>
    public double Speed { get; init; } = 1;
}
