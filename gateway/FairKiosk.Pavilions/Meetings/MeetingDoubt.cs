namespace FairKiosk.Pavilions.Meetings;

/// <summary>Why nobody knows whether a planned meeting took place, although its time has passed and no badge tells of it.</summary>
public enum MeetingDoubt
{
    /// <summary>It would be known: had its guests come, a badge would tell of it.</summary>
    None,

    /// <summary>Of some of its guests no badge is known, or all its parties are firms of the pavilion, whose badges nobody scans.</summary>
    NoBadge,

    /// <summary>No reader stood at the table all the time.</summary>
    NoReader,

    /// <summary>A reader that stood at the table has not told everything that it scanned until then, or lost some of it.</summary>
    ReaderSilent,

    /// <summary>A badge of its guests was scanned and may have been there: the time of the scan is too uncertain, or nobody said yet where it was made.</summary>
    UnsureScan,
}
