using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FairKiosk.Storage.Engine;

/// <summary>Makes one number of all that an export says of a lead.</summary>
internal static class LeadState
{
    /// <summary>The same number in every process and version: it is compared with the one that was kept.</summary>
    public static long Of(string said)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(said), hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
