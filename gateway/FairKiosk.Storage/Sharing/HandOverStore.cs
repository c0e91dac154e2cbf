using FairKiosk.Pavilions.Permissions;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage;

/// <summary>
/// Visitors whom a firm handed over to another member. The receiver sees them while the visitor's permission for the members holds and the sender has the
/// lead; a handed-over visitor is no scan, no visit and no lead of the receiver's. Every statement here names the exhibitor.
/// </summary>
public sealed class HandOverStore
{
    /// <summary>The longest text of a need.</summary>
    public const int LongestNeed = 500;

    private const string Columns =
        "h.id, h.from_id AS FromId, h.to_id AS ToId, h.at AS At, h.who AS Who, h.need AS Need, h.passed AS Passed, h.outcome AS Outcome, h.outcome_at AS OutcomeAt, "
        + "h.outcome_by AS OutcomeBy, h.need_id IS NOT NULL AS Routed, p.badge IS NOT NULL AS Allowed";

    private static readonly string ToThem =
        $"""
        SELECT {Columns}, NULL AS Badge,
               {SharingSql.Contact($"p.badge IS NOT NULL AND h.passed <> '{nameof(Passed.Nothing)}'", $"h.passed = '{nameof(Passed.Contact)}'")}
        FROM hand_over h {SharingSql.ForMembers} {SharingSql.Visitor("h", "from_id")}
        WHERE h.to_id = @exhibitor AND {SharingSql.IsSeen}
        ORDER BY h.outcome <> '{nameof(HandOverOutcome.Open)}', h.at DESC, h.id
        """;

    private static readonly string FromThem =
        $"""
        SELECT {Columns}, h.badge AS Badge, {SharingSql.Contact("true", "false")}
        FROM hand_over h {SharingSql.ForMembers} {SharingSql.Visitor("h", "from_id")}
        WHERE h.from_id = @exhibitor AND (@badge IS NULL OR h.badge = @badge)
          AND {SharingSql.IsLead("h", "from_id")}
        ORDER BY h.at DESC, h.id
        """;

    // A visitor who agreed anew and was handed over anew is one: the hand-over before is the same one's, and over.
    private static readonly string GoneFromThem =
        $"""
        SELECT count(*) FROM hand_over h {SharingSql.ForMembers}
        WHERE h.to_id = @exhibitor AND h.need_id IS NULL AND p.badge IS NULL AND {SharingSql.IsLead("h", "from_id")}
          AND NOT EXISTS (
            SELECT 1 FROM hand_over again
            WHERE again.from_id = h.from_id AND again.to_id = h.to_id AND again.badge = h.badge AND again.need_id IS NULL AND again.at > h.at)
        """;

    private static readonly string OpenToThem =
        $"""
        SELECT count(*) FROM hand_over h {SharingSql.ForMembers}
        WHERE h.to_id = @exhibitor AND {SharingSql.IsSeen} AND h.outcome = '{nameof(HandOverOutcome.Open)}'
        """;

    private readonly WriteConnection _writer;
    private readonly ReadConnections _reads;
    private readonly LeadEntries _entries;

    internal HandOverStore(WriteConnection writer, ReadConnections reads, LeadEntries entries)
    {
        _writer = writer;
        _reads = reads;
        _entries = entries;
    }

    /// <summary>What was handed over to the exhibitor and may be seen: without an outcome first, then the latest.</summary>
    public IReadOnlyList<HandOverRow> Received(string exhibitorId) => Rows(ToThem, exhibitorId, badge: null);

    /// <summary>What it handed over, the latest first; all, or of one lead.</summary>
    public IReadOnlyList<HandOverRow> Sent(string exhibitorId, string? badge = null) => Rows(FromThem, exhibitorId, badge);

    /// <summary>How many wait for the exhibitor to say what became of them.</summary>
    public int CountOpen(string exhibitorId) => _reads.Single<int>(OpenToThem, new { exhibitor = exhibitorId });

    /// <summary>How many it sees no longer, because the visitor took the permission back.</summary>
    public int CountGone(string exhibitorId) => _reads.Single<int>(GoneFromThem, new { exhibitor = exhibitorId });

