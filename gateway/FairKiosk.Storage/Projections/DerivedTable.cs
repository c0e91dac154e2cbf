using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage.Projections;

/// <summary>A table of rows that follow from one badge: compares what stands there with what should, and writes only the differences.</summary>
/// <param name="table">Its name; the first column of its rows is <c>badge</c>.</param>
/// <param name="keys">The columns that tell the rows of a badge apart.</param>
/// <param name="values">The other columns.</param>
/// <param name="read">Makes a row of a badge from keys and values in that order.</param>
/// <param name="bindKey">Binds the keys.</param>
/// <param name="bindValues">Binds the values.</param>
/// <param name="isSameRow">Whether two rows of a badge have the same keys.</param>
/// <param name="alsoWhere">A key that the table is ordered by before the badge; rows are then read for one value of it.</param>
internal sealed class DerivedTable<T>(
    string table,
    string[] keys,
    string[] values,
    Func<Statement, string, T> read,
    Action<Statement, T> bindKey,
    Action<Statement, T> bindValues,
    Func<T, T, bool> isSameRow,
    string? alsoWhere = null)
    where T : class
{
    private readonly string _select = string.Intern(
        $"SELECT {string.Join(", ", keys.Concat(values))} FROM {table} WHERE badge = ?{(alsoWhere is null ? "" : $" AND {alsoWhere} = ?")}");

    private readonly string _upsert = string.Intern(
        $"INSERT OR REPLACE INTO {table} (badge, {string.Join(", ", keys.Concat(values))}) VALUES (?{string.Concat(Enumerable.Repeat(", ?", keys.Length + values.Length))})");

    private readonly string _delete = string.Intern($"DELETE FROM {table} WHERE badge = ? AND {string.Join(" AND ", keys.Select(k => k + " = ?"))}");

    public void Save(WriteConnection writer, string badge, IReadOnlyList<T> before, IReadOnlyList<T> after)
    {
        Span<bool> kept = before.Count <= 256 ? stackalloc bool[before.Count] : new bool[before.Count];
        kept.Clear();
        var next = 0;
        foreach (var row in after)
        {
            var at = Find(before, row, next);
            if (at >= 0)
            {
                kept[at] = true;
                next = at + 1;
                if (before[at].Equals(row))
                {
                    continue;
                }
            }

            var upsert = writer.Get(_upsert).Bind(badge);
            bindKey(upsert, row);
            bindValues(upsert, row);
            upsert.Run();
        }

        for (var at = 0; at < before.Count; at++)
        {
            if (!kept[at])
            {
                var delete = writer.Get(_delete).Bind(badge);
                bindKey(delete, before[at]);
                delete.Run();
            }
        }
    }

    /// <summary>The rows of a badge as they stand.</summary>
    public void Read(WriteConnection writer, string badge, List<T> to, string? where = null)
    {
        var query = writer.Get(_select).Bind(badge);
        _ = where is null ? query : query.Bind(where);
        while (query.Step())
        {
            to.Add(read(query, badge));
        }
    }

    // Both lists are nearly always in the same order, so the first look is nearly always the last.
    private int Find(IReadOnlyList<T> rows, T row, int hint)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var at = (hint + i) % rows.Count;
            if (isSameRow(rows[at], row))
            {
                return at;
            }
        }

        return -1;
    }
}
