using FairKiosk.Pavilions.Badges;
using FairKiosk.Pavilions.People;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage;

/// <summary>
/// Needs that no firm on the stand could serve so far. A firm releases one of its own leads' needs; organiser and cluster see its text, and the visitor
/// only where the firm passes the contact on and the visitor's permission for the cluster holds.
/// </summary>
public sealed class NeedStore
{
    /// <summary>The longest topic, and the longest name of another cluster.</summary>
    public const int LongestName = 100;

    /// <summary>How many there are of firms that still have the lead.</summary>
    internal static readonly string Released = $"SELECT count(*) FROM released_need n WHERE {SharingSql.IsLead("n", "exhibitor_id")}";

    /// <summary>How many nobody was found for.</summary>
    internal static readonly string Unmet =
        $"""
        SELECT count(*) FROM released_need n
        WHERE n.cluster IS NULL AND NOT EXISTS (SELECT 1 FROM hand_over h WHERE h.need_id = n.id) AND {SharingSql.IsLead("n", "exhibitor_id")}
        """;

    private static readonly string Allowed = $"LEFT JOIN permission c ON {SharingSql.ForCluster("n", "c")}";

    private static readonly string ForCluster =
        $"""
        SELECT n.id, n.exhibitor_id AS ExhibitorId, n.at AS At, n.who AS Who, n.need AS Need, n.field AS Field, n.passed AS Passed, n.cluster AS Cluster,
               n.routed_at AS RoutedAt, n.routed_by AS RoutedBy, n.routed_passed AS RoutedPassed, h.to_id AS RoutedTo, coalesce(h.outcome, '{nameof(HandOverOutcome.Open)}') AS Outcome,
               {SharingSql.Contact("c.badge IS NOT NULL AND n.passed <> 'Nothing'", "n.passed = 'Contact'")},
               (SELECT group_concat(partner, char(10)) FROM (
                  SELECT may.partner FROM permission may WHERE may.exhibitor_id = n.exhibitor_id AND may.badge = n.badge AND may.recipient = '{nameof(Recipient.Partner)}'
                  AND {SharingSql.Holds("may")} AND c.badge IS NOT NULL AND n.passed <> 'Nothing' ORDER BY 1)) AS Partners,
               EXISTS (SELECT 1 FROM permission may WHERE may.exhibitor_id = n.exhibitor_id AND may.badge = n.badge AND may.recipient = '{nameof(Recipient.Members)}'
                  AND {SharingSql.Holds("may")} AND c.badge IS NOT NULL AND n.passed <> 'Nothing') AS MembersAllowed
        FROM released_need n
        LEFT JOIN hand_over h ON h.need_id = n.id
        {Allowed}
        {SharingSql.Visitor("n", "exhibitor_id")}
        WHERE {SharingSql.IsLead("n", "exhibitor_id")}
        """;

    private readonly WriteConnection _writer;
    private readonly ReadConnections _reads;
    private readonly LeadEntries _entries;
    private readonly Pseudonyms _pseudonyms;

    internal NeedStore(WriteConnection writer, ReadConnections reads, LeadEntries entries, Pseudonyms pseudonyms)
    {
        _pseudonyms = pseudonyms;
        _writer = writer;
        _reads = reads;
        _entries = entries;
    }

    /// <summary>All that were released, for organiser and cluster: the unmet ones first, then the latest.</summary>
    public IReadOnlyList<NeedRow> All() => [.. _reads.Query<Row>($"{ForCluster} ORDER BY h.id IS NOT NULL OR n.cluster IS NOT NULL, n.at DESC, n.id").Select(row => row.ToNeed())];

    /// <summary>What one exhibitor released of one lead, the latest first.</summary>
    public IReadOnlyList<NeedRow> Of(string exhibitorId, string badge) => [.. _reads.Query<Row>(
        $"{ForCluster} AND n.exhibitor_id = @exhibitor AND n.badge = @badge ORDER BY n.at DESC, n.id", new { exhibitor = exhibitorId, badge }).Select(row => row.ToNeed())];

    /// <summary>How many nobody was found for.</summary>
    public int CountUnmet() => _reads.Single<int>(Unmet);

