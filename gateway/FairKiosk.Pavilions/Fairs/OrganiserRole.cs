namespace FairKiosk.Pavilions.Fairs;

/// <summary>What an organiser of a pavilion does for it.</summary>
public enum OrganiserRole
{
    /// <summary>Runs it and answers for it.</summary>
    Lead,

    /// <summary>Brings its own firms or partners.</summary>
    PartnerCluster,

    /// <summary>Looks after the firms and their meetings.</summary>
    Coordinator,
}
