using System.Security.Cryptography;
using System.Text;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Projections;

namespace FairKiosk.Storage.Rebuilding;

/// <summary>Makes all projections anew in one transaction and compares them with what stood there.</summary>
internal sealed class Rebuilder(WriteConnection writer, Projector projector, DecisionLog decisions)
{
    public RebuildResult Run(bool verifyOnly, IProgress<RebuildProgress>? progress, CancellationToken cancelled) => writer.Transact(
        () =>
        {
            var before = HashAll(progress, "before");
            projector.Rebuild(decisions.All(), (step, done, total) => progress?.Report(new RebuildProgress(step, done, total)), cancelled);
            var after = HashAll(progress, "after");
            writer.Get(Migrations.RebuildDone).Run();
            var events = writer.Get("SELECT count(*) FROM event");
            events.Step();
            var count = events.Int64(0);
            events.Reset();
            return new RebuildResult(
                [.. before.Zip(after, (b, a) => new ProjectionHash(b.Table, b.Hash, a.Hash, b.Rows, a.Rows))], count);
        },
        keep: !verifyOnly);

    private List<(string Table, string Hash, long Rows)> HashAll(IProgress<RebuildProgress>? progress, string step)
    {
        var hashes = new List<(string Table, string Hash, long Rows)>();
        foreach (var (name, key) in ProjectionTables.All)
        {
            hashes.Add(Hash(name, key));
            progress?.Report(new RebuildProgress(step, hashes.Count, ProjectionTables.All.Count));
        }

        return hashes;
    }

    // Each value with its kind and length, so that no two different tables read the same.
    private (string Table, string Hash, long Rows) Hash(string table, string key)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var query = writer.Get($"SELECT * FROM {table} ORDER BY {key}");
        var rows = 0L;
        while (query.Step())
        {
            rows++;
            for (var column = 0; column < query.Columns; column++)
            {
                var text = query.Value(column) switch
                {
                    null => "n",
                    long number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"i{number}"),
                    string words => "t" + words,
                    var other => throw new InvalidOperationException($"Projection {table} holds a {other.GetType().Name}."),
                };
                var bytes = Encoding.UTF8.GetBytes(text);
                hash.AppendData(BitConverter.GetBytes(bytes.Length));
                hash.AppendData(bytes);
            }
        }

        return (table, Convert.ToHexStringLower(hash.GetHashAndReset()), rows);
    }
}
