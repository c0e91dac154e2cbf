namespace FairKiosk.Pavilions.Counting;

/// <summary>A meeting together with the scan that it is attached to, and the instant that decides whose it is: that scan's, or when it was recorded to be.</summary>
internal sealed record CountedMeeting(Meeting Meeting, EventKey ScannedBy, DateTimeOffset OwnedAtUtc);
