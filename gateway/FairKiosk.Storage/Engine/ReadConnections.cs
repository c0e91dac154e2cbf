using Dapper;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage.Engine;

/// <summary>Short reads beside the writer: each sees the last whole transaction (WAL) and never waits for it.</summary>
internal sealed class ReadConnections(string connectionString) : IDisposable
{
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
}
