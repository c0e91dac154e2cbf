namespace FairKiosk.Reader.Ports;

/// <summary>What light and buzzer tell the person at the reader. <c>Feedback.FeedbackPattern</c> says how.</summary>
public enum Signal
{
    /// <summary>Kept: it is on the storage. The only signal with the accepting beep.</summary>
    Accepted = 0,

    /// <summary>The same read a moment ago; already kept.</summary>
    Duplicate = 1,

    /// <summary>Nothing usable was read.</summary>
    Unreadable = 2,

    /// <summary>The storage is slow; wait for the beep.</summary>
    Wait = 3,

    /// <summary>Not kept: the journal is full or broken, or a command does not apply.</summary>
    Refused = 4,

    /// <summary>No connection; scans are kept on the reader.</summary>
    Offline = 5,

    /// <summary>The gateway can be reached, but has confirmed nothing for a minute, over reconnects as well.</summary>
    NotStored = 6,

    /// <summary>Little room is left on the reader.</summary>
    JournalNearlyFull = 7,

    /// <summary>Someone at the gateway asks which reader this is.</summary>
    Identify = 8,

    /// <summary>Connected and ready.</summary>
    Ready = 9,

    /// <summary>A staff code was read: the scans from here on carry that name. Nothing was kept, so it is not the accepting beep.</summary>
    StaffKnown = 10,
}
