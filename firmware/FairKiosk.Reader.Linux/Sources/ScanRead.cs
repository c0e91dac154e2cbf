using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Sources;

/// <summary>What a scanner sent between two frame marks, the symbology split off.</summary>
/// <param name="Data">The code's bytes; empty when the frame broke off or held nothing but a symbology.</param>
/// <param name="Symbology">AIM identifier such as <c>]Q1</c>, or empty.</param>
internal readonly record struct ScanRead(byte[] Data, string Symbology)
{
    /// <summary>Bytes of an AIM symbology identifier: flag, code character, modifier (ISO/IEC 15424).</summary>
    public const int SymbologyBytes = 3;

    /// <summary>A frame that began and never ended.</summary>
    public static ScanRead BrokenOff { get; } = new([], string.Empty);

    /// <summary>Splits an AIM identifier off the front, if there is one.</summary>
    public static ScanRead FromFrame(ReadOnlySpan<byte> frame)
    {
        var hasSymbology = frame.Length >= SymbologyBytes
            && frame[0] == (byte)']' && char.IsAsciiLetter((char)frame[1]) && char.IsAsciiLetterOrDigit((char)frame[2]);
        return hasSymbology
            ? new ScanRead(frame[SymbologyBytes..].ToArray(), Utf8.GetString(frame[..SymbologyBytes].ToArray(), 0, SymbologyBytes))
            : new ScanRead(frame.ToArray(), string.Empty);
    }
}
