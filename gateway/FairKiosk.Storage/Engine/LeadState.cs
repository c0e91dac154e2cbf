using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FairKiosk.Storage.Engine;

/// <summary>Makes one number of all that an export says of a lead.</summary>
internal static class LeadState
{
    /// <summary>The same number in every process and version: it is compared with the one that was kept.</summary>
    /// <param name="mayContact">Whether the firm may get back to the visitor; null: nobody asked, and the lead says what it said before there were permissions.</param>
    public static long Of(string said, long? mayContact)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(mayContact is { } may ? string.Create(CultureInfo.InvariantCulture, $"{said} may contact {may}") : said), hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
