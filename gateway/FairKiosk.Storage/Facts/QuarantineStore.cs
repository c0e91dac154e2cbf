using System.Security.Cryptography;
using System.Text;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage;

/// <summary>What could not be understood, kept as it came until a fix can read it.</summary>
public sealed class QuarantineStore
{
    private readonly ReadConnections _reads;

    internal QuarantineStore(ReadConnections reads) => _reads = reads;

    /// <summary>Payloads that nothing could be made of yet.</summary>
    public int Count => _reads.Single<int>("SELECT count(*) FROM quarantine WHERE replayed_at IS NULL");

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<QuarantineEntry> List(bool withReplayed = false) =>
        [.. _reads.Query<(string Id, string ReaderId, string Topic, string Reason, string? Journal, long? Sequence, long ReceivedAt, long? ReplayedAt, long Bytes)>(
            """
            SELECT id, reader_id, topic, reason, journal, seq, received_at, replayed_at, length(raw)
            FROM quarantine WHERE @withReplayed OR replayed_at IS NULL ORDER BY received_at, id
            """, new { withReplayed })
            .Select(q => new QuarantineEntry(
                q.Id, q.ReaderId, q.Topic, q.Reason, q.Journal, q.Sequence, Times.FromMillis(q.ReceivedAt), Times.FromMillis(q.ReplayedAt), (int)q.Bytes))];

    /// <summary>The bytes as they came; null: there is no such payload.</summary>
    public byte[]? Payload(string id) => _reads.SingleOrDefault<byte[]>("SELECT raw FROM quarantine WHERE id = @id", new { id });

    /// <summary>True: it was not there yet. The same bytes of one reader are kept once.</summary>
    internal static bool Insert(WriteConnection writer, QuarantinedPayload payload)
    {
        var id = IdOf(payload);
        var isNew = writer.Get(
            """
            INSERT INTO quarantine (id, reader_id, topic, raw, reason, journal, seq, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
            .Bind(id).Bind(payload.ReaderId).Bind(payload.Topic).BindBlob(payload.Raw.Span)
            .Bind(payload.Reason).Bind(payload.Journal).Bind(payload.Sequence).Bind(payload.ReceivedAtUtc.ToUnixTimeMilliseconds()).Run() > 0;
        if (!isNew && payload.Sequence is not null)
        {
            // Known bytes whose place was not known the first time.
            writer.Get("UPDATE quarantine SET journal = ?, seq = ? WHERE id = ? AND journal IS NULL").Bind(payload.Journal).Bind(payload.Sequence).Bind(id).Run();
        }

        return isNew;
    }

    // Of the topic too, which names the reader: what one reader brought must not count as brought by another.
    private static string IdOf(QuarantinedPayload payload)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(payload.Topic));
        hash.AppendData([0]);
        hash.AppendData(payload.Raw.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
