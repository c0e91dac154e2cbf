namespace FairKiosk.Pavilions.Fairs;

/// <summary>As what somebody stands in a pavilion.</summary>
public enum ExhibitorRole
{
    /// <summary>Shows products of its own.</summary>
    Exhibitor,

    /// <summary>Supports the exhibitors: a chamber, a bank, an agency.</summary>
    SupportBody,

    /// <summary>Gives advice in its field.</summary>
    Expert,

    /// <summary>Belongs to the organiser.</summary>
    ClusterStaff,
}
