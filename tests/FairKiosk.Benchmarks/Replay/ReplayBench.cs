using System.Diagnostics;
using FairKiosk.Benchmarks.Load;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Storage;
using FairKiosk.Wire;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Benchmarks.Replay;

/// <summary>Records what the gateway's writer says to SQLite for a load, and lets SQLite do just that again on a copy of the same database.</summary>
internal sealed class ReplayBench : IDisposable
{
    private readonly string _folder;
    private readonly string _origin;
    private int _rounds;

    /// <summary>Starts from a copy of a stopped gateway's data.</summary>
    public ReplayBench(string dataFolder, string folder)
    {
        _folder = folder;
        _origin = Path.Combine(folder, "origin");
        CopyFolder(dataFolder, _origin);
    }

    /// <summary>Puts the database back to what it was, for a gateway that is stopped.</summary>
    public void RestoreTo(string dataFolder)
    {
        foreach (var file in Directory.EnumerateFiles(dataFolder, FairDatabase.FileName + "*"))
        {
            File.Delete(file);
        }

        foreach (var file in Directory.EnumerateFiles(_origin, FairDatabase.FileName + "*"))
        {
            File.Copy(file, Path.Combine(dataFolder, Path.GetFileName(file)));
        }
    }

    /// <summary>Events per second of bare SQLite for the statements of this load after another one, so many events to a transaction.</summary>
    public double Rate(IReadOnlyList<LoadJournal> before, IReadOnlyList<LoadJournal> load, int eventsPerTransaction)
    {
        _rounds++;
        var recorded = Path.Combine(_folder, $"recorded-{_rounds}");
        var replayed = Path.Combine(_folder, $"replayed-{_rounds}");
        CopyFolder(_origin, recorded);
        IReadOnlyList<RecordedStatement> statements;
        using (var database = FairDatabase.Open(recorded, TimeProvider.System))
        {
            Store(database, before, Limits.MaxBatchEvents * 8);
            CopyDatabase(recorded, replayed);
            var recording = new SqlRecording();
            database.TraceStatements(recording.Hear);
            Store(database, load, eventsPerTransaction);
            database.TraceStatements(null);
            statements = recording.Resolve(database.StatementTexts);
        }

        // Opened by the product's own hand, so that both have the same settings of SQLite.
        using var bare = FairDatabase.Open(replayed, TimeProvider.System);
        var took = BareSqlite.Run(bare.WriterHandle, statements);
        return load.Sum(journal => journal.Head) / took.TotalSeconds;
    }

    public void Dispose() => SqliteConnection.ClearAllPools();

    private static void Store(FairDatabase database, IReadOnlyList<LoadJournal> load, int eventsPerTransaction)
    {
        foreach (var batches in Transactions(load, eventsPerTransaction))
        {
            database.Writer.Commit(batches, []);
        }
    }

    // Round robin over the readers, as their messages meet in the gateway's channel.
    private static IEnumerable<List<IncomingBatch>> Transactions(IReadOnlyList<LoadJournal> journals, int eventsPerTransaction)
    {
        var group = new List<IncomingBatch>();
        var events = 0;
        for (var round = 0; round < journals.Max(journal => journal.Batches.Count); round++)
        {
            foreach (var journal in journals.Where(journal => round < journal.Batches.Count))
            {
                var arrival = new Arrival(journal.ReaderId, "", journal.Batches[round].Payload, Stopwatch.GetTimestamp(), TimeProvider.System.GetUtcNow());
                var batch = ArrivalDecoder.Decode(arrival).Incoming ?? throw new InvalidOperationException("The load cannot be read.");
                if (events > 0 && events + batch.Events.Count > eventsPerTransaction)
                {
                    yield return group;
                    group = [];
                    events = 0;
                }

                group.Add(batch);
                events += batch.Events.Count;
            }
        }

        yield return group;
    }

    private static void CopyDatabase(string from, string to)
    {
        Directory.CreateDirectory(to);
        using var source = new SqliteConnection($"Data Source={Path.Combine(from, FairDatabase.FileName)};Pooling=False");
        using var target = new SqliteConnection($"Data Source={Path.Combine(to, FairDatabase.FileName)};Pooling=False");
        source.Open();
        target.Open();
        source.BackupDatabase(target);
        File.Copy(Path.Combine(from, "pseudonym.key"), Path.Combine(to, "pseudonym.key"));
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
