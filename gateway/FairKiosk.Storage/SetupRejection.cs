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

    /// <summary>Two guests, or one twice, have the same badge. Arguments: the code, and two that have it.</summary>
    SharedBadge,
}
