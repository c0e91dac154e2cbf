namespace FairKiosk.Parts.Screen;

/// <summary>The letters of a screen.</summary>
public interface IScreenFont
{
    /// <summary>How high a line of text is.</summary>
    /// <param name="size">The size of its letters.</param>
    /// <returns>Pixels, with the gap to the next line.</returns>
    int Height(TextSize size);

    /// <summary>How wide a text is.</summary>
    /// <param name="text">The text, on one line.</param>
    /// <param name="size">The size of its letters.</param>
    /// <returns>Pixels.</returns>
    int Width(string text, TextSize size);
}