    /// <summary>Tells organiser and cluster of a need that the firm cannot serve; with the visitor only where the visitor agreed.</summary>
    /// <param name="meansOther">Somebody looked at the text again: a word that is in the visitor's name, too, means something else.</param>
    public SharingAnswer Release(string exhibitorId, string badge, string need, string field, Passed passes, string who, bool meansOther = false) => _writer.Transact(() =>
    {
        if (!_entries.IsLead(exhibitorId, badge))
        {
            return SharingAnswer.NotTheirs;
        }

        if (!HandOverStore.IsNeed(need) || field.Length > LongestName)
        {
            return SharingAnswer.BadText;
        }

        switch (Names($"{need}\n{field}", exhibitorId, badge))
        {
            case NamedAs.Certainly:
                return SharingAnswer.NamesVisitor;
            case NamedAs.Perhaps when !meansOther:
                return SharingAnswer.MayNameVisitor;
        }

        if (passes != Passed.Nothing && !PermissionStore.Allows(_writer, exhibitorId, badge, Recipient.Cluster))
        {
            return SharingAnswer.NoPermission;
        }

        _entries.Record(who, DecisionKinds.NeedReleased, new DecisionBodies.NeedReleased(exhibitorId, badge, need, field.Length == 0 ? null : field, passes.ToString()));
        return SharingAnswer.Done;
    });

    /// <summary>Takes a released need back: nobody sees it any more, wherever it was routed.</summary>
    public SharingAnswer TakeBack(string exhibitorId, string badge, string need, string who) => _writer.Transact(() =>
    {
        if (!_writer.Get("SELECT 1 FROM released_need WHERE id = ? AND exhibitor_id = ? AND badge = ?").Bind(need).Bind(exhibitorId).Bind(badge).Finds())
        {
            return SharingAnswer.NotTheirs;
        }

        _entries.Record(who, DecisionKinds.NeedTakenBack, new DecisionBodies.NeedTakenBack(exhibitorId, badge, need));
        return SharingAnswer.Done;
    });

    /// <summary>Routes a need to a member of the pavilion: it finds it among what was handed over to it.</summary>
    public SharingAnswer RouteToMember(string need, string exhibitorId, string who) => _writer.Transact(() => Route(
        need,
        found => exhibitorId == found.ExhibitorId || !HandOverStore.IsFirm(_writer, exhibitorId) ? SharingAnswer.NobodyThere : SharingAnswer.Done,
        found => new DecisionBodies.NeedRouted(need, exhibitorId, Cluster: null, found.ExhibitorId, found.Badge),
        who));

    /// <summary>Notes that a need was passed on to another cluster.</summary>
    /// <param name="contact">With its visitor, who must have allowed that partner.</param>
    public SharingAnswer RouteToCluster(string need, string cluster, bool contact, string who) => _writer.Transact(() => Route(
        need,
        found => cluster.Trim().Length is 0 or > LongestName ? SharingAnswer.NobodyThere
            : contact && !(found.IsTold && PermissionStore.Allows(_writer, found.ExhibitorId, found.Badge, Recipient.Partner, cluster.Trim())) ? SharingAnswer.NoPermission
            : SharingAnswer.Done,
        found => new DecisionBodies.NeedRouted(need, To: null, cluster.Trim(), found.ExhibitorId, found.Badge, (contact ? Passed.Contact : Passed.Nothing).ToString()),
        who));

    /// <summary>It is unmet again.</summary>
    public SharingAnswer TakeRoutingBack(string need, string who) => _writer.Transact(() =>
    {
        if (Find(need) is not { IsRouted: true } found)
        {
            return SharingAnswer.NotTheirs;
        }

        _entries.Record(who, DecisionKinds.NeedRoutingTakenBack, new DecisionBodies.NeedRoutingTakenBack(need, found.ExhibitorId, found.Badge));
        return SharingAnswer.Done;
    });

    private SharingAnswer Route(string need, Func<Found, SharingAnswer> may, Func<Found, DecisionBodies.NeedRouted> routed, string who)
    {
        if (Find(need) is not { } found)
        {
            return SharingAnswer.NotTheirs;
        }

        if (found.IsRouted)
        {
            return SharingAnswer.StandsAlready;
        }

        var answer = may(found);
        if (answer == SharingAnswer.Done)
        {
            _entries.Record(who, DecisionKinds.NeedRouted, routed(found));
        }

        return answer;
    }

