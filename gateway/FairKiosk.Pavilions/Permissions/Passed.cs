namespace FairKiosk.Pavilions.Permissions;

/// <summary>What of a visitor is passed on with a need.</summary>
public enum Passed
{
    /// <summary>Only what is needed.</summary>
    Nothing,

    /// <summary>Name, firm, position and country.</summary>
    Name,

    /// <summary>E-mail address and telephone, too.</summary>
    Contact,
}
