namespace FairKiosk.Pavilions.Meetings;

/// <summary>What a person said about a planned meeting. It goes before what badges tell.</summary>
public enum MeetingOutcome
{
    /// <summary>Nothing: the badges tell.</summary>
    Unsaid,

    /// <summary>It took place.</summary>
    Held,

    /// <summary>It did not: somebody stayed away.</summary>
    NoShow,
}
