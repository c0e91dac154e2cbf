namespace FairKiosk.Pavilions.Counting;

/// <summary>A meeting together with the instant that decides whose it is: the scan it is attached to, or when it was recorded to be.</summary>
internal sealed record CountedMeeting(Meeting Meeting, DateTimeOffset OwnedAtUtc);
