namespace FairKiosk.Pavilions.Permissions;

/// <summary>What a permission is for.</summary>
public enum PermissionPurpose
{
    /// <summary>To get back to the visitor about what was talked about.</summary>
    Contact,

    /// <summary>To pass the visitor on to somebody who can help.</summary>
    Referral,

    /// <summary>To look after the contact, and to report on it, when the fair is over.</summary>
    Programme,
}
