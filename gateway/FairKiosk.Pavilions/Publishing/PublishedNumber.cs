using System.Text.Json.Serialization;

namespace FairKiosk.Pavilions.Publishing;

/// <summary>A number as others than the owner and the organiser see it.</summary>
/// <param name="Name">What it is the number of; "" for a total.</param>
/// <param name="Rounded">The number to the nearest five; null: withheld, which is neither 0 nor small.</param>
public sealed record PublishedNumber(string Name, long? Rounded)
{
    /// <summary>Of a number that is withheld: from how many on it is known to be, because it was told before or another table tells it. Shown nowhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long KnownLeast { get; init; }
}
