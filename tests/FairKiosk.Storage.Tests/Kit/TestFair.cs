using Dapper;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Stations;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage.Tests.Kit;

/// <summary>A database in a folder of its own: a fair in Berlin, two firms with a booth each, a joint rack, three readers.</summary>
public sealed class TestFair : IDisposable
{
    public const string A = "arakawa";
    public const string B = "kawagoe";
    public const string Rack = "rack";

    /// <summary>Tuesday 17 November 2026, 10:00 in Berlin.</summary>
    public static readonly DateTimeOffset Ten = new(2026, 11, 17, 9, 0, 0, TimeSpan.Zero);

    public TestFair(bool withSetup = true, string? folder = null)
    {
        Folder = folder ?? Directory.CreateTempSubdirectory("fairkiosk-storage-").FullName;
        Database = FairDatabase.Open(Folder, Time);
        if (withSetup)
        {
            SetUp();
        }
    }

    public string Folder { get; }

    public SteppedTime Time { get; } = new(Ten);

    public FairDatabase Database { get; private set; }

    public void SetUp()
    {
        var setup = Database.Setup;
        setup.SetFair(
            new FairEdition("compamed-2026", "COMPAMED 2026", "Düsseldorf", "Europe/Berlin", new DateOnly(2026, 11, 16), new DateOnly(2026, 11, 19), new TimeOnly(9, 0), new TimeOnly(18, 0)),
            "test");
        setup.SetPavilion(new Pavilion("saitama", "Saitama Pavilion", "8a"), "test");
        setup.AddExhibitor(new Exhibitor(A, "Arakawa Precision", "JP"), "test");
        setup.AddExhibitor(new Exhibitor(B, "Kawagoe Optics", "JP"), "test");
        setup.AddStation(Station(A, StationKind.Booth, A), "test");
        setup.AddStation(Station(B, StationKind.Booth, B), "test");
        setup.AddStation(Station(Rack, StationKind.JointExhibit, A, B), "test");
        foreach (var (reader, station) in new[] { ("counter-1", A), ("counter-2", B), ("counter-3", Rack) })
        {
            setup.AddReader(reader, "Counter " + reader[^1], "test");
            setup.Bind(reader, station, Ten.AddDays(-2), "test");
        }
    }

    public static Station Station(string id, StationKind kind, params string[] owners) =>
        new(id, id + " booth", kind, [.. owners.Select(o => new Ownership(o, Ten.AddDays(-10), null))]);

    public CommitResult Send(params Journal[] journals) => Database.Writer.Commit([.. journals.Select(j => j.Batch(Time.Now))], []);

    /// <summary>The reader is there and says that it has sent all that it wrote.</summary>
    public void Tell(Journal journal, bool isOnline = true) => Database.ReaderStatus.Save(
        new ReaderHealth(journal.ReaderId, isOnline, journal.Id, journal.Oldest, journal.Next - 1, 0, null, true, null, "test", 0, null, Time.Now));

    public void Reopen(string? folder = null)
    {
        Database.Dispose();
        Database = FairDatabase.Open(folder ?? Folder, Time);
    }

    public IReadOnlyList<T> Rows<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, FairDatabase.FileName)};Pooling=False");
        connection.Open();
        return connection.Query<T>(sql).AsList();
    }

    public T One<T>(string sql) => Assert.Single(Rows<T>(sql));

    /// <summary>What erasure will do to one event: payload gone, pseudonym and hash random, the row a tombstone.</summary>
    public void Erase(string journal, long sequence)
    {
        Database.Dispose();
        Execute($"DELETE FROM event_payload WHERE journal = '{journal}' AND seq = {sequence}");
        Execute($"UPDATE event SET erased_at = 1, hash = 'erased', badge = 'erased' WHERE journal = '{journal}' AND seq = {sequence}");
        Reopen();
    }

    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, FairDatabase.FileName)};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }

    public void MustEqualItsRebuild()
    {
        var result = Database.Rebuild(verifyOnly: true);
        Assert.True(result.Same, "differs: " + string.Join(", ", result.Projections.Where(p => !p.Same).Select(p => $"{p.Table} {p.RowsBefore}->{p.RowsAfter}")));
    }

    public void Dispose()
    {
        Database.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