    // The text outlives every permission: what it says of the visitor could not be taken back. The code of a badge names them as their name does.
    private NamedAs Names(string text, string exhibitorId, string badge)
    {
        var badges = new VisitorBadges(DecisionBodies.ProfileOf(DecisionLog.Last(_writer, DecisionKinds.BadgeProfile)), profileId: null, _pseudonyms);
        var visitor = Contacts(exhibitorId, badge);
        return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => badges.Of(word.Trim(',', '.', ';', ':', '(', ')'))).Any(named => visitor.Exists(known => known.Badge == named))
            ? NamedAs.Certainly
            : visitor.Max(known => NamedInText.Find(text, known.Contact));
    }

    // Of every badge of the person: a visitor whose badge was replaced is named by what the first one says, too.
    private List<(string Badge, BadgeContact Contact)> Contacts(string exhibitorId, string badge)
    {
        var query = _writer.Get(
            $"""
            SELECT coalesce(m.name, b.name), b.family_name, b.given_name, coalesce(m.company, b.company), coalesce(m.email, b.email), coalesce(m.phone, b.phone),
                   b.family_reading, b.given_reading, n.badge
            FROM (SELECT @exhibitor AS exhibitor_id, @badge AS badge
                  UNION SELECT @exhibitor, other.badge FROM person same JOIN person other ON other.person = same.person WHERE same.badge = @badge) n
            {SharingSql.Visitor("n", "exhibitor_id")}
            """).Bind(exhibitorId).Bind(badge);
        string Part(int column) => query.TextOrNull(column) ?? "";
        List<(string Badge, BadgeContact Contact)> contacts = [];
        while (query.Step())
        {
            contacts.Add((query.Text(8), new BadgeContact(Part(0), Part(1), Part(2), Part(3), JobTitle: "", Part(4), Part(5), Country: "", Part(6), Part(7), UnreadParts: "")));
        }

        return contacts;
    }

    private Found? Find(string need)
    {
        var query = _writer.Get(
            $"""
            SELECT n.exhibitor_id, n.badge, n.cluster IS NOT NULL OR EXISTS (SELECT 1 FROM hand_over h WHERE h.need_id = n.id),
                   c.badge IS NOT NULL AND n.passed <> '{nameof(Passed.Nothing)}'
            FROM released_need n {Allowed} WHERE n.id = ? AND {SharingSql.IsLead("n", "exhibitor_id")}
            """).Bind(need);
        var found = query.Step() ? new Found(query.Text(0), query.Text(1), query.Int64(2) != 0, query.Int64(3) != 0) : null;
        query.Reset();
        return found;
    }

    // IsTold: organiser and cluster see the visitor.
    private sealed record Found(string ExhibitorId, string Badge, bool IsRouted, bool IsTold);

    private sealed record Row : ContactColumns
    {
        public string Id { get; init; } = "";

        public string ExhibitorId { get; init; } = "";

        public long At { get; init; }

        public string Who { get; init; } = "";

        public string Need { get; init; } = "";

        public string Field { get; init; } = "";

        public string Passed { get; init; } = "";

        public string? Cluster { get; init; }

        public long? RoutedAt { get; init; }

        public string? RoutedBy { get; init; }

        public string? RoutedPassed { get; init; }

        public string? RoutedTo { get; init; }

        public string Outcome { get; init; } = "";

        public string? Partners { get; init; }

        public long MembersAllowed { get; init; }

        public NeedRow ToNeed() => new(
            Id, ExhibitorId, Times.FromMillis(At), Who, Need, Field, Enum.Parse<Passed>(Passed), Contact())
        {
            RoutedTo = RoutedTo,
            Cluster = Cluster,
            RoutedAtUtc = Times.FromMillis(RoutedAt),
            RoutedBy = RoutedBy,
            RoutedPassed = RoutedPassed is null ? null : Enum.Parse<Passed>(RoutedPassed),
            Outcome = Enum.Parse<HandOverOutcome>(Outcome),
            Partners = Partners?.Split('\n') ?? [],
            MembersAllowed = MembersAllowed != 0,
        };
    }
}
