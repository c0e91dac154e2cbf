namespace FairKiosk.Parts.Screen;

/// <summary>The time of day for a screen.</summary>
public static class ClockText
{
    private const int MillisPerMinute = 60_000;
    private const int MinutesPerHour = 60;
    private const int MinutesPerDay = 24 * MinutesPerHour;

    /// <summary>Hours and minutes on the wall.</summary>
    /// <param name="utcMillis">Unix milliseconds UTC.</param>
    /// <param name="offsetMinutes">What the clocks of the fair are ahead of UTC; negative behind it.</param>
    /// <returns>Such as <c>09:05</c>.</returns>
    public static string Of(long utcMillis, int offsetMinutes)
    {
        var minute = (int)((utcMillis / MillisPerMinute + offsetMinutes) % MinutesPerDay);
        minute += minute < 0 ? MinutesPerDay : 0;
        return $"{TwoDigits(minute / MinutesPerHour)}:{TwoDigits(minute % MinutesPerHour)}";
    }

    private static string TwoDigits(int number) => number < 10 ? $"0{number.ToString()}" : number.ToString();
}
