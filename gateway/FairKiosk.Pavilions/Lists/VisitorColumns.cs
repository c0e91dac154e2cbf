using System.Security.Cryptography;
using System.Text;
using FairKiosk.Pavilions.Badges;

namespace FairKiosk.Pavilions.Lists;

/// <summary>Which column of a visitor list says what, proposed from its heads and from what stands below them. Safe to share between threads.</summary>
/// <param name="HeadRow">Where in the first rows the heads stand, from 0; -1 when the list has none. What stands above is a title and no visitor.</param>
/// <param name="Heads">The heads; the letters of a spreadsheet (A, B …) where there are none.</param>
/// <param name="Columns">The proposal: the column of each field that was found, from 0.</param>
public sealed record VisitorColumns(int HeadRow, IReadOnlyList<string> Heads, IReadOnlyDictionary<VisitorField, int> Columns)
{
    /// <summary>So many first rows are enough to propose from.</summary>
    public const int RowsLookedAt = 200;

    private const int HeadLookedFor = 10;
    private const int Letters = 26;

    // Of the filled cells of a column; some visitors write nonsense.
    private const double MostOf = 0.6;
    private const double NearlyAllOf = 0.9;

    /// <summary>The same for every list with the same heads at the same places: what was said of one holds for the next. Empty without heads.</summary>
    public string Key => HeadRow < 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', Heads.Select(ColumnHeads.Folded))))[..16]);

    /// <summary>Looks at the first rows of a list.</summary>
    /// <param name="rows">At least the first ten and at best <see cref="RowsLookedAt"/> rows, from the top.</param>
    /// <param name="isBadgeCode">Whether a text is a code by the fair's badge profile.</param>
    /// <returns>The proposal; without <see cref="VisitorField.Code"/> when no column looks like codes.</returns>
    public static VisitorColumns Propose(IReadOnlyList<IReadOnlyList<string>> rows, Func<string, bool> isBadgeCode)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(isBadgeCode);
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        var headRow = HeadRowOf(rows);
        var heads = Enumerable.Range(0, width).Select(at => headRow >= 0 && Cell(rows[headRow], at) is { Length: > 0 } head ? head : Letter(at)).ToList();
        var found = new Dictionary<VisitorField, int>();
        if (headRow >= 0)
        {
            TakeHeads(found, rows[headRow]);
        }

        List<IReadOnlyList<string>> data = [.. rows.Skip(headRow + 1)];
        TakeValues(found, width, at => [.. data.Select(row => Cell(row, at).Trim()).Where(cell => cell.Length > 0)], isBadgeCode);
        return new VisitorColumns(headRow, heads, found);
    }

    /// <summary>The letters above a column in a spreadsheet: A to Z, then AA.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <returns>One letter or more.</returns>
    public static string Letter(int column) =>
        column < Letters ? ((char)('A' + column)).ToString() : Letter((column / Letters) - 1) + (char)('A' + (column % Letters));

    /// <summary>The column that somebody names by its head or by its letters.</summary>
    /// <param name="name">The head, without regard to capitals, width and hyphens; or the letters.</param>
    /// <returns>The column, from 0; null when there is none, or more than one.</returns>
    public int? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folded = ColumnHeads.Folded(name);
        List<int> byHead = [.. Enumerable.Range(0, Heads.Count).Where(at => folded.Length > 0 && ColumnHeads.Folded(Heads[at]) == folded)];
        return byHead switch
        {
            [var only] => only,
            [] when Enumerable.Range(0, Heads.Count).Where(at => string.Equals(Letter(at), name.Trim(), StringComparison.OrdinalIgnoreCase)).ToList() is [var lettered] => lettered,
            _ => null,
        };
    }

    // Two known heads beside each other are no visitor. With a single known one, or none, only the first row can be heads, and only without an address or a
    // number in it.
    private static int HeadRowOf(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        for (var at = 0; at < Math.Min(rows.Count, HeadLookedFor); at++)
        {
            if (rows[at].Count(cell => ColumnHeads.Of(cell) is not null) > 1)
            {
                return at;
            }
        }

        return rows.Count > 0 && !rows[0].Any(cell => cell.Contains('@', StringComparison.Ordinal) || cell.Any(char.IsAsciiDigit)) ? 0 : -1;
    }

    private static void TakeHeads(Dictionary<VisitorField, int> found, IReadOnlyList<string> heads)
    {
        var ranks = new Dictionary<VisitorField, int>();
        for (var at = 0; at < heads.Count; at++)
        {
            if (ColumnHeads.Of(heads[at]) is { } head && head.Rank < ranks.GetValueOrDefault(head.Field, int.MaxValue))
            {
                (found[head.Field], ranks[head.Field]) = (at, head.Rank);
            }
        }

        // German lists write "Vorname" and "Name".
        if (found.ContainsKey(VisitorField.GivenName) && !found.ContainsKey(VisitorField.FamilyName) && found.Remove(VisitorField.Name, out var family))
        {
            found[VisitorField.FamilyName] = family;
        }
    }

    private static void TakeValues(Dictionary<VisitorField, int> found, int width, Func<int, List<string>> cells, Func<string, bool> isBadgeCode)
    {
        for (var at = 0; at < width; at++)
        {
            if (found.ContainsValue(at) || cells(at) is not { Count: > 0 } filled)
            {
                continue;
            }

            if (!found.ContainsKey(VisitorField.Code) && Are(filled, isBadgeCode, MostOf))
            {
                found[VisitorField.Code] = at;
            }
            else if (!found.ContainsKey(VisitorField.Email) && Are(filled, IsAddress, MostOf))
            {
                found[VisitorField.Email] = at;
            }
            else if (!found.ContainsKey(VisitorField.Country) && Are(filled, cell => CountryNames.CodeOf(cell).Length > 0, NearlyAllOf))
            {
                found[VisitorField.Country] = at;
            }
        }
    }

    private static bool Are(List<string> cells, Func<string, bool> what, double part) => cells.Count(what) >= part * cells.Count;

    private static bool IsAddress(string cell) =>
        cell.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && cell.IndexOf('.', at) > at + 1 && !cell.Contains(' ', StringComparison.Ordinal);

    private static string Cell(IReadOnlyList<string> row, int at) => at < row.Count ? row[at] : "";
}
