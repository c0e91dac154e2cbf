using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Gateway.Pages.Live;

/// <summary>One target with what there is.</summary>
/// <param name="Title">The key of what is counted.</param>
/// <param name="Left">How long the halls are still open.</param>
internal sealed record TargetLine(string Title, int Target, int Actual, TimeSpan Left)
{
    /// <summary>In percent, at most 100: a bar ends where its track does.</summary>
    public double Share => Target == 0 ? 100 : Math.Min(100, 100.0 * Actual / Target);

    public bool IsReached => Actual >= Target;

    /// <summary>In each hour that is left; null: no time is left.</summary>
    public int? NeededPerHour => Targets.NeededPerHour(Target, Actual, Left);
}
