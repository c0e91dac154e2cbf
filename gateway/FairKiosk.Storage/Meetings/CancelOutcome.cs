namespace FairKiosk.Storage;

/// <summary>What became of taking a meeting out of the plan.</summary>
public enum CancelOutcome
{
    /// <summary>It is cancelled.</summary>
    Done,

    /// <summary>There is no such meeting in the plan.</summary>
    NotPlanned,

    /// <summary>It has taken place, and nobody said that its leads may go; nothing was changed.</summary>
    TookPlace,
}
