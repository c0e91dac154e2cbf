namespace FairKiosk.Storage;

/// <summary>What came of saying that two badges are one person.</summary>
public enum MergeOutcome
{
    /// <summary>They are.</summary>
    Merged,

    /// <summary>They were already, or it is one and the same badge; nothing was changed.</summary>
    AlreadyOne,

    /// <summary>One of them is a badge of the booths' staff, who are no visitors; nothing was changed.</summary>
    Staff,

    /// <summary>One of them was never scanned, stands in no visitor list and is no guest's; nothing was changed.</summary>
    Unknown,
}
