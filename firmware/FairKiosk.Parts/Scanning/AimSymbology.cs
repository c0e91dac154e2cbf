using FairKiosk.Wire;

namespace FairKiosk.Parts.Scanning;

/// <summary>The mark that a scanner can put before a code: what kind of code it was (ISO/IEC 15424).</summary>
public static class AimSymbology
{
    /// <summary>Bytes of an identifier: flag, code character, modifier.</summary>
    public const int Bytes = 3;

    /// <summary>The identifier that a frame begins with.</summary>
    /// <param name="frame">The buffer.</param>
    /// <param name="count">The frame's bytes, from the buffer's beginning.</param>
    /// <returns>Such as <c>]Q1</c>; empty where there is none.</returns>
    public static string Before(byte[] frame, int count) =>
        count >= Bytes && frame[0] == (byte)']' && IsLetter(frame[1]) && (IsLetter(frame[2]) || frame[2] is >= (byte)'0' and <= (byte)'9')
            ? Utf8.GetString(frame, 0, Bytes)
            : "";

    private static bool IsLetter(byte value) => value is >= (byte)'A' and <= (byte)'Z' or >= (byte)'a' and <= (byte)'z';
}
