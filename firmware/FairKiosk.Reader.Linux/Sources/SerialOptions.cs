using FairKiosk.Parts.Scanning;

namespace FairKiosk.Reader.Linux.Sources;

/// <summary>How to listen to a serial scanner.</summary>
internal sealed class SerialOptions
{
    public required string Device { get; init; }

    public int Baud { get; init; } = BaudRates.Default;

    public Framing Framing { get; init; } = Framing.Cr;

    /// <summary>How long the line may fall silent inside a code, milliseconds.</summary>
    /// <value>500: at 1200 baud a byte takes 8 ms, and no scanner pauses inside a code.</value>
    public int IdleMillis { get; init; } = 500;
}
