using System.Globalization;

namespace FairKiosk.Benchmarks.Replay;

/// <summary>The statements that the gateway's writer really ran, in order, with their values, to be run again by bare SQLite.</summary>
internal sealed class SqlRecording
{
    private readonly List<string> _traced = [];

    public void Hear(string sql) => _traced.Add(sql);

    /// <summary>Finds for each traced text the prepared one that it came from, so that the replay prepares no more often than the writer did.</summary>
    public IReadOnlyList<RecordedStatement> Resolve(IEnumerable<string> preparedTexts)
    {
        var prepared = new Dictionary<string, (string Sql, SqlTemplate Template)>(StringComparer.Ordinal);
        foreach (var sql in preparedTexts)
        {
            var template = SqlTemplate.Of(sql);
            prepared[template.Skeleton] = (sql, template);
        }

        return [.. _traced.Where(sql => !sql.StartsWith("--", StringComparison.Ordinal)).Select(sql => Resolve(sql, prepared))];
    }

    private static RecordedStatement Resolve(string traced, Dictionary<string, (string Sql, SqlTemplate Template)> prepared)
    {
        var filled = SqlTemplate.Of(traced);
        if (!prepared.TryGetValue(filled.Skeleton, out var known))
        {
            return new RecordedStatement(traced, []);
        }

        var values = new List<(int, object?)>();
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        var last = 0;
        for (var slot = 0; slot < filled.Slots.Count; slot++)
        {
            var place = known.Template.Slots[slot];
            if (place[0] is '?' or '@' or ':' or '$')
            {
                var position = PositionOf(place, named, ref last);
                values.Add((position, ValueOf(filled.Slots[slot])));
            }
        }

        return new RecordedStatement(known.Sql, values);
    }

    // sqlite.org/lang_expr.html#varparam: "?" takes the next number, "?N" that number, a name the same number each time.
    private static int PositionOf(string place, Dictionary<string, int> named, ref int last)
    {
        int position;
        if (place.Length == 1)
        {
            position = last + 1;
        }
        else if (place[0] == '?')
        {
            position = int.Parse(place.AsSpan(1), CultureInfo.InvariantCulture);
        }
        else if (!named.TryGetValue(place, out position))
        {
            position = last + 1;
            named.Add(place, position);
        }

        last = Math.Max(last, position);
        return position;
    }

    private static object? ValueOf(string literal) => literal[0] switch
    {
        'N' or 'n' => null,
        '\'' => literal[1..^1].Replace("''", "'", StringComparison.Ordinal),
        'x' or 'X' => Convert.FromHexString(literal.AsSpan(2, literal.Length - 3)),
        _ => long.Parse(literal, CultureInfo.InvariantCulture),
    };
}
