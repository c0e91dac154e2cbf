using FairKiosk.Pavilions.Clocks;

namespace FairKiosk.Pavilions.Counting;

/// <summary>A meeting together with the scan that it is attached to, and the time that decides whose it is: that scan's, or when it was recorded to be.</summary>
internal sealed record CountedMeeting(Meeting Meeting, EventKey ScannedBy, EventTime Owned)
{
    /// <summary>The firm that recorded it on its page; null: it was marked at a reader.</summary>
    public string? RecordedBy { get; init; }
}
