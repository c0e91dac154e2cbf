namespace FairKiosk.Pavilions.Meetings;

/// <summary>How a planned meeting stands at a moment.</summary>
public enum MeetingState
{
    /// <summary>It is still to come, or going on and nobody has checked in.</summary>
    ToCome,

    /// <summary>It took place.</summary>
    Held,

    /// <summary>Its time has passed and nobody checked in, which would be known; or a person says so.</summary>
    NoShow,

    /// <summary>Its time has passed, no badge tells of it, and nobody knows whether one would: a person can say.</summary>
    NotKnown,

    /// <summary>It was taken out of the plan.</summary>
    Cancelled,
}
