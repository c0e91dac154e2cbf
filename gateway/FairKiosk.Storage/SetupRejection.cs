namespace FairKiosk.Storage;

/// <summary>Why a change of the setup was rejected, for whoever says it in another language than the exception does.</summary>
public enum SetupRejection
{
    /// <summary>What only commands and mistakes of ours bring about; the message says it.</summary>
    Other,

    /// <summary>Nobody can sign in with such a name. Argument: how many letters it may have.</summary>
    BadSignInName,

    /// <summary>So temporary staff are called, and nobody shall pass for them or they for somebody. Argument: how their names end.</summary>
    TemporaryName,

    /// <summary>Somebody must stay to set things up. Argument: the name of the only organiser.</summary>
    OnlyOrganiser,

    /// <summary>There is no such time zone. Argument: its name.</summary>
    UnknownZone,

    /// <summary>The fair ends before it begins, or closes before it opens.</summary>
    FairEndsTooEarly,

    /// <summary>Arguments: the first and the last year that a fair may lie in, and its most days.</summary>
    FairTooLong,

    /// <summary>A guest has the short name of a firm of the pavilion. Argument: that name.</summary>
    GuestIsFirm,

    /// <summary>Which badge a code is cannot be told. Arguments: the code and the guest.</summary>
    UnclearBadge,

    /// <summary>Two guests have the same badge. Arguments: the code, and two that have it.</summary>
    SharedBadge,

    /// <summary>A guest has a badge twice. Arguments: the two spellings of its code, and the guest.</summary>
    SameBadge,

    /// <summary>The pavilion and a firm both ask something under one short name. Arguments: the field and the firm.</summary>
    FieldHadTwice,

    /// <summary>Somebody else changed the set-up since it was read.</summary>
    SetupChanged,

    /// <summary>What shall be taken back was followed by another change.</summary>
    ChangedSince,

    /// <summary>The hours of a day that is none of the fair, or that end before they begin. Argument: the day.</summary>
    HoursOutsideFair,

    /// <summary>The text is no badge profile. Argument: what is wrong with it.</summary>
    BadBadgeProfile,

    /// <summary>The badge profile cannot change any more: badges were read.</summary>
    BadgesWereRead,

    /// <summary>The badge profile cannot change: a visitor list was read with it.</summary>
    ListWasRead,

    /// <summary>The badge profile cannot change: badges of guests were read with it.</summary>
    GuestsWereRead,

    /// <summary>Arguments: the reader, and the number of the binding that it does not have.</summary>
    NoSuchBinding,

    /// <summary>Argument: the short name of no exhibitor.</summary>
    UnknownExhibitor,

    /// <summary>Argument: the short name of no reader.</summary>
    UnknownReader,

    /// <summary>Argument: the short name of no booth.</summary>
    UnknownBooth,

    /// <summary>None of the scans of an answer waits any more.</summary>
    NothingWaits,

    /// <summary>Readers do not speak it. Argument: the language.</summary>
    UnknownLanguage,

    /// <summary>A binding ends before it begins.</summary>
    EndsTooEarly,

    /// <summary>A binding runs into the next one. Arguments: the reader, its next booth, and since when it stands there (UTC).</summary>
    BoundLater,

    /// <summary>An answer was taken back already.</summary>
    AnswerTakenBack,
}
