namespace FairKiosk.Parts.Screen;

/// <summary>A text at its place. Immutable.</summary>
public sealed class ScreenText
{
    /// <summary>Creates it.</summary>
    /// <param name="x">Pixels from the left edge to its own.</param>
    /// <param name="y">Pixels from the upper edge to its own.</param>
    /// <param name="text">One line.</param>
    /// <param name="size">The size of its letters.</param>
    public ScreenText(int x, int y, string text, TextSize size)
    {
        X = x;
        Y = y;
        Text = text;
        Size = size;
    }

    /// <summary>Gets the pixels from the left edge to its own.</summary>
    public int X { get; }

    /// <summary>Gets the pixels from the upper edge to its own.</summary>
    public int Y { get; }

    /// <summary>Gets the line.</summary>
    public string Text { get; }

    /// <summary>Gets the size of its letters.</summary>
    public TextSize Size { get; }
}
