using FairKiosk.Wire;

namespace FairKiosk.Parts.Keys;

/// <summary>What a press says about the scan before it. Immutable.</summary>
public sealed class KeyMark
{
    private static readonly KeyMark Hot = new(Marks.Rating, "hot");
    private static readonly KeyMark Warm = new(Marks.Rating, "warm");
    private static readonly KeyMark Cold = new(Marks.Rating, "cold");
    private static readonly KeyMark Begins = new(Marks.MeetingStart, "");
    private static readonly KeyMark Ends = new(Marks.MeetingEnd, "");
    private static readonly KeyMark Slip = new(Marks.Undo, "");

    private KeyMark(string mark, string value)
    {
        Mark = mark;
        Value = value;
    }

    /// <summary>Gets the mark, one of <see cref="Marks"/>.</summary>
    public string Mark { get; }

    /// <summary>Gets its value; empty for marks that have none.</summary>
    public string Value { get; }

    /// <summary>What a press on one of the three keys says: hot, warm, cold; held: a meeting begins, it ends, the scan was a slip.</summary>
    /// <param name="key">0 to 2, from left to right.</param>
    /// <param name="press">How it was pressed.</param>
    /// <returns>A shared instance, or nothing for <see cref="KeyPress.None"/> and other keys.</returns>
    public static KeyMark? For(int key, KeyPress press) => press switch
    {
        KeyPress.Short => key switch { 0 => Hot, 1 => Warm, 2 => Cold, _ => null },
        KeyPress.Long => key switch { 0 => Begins, 1 => Ends, 2 => Slip, _ => null },
        _ => null,
    };
}
