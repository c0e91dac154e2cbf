namespace FairKiosk.Parts.Keys;

/// <summary>What somebody did with a key.</summary>
public enum KeyPress
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>Pressed and let go.</summary>
    Short = 1,

    /// <summary>Held; told while it is still down, so that the finger gets its answer.</summary>
    Long = 2,
}
