namespace FairKiosk.Reader;

/// <summary>What became of something presented to the reader.</summary>
public enum ScanOutcome
{
    /// <summary>Kept.</summary>
    Accepted = 0,

    /// <summary>The same read within the duplicate window; not kept again.</summary>
    Duplicate = 1,

    /// <summary>Empty, or larger than the wire allows; not kept.</summary>
    Unreadable = 2,

    /// <summary>No room; not kept. Nothing older was given up for it.</summary>
    JournalFull = 3,

    /// <summary>The storage failed twice in a row; not kept.</summary>
    StorageFailed = 4,

    /// <summary>A mark was kept.</summary>
    CommandAccepted = 5,

    /// <summary>A command does not apply: no scan within the last 60 s, or an unknown name or value. Not kept.</summary>
    CommandRefused = 6,

    /// <summary>A staff code: the scans from here on carry that name. Nothing was kept.</summary>
    StaffKnown = 7,

    /// <summary>A command whose check is not this pavilion's: from another's code sheet, or misread. Not kept, and no badge either.</summary>
    OtherPavilion = 8,
}
