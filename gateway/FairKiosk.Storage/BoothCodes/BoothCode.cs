using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Storage;

/// <summary>A code with which temporary staff of one firm sign in on one day of the fair. What the code is stands nowhere.</summary>
/// <param name="EndsAtUtc">When the halls close on that day, as it is set up now; what was set up when the code was made is told by nobody any more.</param>
/// <param name="EndedAtUtc">When somebody ended it by hand, or the sign-in ended with which it was made; null: neither.</param>
public sealed record BoothCode(
    string Id, string ExhibitorId, DateOnly Day, DateTimeOffset EndsAtUtc, DateTimeOffset MadeAtUtc, string MadeBy, DateTimeOffset? EndedAtUtc)
{
    // The booths are manned by then; earlier in the night nobody is there who could help.
    private static readonly TimeSpan Early = TimeSpan.FromHours(2);

    /// <summary>It was seen to be over once, and stays so.</summary>
    public bool IsExpired { get; init; }

    /// <summary>Whether somebody can work with it at that moment.</summary>
    public bool Holds(DateTimeOffset atUtc) => EndedAtUtc is null && !IsExpired && atUtc < EndsAtUtc;

    /// <summary>When a code that is made at that moment ends; null: no time to make one.</summary>
    public static DateTimeOffset? EndOf(FairEdition? fair, DateTimeOffset atUtc) =>
        fair is not null && ClosingOf(fair, fair.DayOf(atUtc)) is { } closes && atUtc < closes
        && atUtc >= OpeningHours.ToUtc(fair.Zone, fair.DayOf(atUtc), fair.HoursOf(fair.DayOf(atUtc)).Opens) - Early ? closes : null;

    /// <summary>When the halls close on that day; null: it is no day of the fair.</summary>
    internal static DateTimeOffset? ClosingOf(FairEdition? fair, DateOnly day) =>
        fair is not null && day >= fair.First && day <= fair.Last ? OpeningHours.ToUtc(fair.Zone, day, fair.HoursOf(day).Closes) : null;
}
