using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FairKiosk.Pavilions.Badges;
using FairKiosk.Pavilions.Lists;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Lists;

/// <summary>
/// Checks and imports visitor lists. Both read the file to its end first, so that a code that contradicts itself is known before any row is kept; of its
/// visitors only fingerprints stay in memory.
/// </summary>
internal sealed class ListImport(FairDatabase database)
{
    // A transaction of these takes some 10 ms: so long a scan waits at most for one.
    private const int RowsAtOnce = 1000;
    private const int RowsBetweenReports = 512;

    /// <summary>What an import would do. Nothing is changed.</summary>
    /// <exception cref="ListFaultException">The file is broken, or no column holds codes.</exception>
    public ListFigures Check(ListDraft draft, IReadOnlyDictionary<VisitorField, int> columns, Action<ListProgress> progress, CancellationToken cancelled)
    {
        Demand(columns);
        return Look(draft, columns, database.Visitors.Badges(), step => progress(new ListProgress(IsKeeping: false, step.Share, step.Rows)), cancelled).Figures;
    }

    /// <summary>Takes the list: wholly, or not at all.</summary>
    /// <exception cref="ListFaultException">The file is broken, no column holds codes, nothing of it can be taken, or another list is being imported.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing holds.</exception>
    public ListFigures Import(
        ListDraft draft, IReadOnlyDictionary<VisitorField, int> columns, string who, Action<ListProgress> progress, CancellationToken cancelled)
    {
        Demand(columns);
        using var alone = ImportLock.TryTake(database.DataFolder) ?? throw new ListFaultException(ListFault.Busy);
        database.Visitors.ClearLeftovers();
        var badges = database.Visitors.Badges();
        var (figures, kept) = Look(draft, columns, badges, step => progress(new ListProgress(IsKeeping: false, step.Share / 2, step.Rows)), cancelled);
        if (figures.Taken == 0)
        {
            throw new ListFaultException(ListFault.NothingToTake);
        }

        var id = VisitorLists.NewId();
        try
        {
            Keep(id, draft, columns, badges, kept, step => progress(new ListProgress(IsKeeping: true, (1 + step.Share) / 2, step.Rows)), cancelled);
            var outcome = database.Visitors.Hold(id, draft.Name, figures.Taken, figures.Refused.Count, draft.Proposed.Key, columns, badges, who);
            return outcome switch
            {
                VisitorListOutcome.Holds => figures with { ListId = id },
                VisitorListOutcome.ProfileChanged => throw new ListFaultException(ListFault.ProfileChanged),
                _ => throw new ListFaultException(ListFault.Disturbed),
            };
        }
        catch (Exception e) when (e is OperationCanceledException or ListFaultException)
        {
            database.Visitors.ClearLeftovers();
            throw;
        }
    }

    /// <summary>Takes a list back.</summary>
    /// <returns>False: no such list holds.</returns>
    /// <exception cref="ListFaultException">A list is being imported.</exception>
    public bool Withdraw(string listId, string who)
    {
        using var alone = ImportLock.TryTake(database.DataFolder) ?? throw new ListFaultException(ListFault.Busy);
        return database.Visitors.Withdraw(listId, who);
    }

    /// <summary>Deletes what a killed program left over, unless a list is being imported.</summary>
    public void ClearLeftovers()
    {
        using var alone = ImportLock.TryTake(database.DataFolder);
        if (alone is not null)
        {
            database.Visitors.ClearLeftovers();
        }
    }

    private static void Demand(IReadOnlyDictionary<VisitorField, int> columns)
    {
        if (!columns.ContainsKey(VisitorField.Code))
        {
            throw new ListFaultException(ListFault.NoCodeColumn);
        }
    }

