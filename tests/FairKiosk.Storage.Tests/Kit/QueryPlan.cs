using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;

namespace FairKiosk.Storage.Tests.Kit;

/// <summary>How SQLite would answer a question.</summary>
public sealed partial class QueryPlan
{
    private QueryPlan(IReadOnlyList<string> readThrough) => ReadThrough = readThrough;

    /// <summary>The tables of which every row is looked at, and those that get an index for this one question. One that is read by an index of
    /// some of its rows is not among them: that is how those are counted.</summary>
    public IReadOnlyList<string> ReadThrough { get; }

    public static QueryPlan Of(SqliteConnection connection, string sql)
    {
        // The plan names a table as the question does: by its alias, where it has one.
        var tables = Named().Matches(sql).ToLookup(
            match => match.Groups["alias"].Success ? match.Groups["alias"].Value : match.Groups["table"].Value,
            match => match.Groups["table"].Value,
            StringComparer.Ordinal);
        var details = connection.Query<(long Id, long Parent, long NotUsed, string Detail)>("EXPLAIN QUERY PLAN " + sql).Select(row => row.Detail).ToList();
        var partial = connection.Query<string>("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql LIKE '% WHERE %'").ToHashSet(StringComparer.Ordinal);
        return new QueryPlan([.. details
            .Where(detail => Whole().IsMatch(detail) && !partial.Contains(detail.Split(' ')[^1]))
            .Select(detail => detail.Split(' ')[1])
            .SelectMany(name => tables[name].DefaultIfEmpty(name))]);
    }

    [GeneratedRegex(@"\b(FROM|JOIN|,)\s+(?<table>[a-z_]+)(\s+(AS\s+)?(?<alias>(?!on\b|where\b)[a-z]+)\b)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("^SCAN [a-z_]+|AUTOMATIC", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whole();
}
