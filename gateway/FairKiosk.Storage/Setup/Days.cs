using System.Globalization;

namespace FairKiosk.Storage.Setup;

/// <summary>Local days and times of day as the tables keep them.</summary>
internal static class Days
{
    public static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    public static string? Text(DateOnly? day) => day is { } known ? Text(known) : null;

    public static string Text(TimeOnly time) => time.ToString("O", CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    public static DateOnly? DayOrNull(string? text) => text is null ? null : Day(text);

    public static TimeOnly Time(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);
}
