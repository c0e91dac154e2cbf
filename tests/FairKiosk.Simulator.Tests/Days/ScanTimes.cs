using FairKiosk.Storage;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Simulator.Tests.Days;

/// <summary>What the gateway says when each scan was, by journal and sequence.</summary>
internal static class ScanTimes
{
    public static Dictionary<(string Journal, long Sequence), ScanTime> Read(string dataFolder)
    {
        using SqliteConnection connection = Open(dataFolder);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT journal, seq, at, earliest, latest, quality FROM scan";
        using SqliteDataReader rows = command.ExecuteReader();
        Dictionary<(string Journal, long Sequence), ScanTime> times = [];
        while (rows.Read())
        {
            times.Add(
                (rows.GetString(0), rows.GetInt64(1)),
                new ScanTime(Utc(rows.GetInt64(2)), Utc(rows.GetInt64(3)), Utc(rows.GetInt64(4)), rows.GetString(5).Equals("estimated", StringComparison.OrdinalIgnoreCase)));
        }

        return times;
    }

    /// <summary>Scan events, those of one number with different content each.</summary>
    public static long CountScans(string dataFolder)
    {
        using SqliteConnection connection = Open(dataFolder);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM event WHERE type = 'scan'";
        return (long)command.ExecuteScalar()!;
    }

    private static SqliteConnection Open(string dataFolder)
    {
        SqliteConnection connection = new($"Data Source={Path.Combine(dataFolder, FairDatabase.FileName)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }

    private static DateTimeOffset Utc(long millis) => DateTimeOffset.FromUnixTimeMilliseconds(millis);
}
