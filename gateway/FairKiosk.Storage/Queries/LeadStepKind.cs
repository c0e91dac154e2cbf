namespace FairKiosk.Storage;

/// <summary>What one step of a lead's history was.</summary>
public enum LeadStepKind
{
    /// <summary>A scan at a station of the firm, counted or not.</summary>
    Scan,

    /// <summary>Typed in on a page.</summary>
    AddedByHand,

    /// <summary>A scan was taken back at the reader.</summary>
    TakenBack,

    /// <summary>Rated; the value is "hot", "warm" or "cold", or empty where the rating was taken away.</summary>
    Rating,

    /// <summary>Asked about something; the value is its number.</summary>
    Interest,

    /// <summary>A field of the form was answered; the value is the answer, empty where it was taken away.</summary>
    Answer,

    /// <summary>A note; the value is its text, empty where the note was emptied.</summary>
    Note,

    /// <summary>A meeting began at a reader.</summary>
    MeetingBegun,

    /// <summary>A meeting ended at a reader.</summary>
    MeetingEnded,

    /// <summary>A meeting was recorded on a page.</summary>
    MeetingRecorded,

    /// <summary>A recorded meeting was taken back on a page.</summary>
    MeetingUndone,

    /// <summary>A rating of many was taken back; the value is what the firm's rating was before, empty where it had none.</summary>
    RatingUndone,

    /// <summary>The visitor agreed; the field is for whom, a <see cref="Pavilions.Permissions.Recipient"/>, the value which partner, empty for every other recipient.</summary>
    PermissionGiven,

    /// <summary>The visitor took that back; field and value as there.</summary>
    PermissionWithdrawn,

    /// <summary>That was a slip; field and value as there.</summary>
    PermissionRestored,

    /// <summary>Handed over to another member; the value is its id.</summary>
    HandedOver,

    /// <summary>Not handed over after all.</summary>
    HandOverTakenBack,

    /// <summary>Organiser and cluster were told what the visitor needs.</summary>
    NeedReleased,

    /// <summary>That was taken back.</summary>
    NeedTakenBack,

    /// <summary>The organiser routed it; the field is "member" or "cluster", the value the member's id or the cluster's name.</summary>
    NeedRouted,

    /// <summary>Not routed after all.</summary>
    NeedRoutingTakenBack,

    /// <summary>The receiver said what became of the visitor; the field is a <see cref="Pavilions.Permissions.HandOverOutcome"/>, the value the receiver's id.</summary>
    OutcomeSaid,

    /// <summary>The firm's note is shown to the co-owners of a joint exhibit; the value is its text.</summary>
    NoteShared,

    /// <summary>The co-owners see it no longer.</summary>
    NoteUnshared,
}
