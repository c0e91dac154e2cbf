namespace FairKiosk.Storage;

/// <summary>What became of a wish, a check or an answer.</summary>
public enum WishOutcome
{
    /// <summary>It was taken down.</summary>
    Done,

    /// <summary>One of the two is no exhibitor and no guest, or both are the same.</summary>
    UnknownParty,

    /// <summary>The two are never paired.</summary>
    Rivals,

    /// <summary>There is no such wish, or it has not come so far.</summary>
    NoSuchWish,
}
