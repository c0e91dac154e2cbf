namespace FairKiosk.Pavilions.Fairs;

/// <summary>That a firm belongs to a cluster. A firm may belong to several; the day decides, not what holds today.</summary>
/// <param name="Cluster">The cluster's name.</param>
/// <param name="From">First day; null: since before anybody noted it.</param>
/// <param name="To">Last day, included; null while it lasts.</param>
public sealed record Membership(string Cluster, DateOnly? From, DateOnly? To)
{
    /// <summary>Whether it holds on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True when it does.</returns>
    public bool Holds(DateOnly day) => !(From > day) && !(To < day);
}
