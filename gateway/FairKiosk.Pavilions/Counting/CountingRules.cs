using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Pavilions.Counting;

/// <summary>What an organiser may set about counting.</summary>
/// <param name="VisitWindow">The longest pause between two scans of one visit; a pause of exactly this length still belongs to it.</param>
public sealed record CountingRules(TimeSpan VisitWindow)
{
    /// <summary>Where the day changes, for "on the same fair day".</summary>
    /// <value>UTC unless set.</value>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>A window of 10 minutes, days in UTC.</summary>
    public static CountingRules Default { get; } = new(TimeSpan.FromMinutes(10));

    /// <summary>The default rules with the days of a fair.</summary>
    /// <param name="edition">The fair.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="TimeZoneNotFoundException">The machine does not know the fair's zone.</exception>
    public static CountingRules For(FairEdition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return Default with { Zone = edition.Zone };
    }
}
