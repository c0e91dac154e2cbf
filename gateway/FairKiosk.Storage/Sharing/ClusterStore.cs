using FairKiosk.Pavilions.Permissions;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage;

/// <summary>What the cluster's staff see: leads of the firms that agreed, of the visitors who agreed. Both are asked inside the query.</summary>
public sealed class ClusterStore
{
    private static readonly string Seen =
        $"""
        SELECT p.exhibitor_id AS ExhibitorId, p.given_at AS AllowedAt, CASE WHEN e.rating IS NULL THEN s.rating ELSE nullif(e.rating, '') END AS Rating,
               coalesce(s.visits, 0) AS Visits, coalesce(s.meetings, 0) AS Meetings, {SharingSql.Contact("true", "true")}
        FROM cluster_agreement a
        JOIN permission p ON p.exhibitor_id = a.exhibitor_id AND p.recipient = '{nameof(Recipient.Cluster)}' AND p.partner = '' AND {SharingSql.Holds("p")}
        LEFT JOIN lead s ON s.exhibitor_id = p.exhibitor_id AND s.badge = p.badge
        LEFT JOIN lead_entry e ON e.exhibitor_id = p.exhibitor_id AND e.badge = p.badge
        {SharingSql.Visitor("p", "exhibitor_id")}
        WHERE a.agrees = 1 AND (s.badge IS NOT NULL OR m.badge IS NOT NULL)
        ORDER BY p.exhibitor_id, coalesce(m.name, b.name) IS NULL, coalesce(m.name, b.name) COLLATE NOCASE, p.badge
        """;

    private readonly WriteConnection _writer;
    private readonly ReadConnections _reads;
    private readonly LeadEntries _entries;

    internal ClusterStore(WriteConnection writer, ReadConnections reads, LeadEntries entries)
    {
        _writer = writer;
        _reads = reads;
        _entries = entries;
    }

    /// <summary>What a firm said of its own leads.</summary>
    public ClusterAgreement Agreement(string exhibitorId) =>
        _reads.SingleOrDefault<AgreementRow>("SELECT agrees, at, who FROM cluster_agreement WHERE exhibitor_id = @exhibitor", new { exhibitor = exhibitorId }) is { } said
            ? new ClusterAgreement(said.Agrees != 0, Times.FromMillis(said.At), said.Who)
            : new ClusterAgreement(Agrees: false, AtUtc: null, Who: null);

    /// <summary>The firms that agree.</summary>
    public IReadOnlyList<string> Agreeing() => _reads.Query<string>("SELECT exhibitor_id FROM cluster_agreement WHERE agrees = 1 ORDER BY exhibitor_id");

    /// <summary>The firm agrees, or does no longer; it is asked for nobody's leads but its own.</summary>
    public void Agree(string exhibitorId, bool agrees, string who) => _writer.Transact(() =>
    {
        var query = _writer.Get("SELECT 1 FROM cluster_agreement WHERE exhibitor_id = ? AND agrees = ?").Bind(exhibitorId).Bind(agrees ? 1 : 0);
        if (!query.Finds())
        {
            _entries.Record(who, DecisionKinds.ClusterAgreement, new DecisionBodies.ClusterAgreement(exhibitorId, agrees));
        }
    });

    /// <summary>What the cluster's staff see, by firm and name.</summary>
    public IReadOnlyList<ClusterLead> Leads() => [.. _reads.Query<Row>(Seen).Select(row => new ClusterLead(
        row.ExhibitorId, row.Contact(), row.Rating, (int)row.Visits, (int)row.Meetings,
        Times.FromMillis(row.AllowedAt)))];

    private sealed record AgreementRow(long Agrees, long At, string Who);

    private sealed record Row : ContactColumns
    {
        public string ExhibitorId { get; init; } = "";

        public long AllowedAt { get; init; }

        public string? Rating { get; init; }

        public long Visits { get; init; }

        public long Meetings { get; init; }
    }
}
