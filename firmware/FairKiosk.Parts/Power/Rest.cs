namespace FairKiosk.Parts.Power;

/// <summary>How far a reader on a battery rests between scans.</summary>
public enum Rest
{
    /// <summary>Everything is on.</summary>
    Awake = 0,

    /// <summary>The screen and the light are dark; scanner, keys and connection work.</summary>
    Dark = 1,

    /// <summary>The radio is off as well. Only when everything is delivered.</summary>
    Quiet = 2,
}
