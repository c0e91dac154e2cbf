namespace FairKiosk.Pavilions.Meetings;

/// <summary>What can stand against a meeting.</summary>
public enum ClashKind
{
    /// <summary>It takes two parties.</summary>
    TooFewParties,

    /// <summary>There is no such exhibitor or guest.</summary>
    UnknownParty,

    /// <summary>The two are rivals and never paired.</summary>
    Rivals,

    /// <summary>Nobody among the others wished to meet this party, nor it them.</summary>
    NotWished,

    /// <summary>The organiser has not passed the wish.</summary>
    NotChecked,

    /// <summary>The other side has not accepted it.</summary>
    NotAccepted,

    /// <summary>The place is not a table for meetings.</summary>
    NoTable,

    /// <summary>It is too short or too long.</summary>
    Length,

    /// <summary>The halls are closed at some moment of it.</summary>
    OutsideHours,

    /// <summary>The party has another meeting at that time.</summary>
    PartyBusy,

    /// <summary>Others meet at the table at that time.</summary>
    TableBusy,

    /// <summary>Coordinator or interpreter attends another meeting at that time.</summary>
    StaffBusy,

    /// <summary>That person is no coordinator.</summary>
    NoCoordinator,

    /// <summary>That person is no interpreter.</summary>
    NoInterpreter,

    /// <summary>The interpreter does not speak the language.</summary>
    LanguageNotSpoken,

    /// <summary>It has taken place: moved or taken out of the plan, its visitors are no longer leads of those who met them there. It may be asked for all the same.</summary>
    TookPlace,
}
