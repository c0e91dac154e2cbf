namespace FairKiosk.Pavilions.Publishing;

/// <summary>One number before it is published, and whom it is about.</summary>
/// <param name="Name">What it is the number of: a day, a country; "" for a total.</param>
/// <param name="Value">The number itself: visitors, visits or meetings.</param>
/// <param name="Visitors">How many different visitors are behind it.</param>
/// <param name="ExhibitorIds">The exhibitors behind it; none where only places of the pavilion itself are.</param>
public sealed record NumberGroup(string Name, long Value, long Visitors, IReadOnlySet<string> ExhibitorIds)
{
    /// <summary>Whether so few stand behind the number that it would tell one of them about the others. Nobody at all is few, too.</summary>
    public bool IsSmall => Visitors < Publication.Threshold || ExhibitorIds.Count is > 0 and < Publication.Threshold;
}
