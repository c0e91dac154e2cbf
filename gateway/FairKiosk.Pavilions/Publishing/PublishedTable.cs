using System.Text.Json.Serialization;

namespace FairKiosk.Pavilions.Publishing;

/// <summary>A total and its groups as others than the owner and the organiser see them.</summary>
/// <param name="Total">The number of all.</param>
/// <param name="Groups">Its parts, in the order in which they are shown.</param>
public sealed record PublishedTable(PublishedNumber Total, IReadOnlyList<PublishedNumber> Groups)
{
    /// <summary>Of a table that stayed as it was: the full hour for which it holds. Null: the hour for which all were published.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? StillOfUtc { get; init; }

    /// <summary>The number of a group. One that began after the table was told is not in it: it is withheld.</summary>
    public PublishedNumber Of(string name) => Groups.FirstOrDefault(group => group.Name == name) ?? new PublishedNumber(name, Rounded: null);
}
