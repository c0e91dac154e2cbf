namespace FairKiosk.Wire;

/// <summary>What a mark's value is called at a station, for the keys of a reader that has a page. Immutable.</summary>
public sealed class MarkLabel
{
    /// <summary>Gets the mark, <see cref="Marks.Interest"/> or <see cref="Marks.Answer"/>.</summary>
    public string Mark { get; init; } = "";

    /// <summary>Gets the value; of an answer, the field alone is what its keys stand under.</summary>
    public string Value { get; init; } = "";

    /// <summary>Gets what it is called, in the language of the display.</summary>
    public string Text { get; init; } = "";

    // Boards have no shared empty array.
    internal static MarkLabel[] Room(int count) => new MarkLabel[count];
}
