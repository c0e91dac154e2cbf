using System.Text;
using SQLitePCL;

namespace FairKiosk.Storage.Engine;

/// <summary>One prepared statement of the hot path: bound by position from 1, reset after each use. Used by the writer's thread only.</summary>
internal sealed class Statement(sqlite3 db, string sql, SharedTexts shared) : IDisposable
{
    private readonly sqlite3_stmt _statement = Prepare(db, sql);
    private int _next;

    private static sqlite3_stmt Prepare(sqlite3 db, string sql)
    {
        SqliteErrors.Check(raw.sqlite3_prepare_v3(db, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement), db);
        return statement;
    }

    /// <summary>Starts binding anew; the results of the last run are given up.</summary>
    public Statement Begin()
    {
        _ = raw.sqlite3_reset(_statement);
        _next = 1;
        return this;
    }

    public Statement Bind(long value)
    {
        SqliteErrors.Check(raw.sqlite3_bind_int64(_statement, _next++, value), db);
        return this;
    }

    public Statement Bind(long? value) => value is { } number ? Bind(number) : BindNull();

    public Statement Bind(string? value)
    {
        if (value is null)
        {
            return BindNull();
        }

        if (value.Length == 0)
        {
            // A span of no bytes would be taken for NULL.
            SqliteErrors.Check(raw.sqlite3_bind_text(_statement, _next++, ""), db);
            return this;
        }

        // SQLite copies the bytes at once (SQLITE_TRANSIENT), so short texts need no heap.
        if (value.Length <= 128)
        {
            Span<byte> bytes = stackalloc byte[value.Length * 3];
            var length = Encoding.UTF8.GetBytes(value, bytes);
            SqliteErrors.Check(raw.sqlite3_bind_text(_statement, _next++, bytes[..length]), db);
        }
        else
        {
            SqliteErrors.Check(raw.sqlite3_bind_text(_statement, _next++, Encoding.UTF8.GetBytes(value)), db);
        }

        return this;
    }

    public Statement BindBlob(ReadOnlySpan<byte> value)
    {
        SqliteErrors.Check(
            value.IsEmpty ? raw.sqlite3_bind_zeroblob(_statement, _next, 0) : raw.sqlite3_bind_blob(_statement, _next, value), db);
        _next++;
        return this;
    }

    public Statement BindNull()
    {
        SqliteErrors.Check(raw.sqlite3_bind_null(_statement, _next++), db);
        return this;
    }

    /// <summary>True: a row is there. After false the statement is reset, so that it holds no read transaction open.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        if (code != raw.SQLITE_DONE)
        {
            // The message must be read before the reset; with persistent statements the reset repeats the code.
            var error = SqliteErrors.Translate(code, raw.sqlite3_errmsg(db).utf8_to_string());
            _ = raw.sqlite3_reset(_statement);
            throw error;
        }

        _ = raw.sqlite3_reset(_statement);
        return false;
    }

    /// <summary>Whether there is a row at all.</summary>
    public bool Finds()
    {
        var found = Step();
        Reset();
        return found;
    }

    /// <summary>Runs to the end; the count is of rows inserted, changed or deleted.</summary>
    public int Run()
    {
        while (Step())
        {
        }

        return raw.sqlite3_changes(db);
    }

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public int Int32(int column) => raw.sqlite3_column_int(_statement, column);

    public string Text(int column) => Encoding.UTF8.GetString(Utf8(column));

    /// <summary>The same for a text that stands in many rows.</summary>
    public string Shared(int column) => shared.Of(Utf8(column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public long? Int64OrNull(int column) => IsNull(column) ? null : Int64(column);

    public byte[] Blob(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    /// <summary>A number as long, a text as string, or null.</summary>
    public object? Value(int column) => raw.sqlite3_column_type(_statement, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => Int64(column),
        _ => Text(column),
    };

    public int Columns => raw.sqlite3_column_count(_statement);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    // SQLite gives the bytes of a text as it keeps them, and the database is UTF-8.
    private ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Reset() => _ = raw.sqlite3_reset(_statement);

    public void Dispose() => _statement.Dispose();
}
