using System.Text.Json;
using Dapper;
using FairKiosk.Storage;
using Microsoft.Data.Sqlite;

namespace FairKiosk.EndToEnd.Tests.Harness;

/// <summary>Looks into the gateway's database from outside, read-only, while the gateway runs or after.</summary>
internal sealed class Store(string dataFolder)
{
    // Loads the same SQLite as the product does: an older one would not know its tables.
    static Store() => _ = FairDatabase.SqliteVersion;

    public string File { get; } = Path.Combine(dataFolder, "fairkiosk.db");

    /// <summary>The badge data of every stored scan, as often as it is stored.</summary>
    public IReadOnlyList<string> Scans() =>
        [.. Query<byte[]>("SELECT p.raw FROM event e JOIN event_payload p USING (journal, seq, hash) WHERE e.type = 'scan'").Select(DataOf)];

    /// <summary>A copy to look into: SQLite follows links to the end, and so cannot open a file on a disk that only another process sees.</summary>
    public Store CopyTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var suffix in (string[])["", "-wal"])
        {
            System.IO.File.Copy(File + suffix, Path.Combine(folder, Path.GetFileName(File) + suffix), overwrite: true);
        }

        return new Store(folder);
    }

    public IReadOnlyList<T> Query<T>(string sql)
    {
        using var connection = Open();
        return [.. connection.Query<T>(sql)];
    }

    public T One<T>(string sql)
    {
        using var connection = Open();
        return connection.ExecuteScalar<T>(sql)!;
    }

    private static string DataOf(byte[] raw)
    {
        using var json = JsonDocument.Parse(raw);
        return json.RootElement.GetProperty("data").GetString()!;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={File};Mode=ReadOnly;Pooling=False;Default Timeout=10");
        connection.Open();
        return connection;
    }
}
