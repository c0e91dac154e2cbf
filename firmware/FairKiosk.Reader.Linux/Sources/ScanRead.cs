namespace FairKiosk.Reader.Linux.Sources;

/// <summary>What a scanner sent between two frame marks, the symbology split off.</summary>
/// <param name="Data">The code's bytes; empty when the frame broke off or held nothing but a symbology.</param>
/// <param name="Symbology">AIM identifier such as <c>]Q1</c>, or empty.</param>
internal readonly record struct ScanRead(byte[] Data, string Symbology)
{
    /// <summary>A frame that began and never ended.</summary>
    public static ScanRead BrokenOff { get; } = new([], string.Empty);
}
