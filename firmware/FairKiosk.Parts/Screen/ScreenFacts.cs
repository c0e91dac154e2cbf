namespace FairKiosk.Parts.Screen;

/// <summary>What a screen tells at a moment. Immutable.</summary>
public sealed class ScreenFacts
{
    /// <summary>Gets the time of day as it stands on the wall, such as <c>14:05</c>; empty when there is none.</summary>
    public string Clock { get; init; } = "";

    /// <summary>Gets how many events wait for their receipt.</summary>
    public long Waiting { get; init; }

    /// <summary>Gets how full the battery is, 0 to 100, or -1 when unknown.</summary>
    public int BatteryPercent { get; init; } = -1;

    /// <summary>Gets where the reader stands.</summary>
    public string Station { get; init; } = "";

    /// <summary>Gets what is going on.</summary>
    public string Line { get; init; } = "";

    /// <summary>Gets who was scanned last; empty when nobody was, or it is too long ago.</summary>
    public string Name { get; init; } = "";

    /// <summary>Gets the company of that person, or empty.</summary>
    public string Company { get; init; } = "";
}
