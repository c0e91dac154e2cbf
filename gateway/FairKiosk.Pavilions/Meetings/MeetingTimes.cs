namespace FairKiosk.Pavilions.Meetings;

/// <summary>What the plan of meetings reckons with.</summary>
public static class MeetingTimes
{
    /// <summary>How long a meeting is where nobody said otherwise, and how far apart the slots of a day begin.</summary>
    public static readonly TimeSpan Slot = TimeSpan.FromMinutes(30);

    /// <summary>The shortest meeting that can be planned.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);

    /// <summary>The longest one.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    /// <summary>How long before its beginning a guest can check in.</summary>
    public static readonly TimeSpan Early = TimeSpan.FromMinutes(15);
}
