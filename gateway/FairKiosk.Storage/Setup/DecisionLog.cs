using System.Globalization;
using System.Security.Cryptography;
using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage;

/// <summary>The append-only log of what people decided. Everything that is not observed by a reader is in it.</summary>
public sealed class DecisionLog
{
    private readonly WriteConnection _writer;
    private readonly ReadConnections _reads;
    private readonly TimeProvider _time;

    internal DecisionLog(WriteConnection writer, ReadConnections reads, TimeProvider time)
    {
        _writer = writer;
        _reads = reads;
        _time = time;
    }

    /// <summary>The entries in the order of decision, all or of one kind.</summary>
    public IReadOnlyList<Decision> List(string? kind = null) =>
        [.. _reads.Query<(string Id, long At, string Who, string Kind, string Body)>(
            "SELECT id, at, who, kind, body FROM decision WHERE @kind IS NULL OR kind = @kind ORDER BY id", new { kind })
            .Select(r => new Decision(r.Id, Times.FromMillis(r.At), r.Who, r.Kind, r.Body))];

    /// <summary>Within a transaction of the caller. The id sorts after every earlier one, also when the clock was set back.</summary>
    internal Decision Append(string who, string kind, string body)
    {
        // Ids begin with the time: the last one has the latest.
        var last = _writer.Get("SELECT at FROM decision ORDER BY id DESC LIMIT 1");
        var at = Math.Max(_time.GetUtcNow().ToUnixTimeMilliseconds(), last.Step() ? last.Int64(0) + 1 : 0);
        last.Reset();

        // Twelve hex digits of time reach to the year 10889; the random rest keeps ids of two copies of the data apart.
        var id = string.Create(CultureInfo.InvariantCulture, $"{at:x12}{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}");
        _writer.Get("INSERT INTO decision (id, at, who, kind, body) VALUES (?, ?, ?, ?, ?)").Bind(id).Bind(at).Bind(who).Bind(kind).Bind(body).Run();
        return new Decision(id, Times.FromMillis(at), who, kind, body);
    }

    /// <summary>Every entry in order, on the writer's connection: for a rebuild.</summary>
    internal IEnumerable<Decision> All()
    {
        var query = _writer.Get("SELECT id, at, who, kind, body FROM decision ORDER BY id");
        var all = new List<Decision>();
        while (query.Step())
        {
            all.Add(Read(query));
        }

        return all;
    }

    /// <summary>The last entry of a kind, on the writer's connection; null: there is none.</summary>
    internal static Decision? Last(WriteConnection writer, string kind)
    {
        var query = writer.Get("SELECT id, at, who, kind, body FROM decision WHERE kind = ? ORDER BY id DESC LIMIT 1").Bind(kind);
        var last = query.Step() ? Read(query) : null;
        query.Reset();
        return last;
    }

    /// <summary>One entry of a kind, on the writer's connection; null: there is none.</summary>
    internal Decision? Find(string id, string kind)
    {
        var query = _writer.Get("SELECT id, at, who, kind, body FROM decision WHERE id = ? AND kind = ?").Bind(id).Bind(kind);
        var found = query.Step() ? Read(query) : null;
        query.Reset();
        return found;
    }

    private static Decision Read(Statement row) => new(row.Text(0), Times.FromMillis(row.Int64(1)), row.Text(2), row.Text(3), row.Text(4));
}
