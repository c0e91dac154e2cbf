using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FairKiosk.Storage.Engine;

/// <summary>Short reads beside the writer: each sees the last whole transaction (WAL) and never waits for it.</summary>
internal sealed class ReadConnections(string connectionString) : IDisposable
{
    /// <summary>Hears each statement with its values filled in, in order; null: nobody listens.</summary>
    public Action<string>? Heard { get; set; }

    public IReadOnlyList<T> Query<T>(string sql, object? parameters = null) => Read(c => c.Query<T>(sql, parameters).AsList());

    public T Single<T>(string sql, object? parameters = null) => Read(c => c.QuerySingle<T>(sql, parameters));

    public T? SingleOrDefault<T>(string sql, object? parameters = null) => Read(c => c.QuerySingleOrDefault<T>(sql, parameters));

    /// <summary>Several queries that must agree with each other: one snapshot.</summary>
    public T Read<T>(Func<SqliteConnection, T> work)
    {
        try
        {
            using var connection = new SqliteConnection(connectionString);
            connection.Open();
            using var listening = Heard is { } heard ? new Listening(connection.Handle!, heard) : null;
            using var transaction = connection.BeginTransaction(deferred: true);
            return work(connection);
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Translate(e);
        }
    }

    /// <summary>Closes the pooled connections, so that the last one folds the log back into the file.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    // Connections are pooled: the next one who reads is not heard.
    private sealed class Listening : IDisposable
    {
        private readonly sqlite3 _handle;

        public Listening(sqlite3 handle, Action<string> heard)
        {
            _handle = handle;
            raw.sqlite3_trace(handle, (_, text) => heard(text), null);
        }

        public void Dispose() => raw.sqlite3_trace(_handle, (strdelegate_trace?)null, null);
    }
}
