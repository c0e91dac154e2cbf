using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage.Engine;

/// <summary>The function of SQL that makes one number of all that an export says of a lead.</summary>
internal static class LeadState
{
    // SQLite has no hash of its own. The same number in every process and version: it is compared with the one that was kept.
    public static void Register(SqliteConnection connection) => connection.CreateFunction<string, long>("lead_state", Of, isDeterministic: true);

    private static long Of(string said)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(said), hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
