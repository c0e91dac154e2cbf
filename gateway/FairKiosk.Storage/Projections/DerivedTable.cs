using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Projections;

/// <summary>A table of rows that follow from one badge: compares what stands there with what should, and writes only the differences.</summary>
internal sealed class DerivedTable<T>
{
    private readonly string _select;
    private readonly string _upsert;
    private readonly string _delete;
    private readonly int _keys;
    private readonly int _values;
    private readonly Func<T, object?[]> _keyOf;
    private readonly Func<T, object?[]> _valuesOf;

    public DerivedTable(string table, string[] keys, string[] values, Func<T, object?[]> keyOf, Func<T, object?[]> valuesOf, string? oneKey = null)
    {
        (_keys, _values, _keyOf, _valuesOf) = (keys.Length, values.Length, keyOf, valuesOf);
        string[] all = [.. keys, .. values];
        _select = string.Intern($"SELECT {string.Join(", ", all)} FROM {table} WHERE badge = ?{(oneKey is null ? "" : $" AND {oneKey} = ?")}");
        _upsert = string.Intern($"INSERT OR REPLACE INTO {table} (badge, {string.Join(", ", all)}) VALUES (?{string.Concat(Enumerable.Repeat(", ?", all.Length))})");
        _delete = string.Intern($"DELETE FROM {table} WHERE badge = ? AND {string.Join(" AND ", keys.Select(k => k + " = ?"))}");
    }

    /// <summary>The values of the rows as they were and as they are, without their keys.</summary>
    public (IReadOnlyList<object?[]> Before, IReadOnlyList<object?[]> After) Save(
        WriteConnection writer, string badge, IReadOnlyList<T> rows, List<(object?[] Key, object?[] Values, bool IsKept)> before)
    {
        var after = new List<object?[]>(rows.Count);
        foreach (var row in rows)
        {
            var key = _keyOf(row);
            var values = _valuesOf(row);
            after.Add(values);
            var at = before.FindIndex(b => b.Key.AsSpan().SequenceEqual(key));
            if (at >= 0 && before[at].Values.AsSpan().SequenceEqual(values))
            {
                before[at] = before[at] with { IsKept = true };
                continue;
            }

            if (at >= 0)
            {
                before[at] = before[at] with { IsKept = true };
            }

            Bind(Bind(writer.Get(_upsert).Bind(badge), key), values).Run();
        }

        foreach (var gone in before.Where(b => !b.IsKept))
        {
            Bind(writer.Get(_delete).Bind(badge), gone.Key).Run();
        }

        return ([.. before.Select(b => b.Values)], after);
    }

    /// <summary>The rows of a badge as they stand; of a table whose key begins with something else, those with that one.</summary>
    public List<(object?[] Key, object?[] Values, bool IsKept)> Read(WriteConnection writer, string badge, string? oneKey = null)
    {
        var query = writer.Get(_select).Bind(badge);
        _ = oneKey is null ? query : query.Bind(oneKey);
        var rows = new List<(object?[] Key, object?[] Values, bool IsKept)>();
        while (query.Step())
        {
            var key = new object?[_keys];
            var values = new object?[_values];
            for (var i = 0; i < _keys + _values; i++)
            {
                (i < _keys ? key : values)[i < _keys ? i : i - _keys] = query.Value(i);
            }

            rows.Add((key, values, false));
        }

        return rows;
    }

    private static Statement Bind(Statement statement, object?[] values)
    {
        foreach (var value in values)
        {
            _ = value is long number ? statement.Bind(number) : statement.Bind((string?)value);
        }

        return statement;
    }
}
