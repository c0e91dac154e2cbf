namespace FairKiosk.Hardware.Power;

/// <summary>The day that a reader has to last: a long one at a busy booth.</summary>
internal static class PowerDay
{
    public const int Hours = 9;
    public const int Scans = 800;

    /// <summary>What must be left at its end, so that a day that ran late, a cold hall and the walk to the charger fit in.</summary>
    public const int LeastPercentLeft = 20;
}
