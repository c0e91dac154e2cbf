namespace FairKiosk.Pavilions.Meetings;

/// <summary>As what a guest takes part in meetings.</summary>
public enum GuestRole
{
    /// <summary>A firm that is invited.</summary>
    Firm,

    /// <summary>A member of the network that runs the pavilion, without a booth of its own.</summary>
    Member,

    /// <summary>Somebody who advises.</summary>
    Expert,

    /// <summary>A public body or anybody else.</summary>
    Other,
}
