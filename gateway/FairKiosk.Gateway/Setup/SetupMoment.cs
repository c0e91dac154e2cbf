using System.Globalization;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Gateway.Setup;

/// <summary>Moments in a set-up file: as the clocks in the halls show them, or with a zone of their own.</summary>
/// <param name="zone">The fair's zone; null: no fair is known, and every moment needs its zone.</param>
internal sealed class SetupMoment(TimeZoneInfo? zone)
{
    private static readonly string[] Local = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFF"];
    private static readonly string[] Zoned = ["yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFK"];

    /// <summary>Null: what is wrong with it stands in the problem.</summary>
    public DateTimeOffset? Read(string text, out string problem)
    {
        problem = "";
        var written = text.Trim().Replace('T', ' ');
        if (DateTime.TryParseExact(written, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            problem = zone is null ? Say.Plain("Without a fair nobody knows which clock shows this time. Name the fair, or write the zone: 2026-11-16 09:00+01:00.")
                : zone.IsInvalidTime(local) ? Say.With($"The clocks of {zone.Id} leave this time out.")
                : local.Year < SetupYears.First ? Say.With($"This year is before {SetupYears.First}.") : "";
            return problem.Length > 0 ? null : OpeningHours.ToUtc(zone!, DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        }

        if (DateTimeOffset.TryParseExact(written, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var zoned))
        {
            return zoned.ToUniversalTime();
        }

        problem = Say.With($"'{text}' is no moment such as 2026-11-16 13:00.");
        return null;
    }

    /// <summary>As <see cref="Read"/> reads it: by the fair's clocks where they show that time only once.</summary>
    public string Write(DateTimeOffset atUtc)
    {
        var form = atUtc.Ticks % TimeSpan.TicksPerMinute == 0 ? 0 : atUtc.Ticks % TimeSpan.TicksPerSecond == 0 ? 1 : 2;
        if (zone is not null)
        {
            var text = TimeZoneInfo.ConvertTime(atUtc, zone).ToString(Local[form], CultureInfo.InvariantCulture);
            if (Read(text, out _) == atUtc)
            {
                return text;
            }
        }

        return atUtc.ToUniversalTime().ToString(Local[form], CultureInfo.InvariantCulture) + "Z";
    }
}
