using FairKiosk.Pavilions.Permissions;

namespace FairKiosk.Storage;

/// <summary>What the queries of shared leads have in common. The filter is in them: a contact that nobody allowed is not read.</summary>
internal static class SharingSql
{
    /// <summary>The permission for the members that covers a row h of hand_over.</summary>
    public const string ForMembers =
        $"""
        LEFT JOIN permission p ON p.exhibitor_id = h.from_id AND p.badge = h.badge AND p.recipient = '{nameof(Recipient.Members)}' AND p.partner = ''
          AND p.withdrawn_at IS NULL
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
