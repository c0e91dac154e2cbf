using System.Security.Cryptography;
using System.Text.Json;
using FairKiosk.Pavilions.Lists;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage;

/// <summary>
/// The organiser's visitor lists. A list is read into rows in many short transactions, so that scans never wait long for it; none of them says anything
/// before the one decision that the whole list holds. Rows are read and cleared away by one program at a time: the caller sees to that.
/// </summary>
public sealed class VisitorLists
{
    // Short beside what scans may wait: 2,048 rows take some 20 ms.
    private const int RowsDeletedAtOnce = 2048;

    private readonly WriteConnection _writer;
    private readonly ReadConnections _reads;
    private readonly SetupStore _setup;
    private readonly DecisionLog _decisions;
    private readonly Pseudonyms _pseudonyms;

    internal VisitorLists(WriteConnection writer, ReadConnections reads, SetupStore setup, DecisionLog decisions, Pseudonyms pseudonyms)
    {
        _writer = writer;
        _reads = reads;
        _setup = setup;
        _decisions = decisions;
        _pseudonyms = pseudonyms;
    }

    /// <summary>Those that hold, the last one first.</summary>
    public IReadOnlyList<VisitorList> List() =>
        [.. _reads.Query<(string Id, long At, string Who, string File, long Rows, long Refused)>(
            "SELECT id, at, who, file, rows, refused FROM visitor_list ORDER BY decision_id DESC")
            .Select(row => new VisitorList(row.Id, Times.FromMillis(row.At), row.Who, row.File, row.Rows, row.Refused))];

    /// <summary>What was said last of a list with these heads (<see cref="VisitorColumns.Key"/>) and still holds; null: nothing.</summary>
    public IReadOnlyDictionary<VisitorField, int>? ColumnsOf(string heads) =>
        heads.Length > 0 && _reads.SingleOrDefault<string>("SELECT columns FROM visitor_list WHERE heads = @heads ORDER BY decision_id DESC LIMIT 1", new { heads }) is { } columns
            ? JsonSerializer.Deserialize(columns, DecisionJson.Default.DictionaryStringInt32)!
                .Where(column => Enum.IsDefined(typeof(VisitorField), column.Key))
                .ToDictionary(column => Enum.Parse<VisitorField>(column.Key), column => column.Value)
            : null;

    /// <summary>How codes are read now.</summary>
    public VisitorBadges Badges()
    {
        var decision = _decisions.List(DecisionKinds.BadgeProfile) is { Count: > 0 } all ? all[^1] : null;
        return new VisitorBadges(DecisionBodies.ProfileOf(decision), decision?.Id, _pseudonyms);
    }

    /// <summary>Of these badges, how many stand in a list that holds, and how many were scanned already.</summary>
    public (int Listed, int Scanned) Known(IReadOnlyList<string> badges) => _reads.Single<(int Listed, int Scanned)>(
        """
        WITH asked AS (SELECT value AS badge FROM json_each(@badges))
        SELECT
          coalesce(sum(EXISTS (SELECT 1 FROM visitor_row r JOIN visitor_list l ON l.id = r.list_id WHERE r.badge = asked.badge)), 0),
          coalesce(sum(EXISTS (SELECT 1 FROM badge b WHERE b.badge = asked.badge)), 0)
        FROM asked
        """,
        new { badges = JsonSerializer.Serialize(badges, DecisionJson.Default.IReadOnlyListString) });

    /// <summary>What a new list is called.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>Keeps rows of a list that does not hold yet, in one transaction. A badge stands in a list once.</summary>
    /// <exception cref="DatabaseFullException">No room; none of these rows was kept.</exception>
    /// <exception cref="DatabaseUnavailableException">Locked by another program, or not writable; none of these rows was kept.</exception>
    public void Add(string listId, IReadOnlyList<VisitorRow> rows) => _writer.Transact(() =>
    {
        foreach (var (number, badge, contact) in rows)
        {
            _writer.Get(
                """
                INSERT INTO visitor_row (list_id, row, badge, name, family_name, given_name, company, job_title, email, phone, country, family_reading, given_reading)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .Bind(listId).Bind(number).Bind(badge).Bind(contact.Name).Bind(contact.FamilyName).Bind(contact.GivenName).Bind(contact.Company)
                .Bind(contact.JobTitle).Bind(contact.Email).Bind(contact.Phone).Bind(contact.Country).Bind(contact.FamilyReading).Bind(contact.GivenReading).Run();
        }
    });

    /// <summary>Says that a list holds: from now on every badge in it has a contact, scanned before or later.</summary>
    /// <param name="rows">So many were added.</param>
    /// <param name="refused">So many rows of the file were not.</param>
    /// <param name="heads">The key of its heads, empty without.</param>
    /// <param name="badges">What its codes were read with.</param>
    public VisitorListOutcome Hold(
        string listId, string file, long rows, long refused, string heads, IReadOnlyDictionary<VisitorField, int> columns, VisitorBadges badges, string who) =>
        _writer.Transact(() =>
        {
            if (DecisionLog.Last(_writer, DecisionKinds.BadgeProfile)?.Id != badges.ProfileId)
            {
                return VisitorListOutcome.ProfileChanged;
            }

            var query = _writer.Get("SELECT count(*) FROM visitor_row WHERE list_id = ?").Bind(listId);
            query.Step();
            var kept = query.Int64(0);
            query.Reset();
            if (kept != rows)
            {
                return VisitorListOutcome.RowsMissing;
            }

            var named = columns.ToDictionary(column => column.Key.ToString(), column => column.Value, StringComparer.Ordinal);
            _setup.Record(who, DecisionKinds.VisitorList, new DecisionBodies.VisitorList(listId, file, rows, refused, heads, named));
            return VisitorListOutcome.Holds;
        });

    /// <summary>Takes a list back: every badge has the contact that it would have without it. Then its rows are deleted. False: no such list holds.</summary>
    public bool Withdraw(string listId, string who)
    {
        var isWithdrawn = _writer.Transact(() =>
        {
            var query = _writer.Get("SELECT 1 FROM visitor_list WHERE id = ?").Bind(listId);
            var holds = query.Step();
            query.Reset();
            if (holds)
            {
                _setup.Record(who, DecisionKinds.VisitorListWithdrawal, new DecisionBodies.VisitorListWithdrawal(listId));
            }

            return holds;
        });
        if (isWithdrawn)
        {
            Delete(listId);
        }

        return isWithdrawn;
    }

    /// <summary>Deletes the rows of lists that do not hold. Not while a list is being read: its rows would go, too.</summary>
    public void ClearLeftovers()
    {
        foreach (var listId in _reads.Query<string>("SELECT DISTINCT list_id FROM visitor_row WHERE list_id NOT IN (SELECT id FROM visitor_list)"))
        {
            Delete(listId);
        }
    }

    private void Delete(string listId)
    {
        while (_writer.Transact(() => _writer.Get("DELETE FROM visitor_row WHERE list_id = ? AND row IN (SELECT row FROM visitor_row WHERE list_id = ? LIMIT ?)")
            .Bind(listId).Bind(listId).Bind(RowsDeletedAtOnce).Run()) > 0)
        {
        }
    }
}
