using System.Diagnostics;
using System.Text;
using SQLitePCL;

namespace FairKiosk.Benchmarks.Replay;

/// <summary>Runs recorded statements with nothing around them: prepared once, bound, stepped to the end.</summary>
internal static class BareSqlite
{
    public static TimeSpan Run(sqlite3 database, IReadOnlyList<RecordedStatement> statements)
    {
        var prepared = new Dictionary<string, sqlite3_stmt>(StringComparer.Ordinal);
        // Text as the bytes that SQLite takes, so that no conversion of ours is in the time.
        var work = statements.Select(statement => (Prepare(database, prepared, statement.Sql), Values: statement.Values
            .Select(value => (value.Position, Value: value.Value is string text ? new Text(Encoding.UTF8.GetBytes(text)) : value.Value)).ToArray())).ToArray();

        var began = Stopwatch.GetTimestamp();
        foreach (var (statement, values) in work)
        {
            foreach (var (position, value) in values)
            {
                Check(database, Bind(statement, position, value));
            }

            int code;
            while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
            }

            Check(database, code == raw.SQLITE_DONE ? raw.SQLITE_OK : code);
            Check(database, raw.sqlite3_reset(statement));
        }

        var took = Stopwatch.GetElapsedTime(began);
        foreach (var statement in prepared.Values)
        {
            statement.Dispose();
        }

        return took;
    }

    private static sqlite3_stmt Prepare(sqlite3 database, Dictionary<string, sqlite3_stmt> prepared, string sql)
    {
        if (!prepared.TryGetValue(sql, out var statement))
        {
            Check(database, raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
            prepared.Add(sql, statement);
        }

        return statement;
    }

    private static int Bind(sqlite3_stmt statement, int position, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, position),
        long number => raw.sqlite3_bind_int64(statement, position, number),
        // A span of no bytes would be taken for NULL.
        Text { Bytes.Length: 0 } => raw.sqlite3_bind_text(statement, position, ""),
        Text text => raw.sqlite3_bind_text(statement, position, text.Bytes),
        byte[] blob when blob.Length == 0 => raw.sqlite3_bind_zeroblob(statement, position, 0),
        byte[] blob => raw.sqlite3_bind_blob(statement, position, blob),
        _ => throw new InvalidOperationException($"No way to bind a {value.GetType()}."),
    };

    private static void Check(sqlite3 database, int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new InvalidOperationException($"SQLite answered {code}: {raw.sqlite3_errmsg(database).utf8_to_string()}");
        }
    }

    private sealed record Text(byte[] Bytes);
}
