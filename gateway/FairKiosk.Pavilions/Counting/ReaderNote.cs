using FairKiosk.Pavilions.Badges;

namespace FairKiosk.Pavilions.Counting;

/// <summary>What an exhibitor wrote about a visitor at the reader. It stays with its scan; later notes stand beside it.</summary>
/// <param name="ExhibitorId">The firm that wrote it, and the only one that may see it.</param>
/// <param name="Badge">Pseudonym of the badge, hex.</param>
/// <param name="Key">The mark's event; it orders notes of one instant.</param>
/// <param name="AtUtc">When it was written.</param>
/// <param name="Text">Lines end with a line feed; what cannot be seen is written out (<c>\x07</c>, <c>\u202E</c>). Personal data: never log it.</param>
/// <param name="Operator">Who held the reader, in one line; null when nobody said.</param>
public sealed record ReaderNote(string ExhibitorId, string Badge, EventKey Key, DateTimeOffset AtUtc, string Text, string? Operator)
{
    /// <summary>UTF-16 units of a note as the wire takes it.</summary>
    public const int LongestText = 500;

    /// <summary>Whether a mark's value is a note at all.</summary>
    /// <param name="value">The value on the wire.</param>
    /// <returns>False for one that is too long, or says nothing.</returns>
    internal static bool IsText(string value) => value.Length <= LongestText && !string.IsNullOrWhiteSpace(value);

    /// <summary>The note of a mark for the firm that wrote it.</summary>
    internal static ReaderNote Of(PlacedMark mark, string exhibitorId) => new(
        exhibitorId,
        mark.Target.Badge,
        mark.Key,
        mark.Time.AtUtc,
        BadgeText.Visible(mark.Value.ReplaceLineEndings("\n")),
        BadgeText.OneLine(mark.Operator ?? "") is { Length: > 0 } name ? name : null);
}
