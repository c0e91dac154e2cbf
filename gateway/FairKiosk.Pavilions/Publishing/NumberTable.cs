namespace FairKiosk.Pavilions.Publishing;

/// <summary>A total and the groups it is made of, before they are published.</summary>
/// <param name="Total">The number of all.</param>
/// <param name="Groups">Its parts, each named once, in the order in which they are shown.</param>
/// <param name="IsPartition">Whether everybody is in one group only, as with countries; a visitor may come on two days.</param>
public sealed record NumberTable(NumberGroup Total, IReadOnlyList<NumberGroup> Groups, bool IsPartition)
{
    /// <summary>Whether the numbers of the groups add up to the total, as of visits by day, though the people behind them may be the same.</summary>
    /// <value>As <see cref="IsPartition"/>.</value>
    public bool AddsUp { get; init; } = IsPartition;
}
