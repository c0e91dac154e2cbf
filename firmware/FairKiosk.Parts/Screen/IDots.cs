namespace FairKiosk.Parts.Screen;

/// <summary>Where the dots of letters go.</summary>
public interface IDots
{
    /// <summary>A letter covers a pixel, or a part of it.</summary>
    /// <param name="x">Pixels from the left edge; may lie outside.</param>
    /// <param name="y">Pixels from the upper edge; may lie outside.</param>
    /// <param name="quarters">How much of the pixel is covered, 1 to 4. A screen without shades lights it from 2 on.</param>
    void Set(int x, int y, int quarters);
}
