using System.Security.Cryptography;
using System.Text;

namespace FairKiosk.Hardware.Schematics;

/// <summary>The identifiers that KiCad wants at each item: made of the item's name, so that the same tables give the same file.</summary>
internal static class SchematicIds
{
    public static string Of(params ReadOnlySpan<string> names)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names)))[..16];
        // RFC 9562, 5.8: version 8, made by one's own rule.
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
