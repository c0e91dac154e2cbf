using FairKiosk.Pavilions.Permissions;

namespace FairKiosk.Storage;

/// <summary>What the queries of shared leads have in common. The filter is in them: a contact that nobody allowed is not read.</summary>
internal static class SharingSql
{
    /// <summary>The permission for the members that covers a row h of hand_over. One that was given later does not: who agrees anew is handed over anew. What the
    /// organiser routed came by way of the cluster, so that one must hold, too.</summary>
    public static readonly string ForMembers =
        $"""
        LEFT JOIN permission p ON p.exhibitor_id = h.from_id AND p.badge = h.badge AND p.recipient = '{nameof(Recipient.Members)}' AND p.partner = ''
          AND p.given_at < h.at AND {Holds("p")}
          AND (h.need_id IS NULL OR EXISTS (SELECT 1 FROM released_need n JOIN permission c ON {ForCluster("n", "c")} WHERE n.id = h.need_id))
        """;

    /// <summary>The receiver of a row h of hand_over sees it: its sender still has the lead, and the permission for the members, joined as p, covers it. A routed
    /// need is seen without its visitor, too; whoever was handed over is gone with the permission.</summary>
    public static readonly string IsSeen = $"{IsLead("h", "from_id")} AND (h.need_id IS NOT NULL OR p.badge IS NOT NULL)";

    /// <summary>The permission for the cluster covers a row of released_need: one that was given later does not.</summary>
    public static string ForCluster(string need, string permission) =>
        $"""
        {permission}.exhibitor_id = {need}.exhibitor_id AND {permission}.badge = {need}.badge AND {permission}.recipient = '{nameof(Recipient.Cluster)}' AND {permission}.partner = ''
          AND {permission}.given_at < {need}.at AND {Holds(permission)}
        """;

    /// <summary>A row of permission is in force: the visitor took it back neither here nor, since it was given, under another badge of the same person.</summary>
    public static string Holds(string permission) => $"{permission}.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 {Elsewhere(permission)})";

    /// <summary>The rows x of permission that take a row back under another badge of the same person.</summary>
    public static string Elsewhere(string permission) =>
        $"""
        FROM person same JOIN person other ON other.person = same.person AND other.badge <> same.badge
        JOIN permission x ON x.exhibitor_id = {permission}.exhibitor_id AND x.badge = other.badge AND x.recipient = {permission}.recipient AND x.partner = {permission}.partner
        WHERE same.badge = {permission}.badge AND coalesce(x.withdrawn_at, x.taken_back_at) > {permission}.given_at
        """;

    /// <summary>The visitor of a row is a lead of its firm.</summary>
    public static string IsLead(string row, string firm) =>
        $"""
        (EXISTS (SELECT 1 FROM lead held WHERE held.exhibitor_id = {row}.{firm} AND held.badge = {row}.badge)
         OR EXISTS (SELECT 1 FROM hand_lead held WHERE held.exhibitor_id = {row}.{firm} AND held.badge = {row}.badge))
        """;

    /// <summary>The contact as a badge b or a lead by hand m says it, where the condition holds; e-mail address and telephone under a narrower one.</summary>
    public static string Contact(string ifAllowed, string ifContact) =>
        $"""
        CASE WHEN {ifAllowed} THEN coalesce(m.name, b.name) END AS Name, CASE WHEN {ifAllowed} THEN coalesce(m.company, b.company) END AS Company,
        CASE WHEN {ifAllowed} THEN b.job_title END AS JobTitle, CASE WHEN {ifAllowed} THEN coalesce(m.country, b.country) END AS Country,
        CASE WHEN {ifAllowed} AND {ifContact} THEN coalesce(m.email, b.email) END AS Email,
        CASE WHEN {ifAllowed} AND {ifContact} THEN coalesce(m.phone, b.phone) END AS Phone
        """;

    /// <summary>What is known of the visitor of a row: from the badge, or as its firm typed it in.</summary>
    public static string Visitor(string row, string firm) =>
        $"""
        LEFT JOIN badge b ON b.badge = {row}.badge
        LEFT JOIN hand_lead m ON m.exhibitor_id = {row}.{firm} AND m.badge = {row}.badge
        """;
}
