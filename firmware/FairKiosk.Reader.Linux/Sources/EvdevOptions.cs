using FairKiosk.Parts.Scanning;
using FairKiosk.Reader.Linux.Keys;

namespace FairKiosk.Reader.Linux.Sources;

/// <summary>How to listen to a scanner that types.</summary>
internal sealed class EvdevOptions
{
    public required string Device { get; init; }

    public KeyMap KeyMap { get; init; } = KeyMaps.Us;

    /// <summary>What ends a code.</summary>
    /// <value>A carriage return, which both Enter keys type.</value>
    public Framing Framing { get; init; } = Framing.Cr;

    /// <summary>How long the scanner may pause between two keys of a code, milliseconds.</summary>
    /// <value>500: the longest delay between keys that scanners are set to is below 100.</value>
    public int IdleMillis { get; init; } = 500;
}
