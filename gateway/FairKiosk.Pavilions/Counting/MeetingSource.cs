namespace FairKiosk.Pavilions.Counting;

/// <summary>How a meeting became known.</summary>
public enum MeetingSource
{
    /// <summary>From a start mark at a reader.</summary>
    Mark,

    /// <summary>From a person who recorded it on a page.</summary>
    Recorded,
}
