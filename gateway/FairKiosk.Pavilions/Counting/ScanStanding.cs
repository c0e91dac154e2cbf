namespace FairKiosk.Pavilions.Counting;

/// <summary>What a scan is worth in the numbers. Every scan is kept and shown, whatever its standing.</summary>
public enum ScanStanding
{
    /// <summary>Counts everywhere.</summary>
    Counted,

    /// <summary>The station is not known for sure: counts for the pavilion's visitors, belongs to no station and no owner.</summary>
    WhoseIsThis,

    /// <summary>The halls were closed: not counted.</summary>
    OutsideHours,

    /// <summary>The reader was in test mode: not counted.</summary>
    TestMode,

    /// <summary>A staff badge: not counted.</summary>
    Staff,

    /// <summary>Taken back at the reader: not counted.</summary>
    Undone,
}
