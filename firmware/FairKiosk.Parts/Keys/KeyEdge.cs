namespace FairKiosk.Parts.Keys;

/// <summary>A key's contact has closed or opened. Immutable.</summary>
public sealed class KeyEdge
{
    /// <summary>Creates it.</summary>
    /// <param name="key">0 to 2, from left to right.</param>
    /// <param name="isDown">Whether it has closed.</param>
    /// <param name="atMillis">When, monotonic milliseconds.</param>
    public KeyEdge(int key, bool isDown, long atMillis)
    {
        Key = key;
        IsDown = isDown;
        AtMillis = atMillis;
    }

    /// <summary>Gets the key, 0 to 2 from left to right.</summary>
    public int Key { get; }

    /// <summary>Gets a value indicating whether its contact has closed.</summary>
    public bool IsDown { get; }

    /// <summary>Gets when, monotonic milliseconds.</summary>
    public long AtMillis { get; }
}