    private (ListFigures Figures, Dictionary<UInt128, Seen> Kept) Look(
        ListDraft draft, IReadOnlyDictionary<VisitorField, int> columns, VisitorBadges badges, Action<(double Share, long Rows)> progress, CancellationToken cancelled)
    {
        var seen = new Dictionary<UInt128, Seen>();
        var refused = new List<(long Row, RowRefusal Why)>();
        var (doubled, contradicting) = (0, 0);
        foreach (var row in Counted(draft, progress, cancelled))
        {
            if (Read(row, columns, badges, out var badge, out var contact) is { } why)
            {
                refused.Add((row.Number, why));
                continue;
            }

            var (key, print) = (KeyOf(badge), Fingerprint(contact));
            if (!seen.TryGetValue(key, out var first))
            {
                seen.Add(key, new Seen(row.Number, print, Contradicts: false));
            }
            else if (first.Contradicts || first.Print != print)
            {
                if (!first.Contradicts)
                {
                    seen[key] = first with { Contradicts = true };
                    contradicting++;
                    refused.Add((first.Row, RowRefusal.Contradiction));
                }

                refused.Add((row.Number, RowRefusal.Contradiction));
            }
            else
            {
                doubled++;
            }
        }

        refused.Sort((one, other) => one.Row.CompareTo(other.Row));
        var (listed, scanned) = Known(seen, cancelled);
        return (new ListFigures(seen.Count - contradicting, doubled, listed, scanned, refused, ListId: null), seen);
    }

    private (int Listed, int Scanned) Known(Dictionary<UInt128, Seen> seen, CancellationToken cancelled)
    {
        var (listed, scanned) = (0, 0);
        foreach (var some in seen.Where(code => !code.Value.Contradicts).Select(code => BadgeOf(code.Key)).Chunk(RowsAtOnce))
        {
            cancelled.ThrowIfCancellationRequested();
            var (alsoListed, alsoScanned) = database.Visitors.Known(some);
            (listed, scanned) = (listed + alsoListed, scanned + alsoScanned);
        }

        return (listed, scanned);
    }

    private void Keep(
        string id, ListDraft draft, IReadOnlyDictionary<VisitorField, int> columns, VisitorBadges badges, Dictionary<UInt128, Seen> kept,
        Action<(double Share, long Rows)> progress, CancellationToken cancelled)
    {
        var rows = new List<VisitorRow>(RowsAtOnce);
        foreach (var row in Counted(draft, progress, cancelled))
        {
            if (Read(row, columns, badges, out var badge, out var contact) is null
                && kept.TryGetValue(KeyOf(badge), out var seen) && seen.Row == row.Number && !seen.Contradicts)
            {
                rows.Add(new VisitorRow(row.Number, badge, contact));
            }

            if (rows.Count == RowsAtOnce)
            {
                database.Visitors.Add(id, rows);
                rows.Clear();
            }
        }

        database.Visitors.Add(id, rows);
    }

    private static IEnumerable<ListRow> Counted(ListDraft draft, Action<(double Share, long Rows)> progress, CancellationToken cancelled)
    {
        var (share, count) = (0.0, 0L);
        foreach (var row in draft.Data(read => share = read))
        {
            if (++count % RowsBetweenReports == 0)
            {
                cancelled.ThrowIfCancellationRequested();
                progress((share, count));
            }

            yield return row;
        }

        cancelled.ThrowIfCancellationRequested();
        progress((1, count));
    }

    private static RowRefusal? Read(
        ListRow row, IReadOnlyDictionary<VisitorField, int> columns, VisitorBadges badges, out string badge, out BadgeContact contact)
    {
        string? Cell(VisitorField field) => columns.TryGetValue(field, out var column) ? row.Cell(column) : null;
        (badge, contact) = ("", null!);
        if (VisitorContact.Read(Cell, out var read) is { } why)
        {
            return why;
        }

        if (badges.Of(VisitorContact.CodeIn(Cell)) is not { } known)
        {
            return RowRefusal.AmbiguousCode;
        }

        (badge, contact) = (known, read!);
        return null;
    }

    private static UInt128 KeyOf(string badge) => UInt128.Parse(badge, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string BadgeOf(UInt128 key) => key.ToString("x32", CultureInfo.InvariantCulture);

    private static ulong Fingerprint(BadgeContact contact) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(contact.ToString())));

    /// <param name="Row">Where the code stood first.</param>
    /// <param name="Print">What was said of it there.</param>
    private readonly record struct Seen(long Row, ulong Print, bool Contradicts);
}
