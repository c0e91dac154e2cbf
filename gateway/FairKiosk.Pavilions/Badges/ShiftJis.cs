using System.Text;

namespace FairKiosk.Pavilions.Badges;

/// <summary>
/// Shift_JIS as Windows code page 932. The framework's strict decoder refuses the 398 characters that have two codes there (髙 as EE E0), its
/// lenient one puts a middle dot for what is unknown; so each character is decoded alone, and a middle dot that nobody wrote is an error.
/// </summary>
internal static class ShiftJis
{
    private const char Unknown = '\u30FB';

    private static readonly Encoding Lenient = CodePagesEncodingProvider.Instance.GetEncoding(932)
        ?? throw new InvalidOperationException("Code page 932 is not part of this .NET.");

    private static ReadOnlySpan<byte> MiddleDot => [0x81, 0x45];

    /// <summary>The text; null when the bytes are not Shift_JIS.</summary>
    internal static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        Span<char> character = stackalloc char[2];
        while (!bytes.IsEmpty)
        {
            var length = bytes[0] is (>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xFC) ? 2 : 1;
            if (length > bytes.Length)
            {
                return null;
            }

            var count = Lenient.GetChars(bytes[..length], character);
            if (count != 1 || (character[0] == Unknown && !bytes.StartsWith(MiddleDot)))
            {
                return null;
            }

            text.Append(character[0]);
            bytes = bytes[length..];
        }

        return text.ToString();
    }
}
