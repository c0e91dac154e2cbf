namespace FairKiosk.Pavilions.Publishing;

/// <summary>A total and its groups as others than the owner and the organiser see them.</summary>
/// <param name="Total">The number of all.</param>
/// <param name="Groups">Its parts, in the order in which they are shown.</param>
public sealed record PublishedTable(PublishedNumber Total, IReadOnlyList<PublishedNumber> Groups);
