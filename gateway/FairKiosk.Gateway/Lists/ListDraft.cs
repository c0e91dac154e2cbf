using System.Text;
using FairKiosk.Pavilions.Lists;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Lists;

/// <summary>A file that was looked at, and which of its columns say what: as it was said last for the same heads, else as proposed.</summary>
/// <param name="Name">The file's name, for people.</param>
/// <param name="IsRemembered">The columns are those that an earlier list with the same heads had.</param>
/// <param name="Rows">The first rows below the heads.</param>
internal sealed record ListDraft(
    ListFile File, string Name, VisitorColumns Proposed, IReadOnlyDictionary<VisitorField, int> Columns, bool IsRemembered, IReadOnlyList<ListRow> Rows)
{
    private const int RowsShown = 5;
    private const int LongestName = 120;

    /// <exception cref="ListFaultException">It is no list.</exception>
    public static ListDraft Open(string path, string name, Encoding? chosen, ListLimits limits, FairDatabase database)
    {
        var file = ListFile.Open(path, chosen, limits);
        List<ListRow> rows = [.. file.Rows().Where(row => !row.IsEmpty).Take(VisitorColumns.RowsLookedAt)];
        var badges = database.Visitors.Badges();
        var proposed = VisitorColumns.Propose([.. rows.Select(row => row.Cells)], badges.IsCode);
        List<ListRow> data = [.. rows.Skip(proposed.HeadRow + 1)];
        if (data.Count == 0)
        {
            throw new ListFaultException(ListFault.Empty);
        }

        var remembered = database.Visitors.ColumnsOf(proposed.Key);
        return new ListDraft(
            file, name.Length > LongestName ? name[..LongestName] : name, proposed, remembered ?? proposed.Columns, remembered is not null, [.. data.Take(RowsShown)]);
    }

    /// <summary>The rows below the heads.</summary>
    public IEnumerable<ListRow> Data(Action<double> progress) => File.Rows(progress).Where(row => row.Number >= Rows[0].Number && !row.IsEmpty);
}
