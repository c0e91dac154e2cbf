using Dapper;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage.Tests.Permutations;

/// <summary>The visitors of <see cref="RandomDays"/>, and merges of some of them.</summary>
internal static class RandomPeople
{
    private static readonly string[] Codes = ["FK1000001", "FK1000002", "FK1000003", "something else", "FK-STAFF-1"];

    public static string Badge(FairDatabase database, int choice) => database.Visitors.Badges().Of(Codes[choice % Codes.Length])!;

    /// <summary>Merges that these numbers say; what cannot be merged (yet) is passed over.</summary>
    public static void Merge(FairDatabase database, IEnumerable<int> choices)
    {
        foreach (var choice in choices)
        {
            database.People.Merge(Badge(database, choice), Badge(database, choice / 5), "organiser");
        }
    }

    public static IReadOnlyList<T> Rows<T>(FairDatabase database, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(database.DataFolder, FairDatabase.FileName)};Pooling=False");
        connection.Open();
        return connection.Query<T>(sql).AsList();
    }
}
