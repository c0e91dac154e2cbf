namespace FairKiosk.Pavilions.Counting;

/// <summary>Why a mark changes nothing.</summary>
public enum StrayReason
{
    /// <summary>A meeting ended that had not begun on that day at that station.</summary>
    EndWithoutStart,

    /// <summary>The scan it is about was taken back.</summary>
    ScanUndone,

    /// <summary>The scan it is about does not count (closed halls, test mode, staff).</summary>
    ScanNotCounted,

    /// <summary>The scan it is about waits as "whose is this?"; the mark takes effect when that is answered.</summary>
    StationUnknown,

    /// <summary>The value is none that the mark may have.</summary>
    UnknownValue,

    /// <summary>A note whose station had no owner or several at the time of the scan: nobody knows which firm wrote it, so no firm sees it.</summary>
    NoSingleOwner,
}
