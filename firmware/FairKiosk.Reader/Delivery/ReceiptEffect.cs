namespace FairKiosk.Reader.Delivery;

/// <summary>What a receipt did.</summary>
internal enum ReceiptEffect
{
    /// <summary>It was for someone else, stale, or said nothing new.</summary>
    None = 0,

    /// <summary>The gateway answered, but confirmed nothing new.</summary>
    Heard = 1,

    /// <summary>Something new is confirmed.</summary>
    Progress = 2,

    /// <summary>The gateway knows more of the active journal than was ever written here.</summary>
    KnowsMore = 3,
}
