using System.Text;

namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>One record of a message, put together when it came in pieces.</summary>
/// <param name="Kind">What <paramref name="Name"/> is a name of.</param>
/// <param name="Name">The type's name, byte for byte.</param>
/// <param name="Payload">The content.</param>
internal sealed record NdefRecord(NdefType Kind, string Name, byte[] Payload)
{
    private static readonly string[] CardTypes = ["text/vcard", "text/x-vcard"];

    /// <summary>Media types are written in capitals or not, with or without parameters (RFC 2045, 5.1).</summary>
    public bool IsVCard => Kind == NdefType.Media && CardTypes.Contains(Name.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase);

    public static NdefRecord Of(NdefType kind, ReadOnlySpan<byte> name, ReadOnlySpan<byte> payload) =>
        new(kind, Encoding.Latin1.GetString(name), payload.ToArray());

    public bool IsWellKnown(string name) => Kind == NdefType.WellKnown && Name == name;
}
