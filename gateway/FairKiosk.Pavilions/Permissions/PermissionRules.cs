namespace FairKiosk.Pavilions.Permissions;

/// <summary>What permissions allow.</summary>
public static class PermissionRules
{
    /// <summary>How long a withdrawal can be undone, by whoever noted it: a slip is seen at once, and after that the visitor's word stands.</summary>
    public static readonly TimeSpan SlipTime = TimeSpan.FromMinutes(10);

    /// <summary>What a recipient is allowed it for: each has one purpose, so that no permission stretches to another one.</summary>
    /// <param name="recipient">Who.</param>
    /// <returns>The purpose.</returns>
    public static PermissionPurpose PurposeOf(Recipient recipient) => recipient switch
    {
        Recipient.Exhibitor => PermissionPurpose.Contact,
        Recipient.Cluster => PermissionPurpose.Programme,
        _ => PermissionPurpose.Referral,
    };

    /// <summary>Whether one of them is in force for a recipient. One for the cluster says nothing about its members, nor one for a partner about another.</summary>
    /// <param name="permissions">All that a firm noted about one visitor.</param>
    /// <param name="recipient">Who.</param>
    /// <param name="partner">Which partner.</param>
    /// <returns>True when it is.</returns>
    public static bool Allow(this IEnumerable<Permission> permissions, Recipient recipient, string partner = "") =>
        permissions.Any(permission => permission.Holds && permission.Recipient == recipient && permission.Partner == partner);

    /// <summary>Whether somebody may undo a withdrawal as their own slip.</summary>
    /// <param name="withdrawnBy">Who noted it.</param>
    /// <param name="withdrawnAtUtc">When.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="nowUtc">When they ask.</param>
    /// <returns>True while it is one.</returns>
    public static bool IsSlip(string withdrawnBy, DateTimeOffset withdrawnAtUtc, string who, DateTimeOffset nowUtc) =>
        withdrawnBy == who && nowUtc - withdrawnAtUtc <= SlipTime;

    /// <summary>The language in which a visitor is asked as long as nobody chose another: that of their country, where it is one of the pages'.</summary>
    /// <param name="country">ISO 3166-1 alpha-2; empty when unknown.</param>
    /// <returns>ISO 639-1: en, de or ja.</returns>
    public static string LanguageOf(string country) => country switch
    {
        "DE" or "AT" or "CH" or "LI" => "de",
        "JP" => "ja",
        _ => "en",
    };
}
