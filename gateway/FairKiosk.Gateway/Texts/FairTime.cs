using System.Globalization;
using FairKiosk.Gateway.Pages.Web;
using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Gateway.Texts;

/// <summary>Times as the clocks in the halls show them. Without a fair, UTC.</summary>
internal sealed class FairTime(FairEdition? fair)
{
    public FairEdition? Fair { get; } = fair;

    public TimeZoneInfo Zone { get; } = fair?.Zone ?? TimeZoneInfo.Utc;

    public string ZoneName => Fair?.TimeZone ?? "UTC";

    public DateTimeOffset Local(DateTimeOffset atUtc) => TimeZoneInfo.ConvertTime(atUtc, Zone);

    public DateOnly Day(DateTimeOffset atUtc) => DateOnly.FromDateTime(Local(atUtc).DateTime);

    /// <summary>Reads what a person chose in a field for a local time, 2026-11-17T14:30. Of the hour that the clocks show twice, the first is meant.</summary>
    /// <returns>Null: no time, or one that the clocks left out.</returns>
    public DateTimeOffset? Utc(string chosen)
    {
        if (!DateTime.TryParseExact(chosen, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || local.Year is < 2000 or > 2100 || Zone.IsInvalidTime(local))
        {
            return null;
        }

        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    public string Clock(DateTimeOffset atUtc) => Local(atUtc).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public string Minute(DateTimeOffset atUtc) => Local(atUtc).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"Tue 17 Nov, 14:32", "Di, 17. Nov., 14:32", "11月17日(火) 14:32".</summary>
    public string DayAndTime(DateTimeOffset atUtc) => Local(atUtc).ToString(DayPattern + (IsJapanese ? " HH:mm" : ", HH:mm"), CultureInfo.CurrentCulture);

    /// <summary>"Tue 17 Nov".</summary>
    public static string DayName(DateOnly day) => day.ToString(DayPattern, CultureInfo.CurrentCulture);

    /// <summary>"Mon 16 Nov – Thu 19 Nov 2026".</summary>
    public static string Days(DateOnly first, DateOnly last) =>
        IsJapanese ? $"{last.Year}年{DayName(first)}～{DayName(last)}" : string.Create(CultureInfo.InvariantCulture, $"{DayName(first)} – {DayName(last)} {last.Year}");

    private static bool IsJapanese => PageLanguages.Current == "ja";

    private static string DayPattern => PageLanguages.Current switch
    {
        "de" => "ddd, d. MMM",
        "ja" => "M月d日(ddd)",
        _ => "ddd d MMM",
    };

    /// <summary>For machines: with the zone's offset, so that no zone is lost.</summary>
    public string Machine(DateTimeOffset atUtc) => Local(atUtc).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The hours that the fair's clocks are ahead of UTC at that moment, in minutes; the page compares it with its reader's own.</summary>
    public int OffsetMinutes(DateTimeOffset atUtc) => (int)Local(atUtc).Offset.TotalMinutes;
}