    /// <summary>Hands a lead over to another member of the pavilion.</summary>
    public SharingAnswer HandOver(string exhibitorId, string badge, string toId, string need, Passed passes, string who) => _writer.Transact(() =>
    {
        if (!_entries.IsLead(exhibitorId, badge))
        {
            return SharingAnswer.NotTheirs;
        }

        if (!PermissionStore.Allows(_writer, exhibitorId, badge, Recipient.Members))
        {
            return SharingAnswer.NoPermission;
        }

        if (toId == exhibitorId || !IsFirm(_writer, toId))
        {
            return SharingAnswer.NobodyThere;
        }

        if (!IsNeed(need) || passes == Passed.Nothing)
        {
            return SharingAnswer.BadText;
        }

        // What the receiver sees no more, because the visitor agreed anew since, is handed over anew.
        if (_writer.Get($"SELECT 1 FROM hand_over h {SharingSql.ForMembers} WHERE h.from_id = ? AND h.badge = ? AND h.to_id = ? AND {SharingSql.IsSeen}").Bind(exhibitorId).Bind(badge).Bind(toId).Finds())
        {
            return SharingAnswer.StandsAlready;
        }

        _entries.Record(who, DecisionKinds.HandOver, new DecisionBodies.HandOver(exhibitorId, badge, toId, need, passes.ToString()));
        return SharingAnswer.Done;
    });

    /// <summary>Takes a hand-over back; what the organiser routed is not the firm's to take back.</summary>
    public SharingAnswer TakeBack(string exhibitorId, string badge, string handOver, string who) => _writer.Transact(() =>
    {
        if (!_writer.Get("SELECT 1 FROM hand_over WHERE id = ? AND from_id = ? AND badge = ? AND need_id IS NULL").Bind(handOver).Bind(exhibitorId).Bind(badge).Finds())
        {
            return SharingAnswer.NotTheirs;
        }

        _entries.Record(who, DecisionKinds.HandOverTakenBack, new DecisionBodies.HandOverTakenBack(exhibitorId, badge, handOver));
        return SharingAnswer.Done;
    });

    /// <summary>The receiver says what became of it. What it does not see any more is not there for it.</summary>
    public SharingAnswer SetOutcome(string exhibitorId, string handOver, HandOverOutcome outcome, string who) => _writer.Transact(() =>
    {
        var query = _writer.Get(
            $"SELECT h.outcome FROM hand_over h {SharingSql.ForMembers} WHERE h.id = ? AND h.to_id = ? AND {SharingSql.IsSeen}").Bind(handOver).Bind(exhibitorId);
        var known = query.Step() ? query.Text(0) : null;
        query.Reset();
        if (known is null)
        {
            return SharingAnswer.NotTheirs;
        }

        if (known != outcome.ToString())
        {
            _entries.Record(who, DecisionKinds.HandOverOutcome, new DecisionBodies.HandOverOutcome(exhibitorId, handOver, outcome.ToString()));
        }

        return SharingAnswer.Done;
    });

    internal static bool IsFirm(WriteConnection writer, string id) => writer.Get("SELECT 1 FROM exhibitor WHERE id = ?").Bind(id).Finds();

    internal static bool IsNeed(string need) => need.Trim().Length is > 0 and <= LongestNeed;

    private List<HandOverRow> Rows(string sql, string exhibitorId, string? badge) =>
        [.. _reads.Query<Row>(sql, new { exhibitor = exhibitorId, badge }).Select(row => row.ToHandOver())];

    private sealed record Row : ContactColumns
    {
        public string Id { get; init; } = "";

        public string FromId { get; init; } = "";

        public string ToId { get; init; } = "";

        public long At { get; init; }

        public string Who { get; init; } = "";

        public string Need { get; init; } = "";

        public string Passed { get; init; } = "";

        public string Outcome { get; init; } = "";

        public long? OutcomeAt { get; init; }

        public string? OutcomeBy { get; init; }

        public long Routed { get; init; }

        public long Allowed { get; init; }

        public string? Badge { get; init; }

        public HandOverRow ToHandOver() => new(
            Id, FromId, ToId, Times.FromMillis(At), Who, Need, Enum.Parse<Passed>(Passed), Enum.Parse<HandOverOutcome>(Outcome), Times.FromMillis(OutcomeAt), OutcomeBy,
            Contact())
        {
            IsRouted = Routed != 0,
            IsAllowed = Allowed != 0,
            Badge = Badge,
        };
    }
}
