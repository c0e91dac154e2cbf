namespace FairKiosk.Pavilions.Permissions;

/// <summary>What became of a visitor who was handed over, as the receiver says.</summary>
public enum HandOverOutcome
{
    /// <summary>Nothing yet.</summary>
    Open,

    /// <summary>They met.</summary>
    Met,

    /// <summary>The visitor is interested, and there is more to come.</summary>
    Interested,

    /// <summary>The visitor did not answer.</summary>
    NoAnswer,

    /// <summary>The visitor does not want it.</summary>
    Declined,

    /// <summary>The receiver cannot serve the need.</summary>
    NotFitting,
}
