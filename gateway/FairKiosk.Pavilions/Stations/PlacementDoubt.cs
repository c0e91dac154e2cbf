namespace FairKiosk.Pavilions.Stations;

/// <summary>Why a scan waits as "whose is this?".</summary>
public enum PlacementDoubt
{
    /// <summary>It does not: the station is known.</summary>
    None,

    /// <summary>The reader was bound to no station at that time.</summary>
    NotBound,

    /// <summary>The reader was showing another station than it was bound to.</summary>
    ReaderShowedAnother,

    /// <summary>The time is estimated, and station or owners changed between its bounds.</summary>
    SpansChange,
}
