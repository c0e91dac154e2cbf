using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage.Engine;

/// <summary>The numbered steps from an empty file to today's tables, embedded as SQL; <c>PRAGMA user_version</c> tells how far a file is.</summary>
internal static class Migrations
{
    private static readonly Lazy<string[]> Steps = new(Read);

    public static int Newest => Steps.Value.Length;

    // Stands from the first step over an older database until what is computed from it has been computed anew, whatever ends the program in between.
    private const string RebuildOwed = "rebuild_owed";

    /// <summary>To be run in the transaction of a rebuild.</summary>
    public const string RebuildDone = $"DROP TABLE IF EXISTS {RebuildOwed}";

    /// <summary>Each step is a transaction of its own: a kill in between leaves a valid older version. True: an older database was brought up to
    /// date, now or before, and has not been rebuilt since.</summary>
    public static bool Apply(SqliteConnection connection)
    {
        // The version is asked again under the write lock: two programs may open an empty file at once.
        while (true)
        {
            Execute(connection, "BEGIN IMMEDIATE");
            var version = Version(connection);
            if (version >= Newest)
            {
                Execute(connection, "ROLLBACK");
                return Scalar(connection, $"SELECT count(*) FROM sqlite_schema WHERE name = '{RebuildOwed}'") > 0;
            }

            try
            {
                if (version > 0)
                {
                    Execute(connection, $"CREATE TABLE IF NOT EXISTS {RebuildOwed} (owed INTEGER) STRICT");
                }

                Execute(connection, Steps.Value[version]);
                Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version + 1}"));
                Execute(connection, "COMMIT");
            }
            catch (SqliteException)
            {
                TryRollback(connection);
                throw;
            }
        }
    }

    public static int Version(SqliteConnection connection) => Scalar(connection, "PRAGMA user_version");

    private static int Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void TryRollback(SqliteConnection connection)
    {
        try
        {
            Execute(connection, "ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite had undone it by itself; the first error is the one to tell.
        }
    }

    private static string[] Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var names = assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        return [.. names.Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        })];
    }
}
