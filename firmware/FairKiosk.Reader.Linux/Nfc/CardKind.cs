namespace FairKiosk.Reader.Linux.Nfc;

/// <summary>What a card is good for.</summary>
public enum CardKind
{
    /// <summary>It may have a processor, or memory that everybody may read: both are tried.</summary>
    Any = 0,

    /// <summary>No processor: commands of ISO/IEC 7816 would only confuse it.</summary>
    Memory = 1,

    /// <summary>It has nothing to be read but its UID.</summary>
    Locked = 2,

    /// <summary>It has a processor that this reader cannot talk to: whether it holds content stays unknown.</summary>
    BeyondReach = 3,
}
