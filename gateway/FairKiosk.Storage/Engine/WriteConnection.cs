using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FairKiosk.Storage.Engine;

/// <summary>
/// The one connection that writes. Every writer of this process takes its lock; other processes are kept out by SQLite's own lock
/// for at most the busy timeout.
/// </summary>
internal sealed class WriteConnection : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    // Literals are one object for the whole program: finding them by reference spares hashing hundreds of letters per row.
    private readonly Dictionary<string, Statement> _literals = new(ReferenceEqualityComparer.Instance);
    private readonly SharedTexts _texts = new();
    private readonly Lock _lock = new();
    private long _dataVersion = -1;

    public WriteConnection(SqliteConnection connection)
    {
        _connection = connection;
        Handle = connection.Handle!;
    }

    /// <summary>Another process changed the database, or a transaction was undone: what was remembered from it must be read again.</summary>
    public event Action? Forget;

    public sqlite3 Handle { get; }

    public SqliteConnection Connection => _connection;

    public IReadOnlyCollection<string> StatementTexts => _statements.Keys;

    /// <summary>The statement with that text, prepared at its first use.</summary>
    public Statement Get(string sql)
    {
        if (_literals.TryGetValue(sql, out var statement))
        {
            return statement.Begin();
        }

        if (!_statements.TryGetValue(sql, out statement))
        {
            statement = new Statement(Handle, sql, _texts);
            _statements.Add(sql, statement);
        }

        if (ReferenceEquals(string.IsInterned(sql), sql))
        {
            _literals.Add(sql, statement);
        }

        return statement.Begin();
    }

    /// <summary>Runs one transaction alone; any exception undoes it wholly.</summary>
    public T Transact<T>(Func<T> work, bool keep = true)
    {
        lock (_lock)
        {
            try
            {
                Get("BEGIN IMMEDIATE").Run();
                NoticeOthers();
                var result = work();
                Get(keep ? "COMMIT" : "ROLLBACK").Run();
                if (!keep)
                {
                    Forget?.Invoke();
                }

                return result;
            }
            catch (SqliteException e)
            {
                Undo();
                throw SqliteErrors.Translate(e);
            }
            catch
            {
                Undo();
                throw;
            }
        }
    }

    public void Transact(Action work) => Transact(() =>
    {
        work();
        return 0;
    });

    public void Pragma(string name, long value)
    {
        lock (_lock)
        {
            SqliteErrors.Check(raw.sqlite3_exec(Handle, string.Create(CultureInfo.InvariantCulture, $"PRAGMA {name} = {value}")), Handle);
        }
    }

    /// <summary>Hears each statement with its values filled in, in order; null ends it.</summary>
    public void Trace(Action<string>? heard)
    {
        lock (_lock)
        {
            raw.sqlite3_trace(Handle, heard is null ? null : (_, text) => heard(text), null);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var statement in _statements.Values)
            {
                statement.Dispose();
            }

            _statements.Clear();
            _literals.Clear();
            _connection.Dispose();
        }
    }

    private void NoticeOthers()
    {
        var query = Get("PRAGMA data_version");
        query.Step();
        var version = query.Int64(0);
        query.Reset();
        if (version != _dataVersion)
        {
            _dataVersion = version;
            Forget?.Invoke();
        }
    }

    private void Undo()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Reset();
        }

        // A full disk makes SQLite undo the transaction by itself.
        if (raw.sqlite3_get_autocommit(Handle) == 0)
        {
            _ = raw.sqlite3_exec(Handle, "ROLLBACK");
        }

        Forget?.Invoke();
    }
}
