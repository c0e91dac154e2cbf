namespace FairKiosk.Reader.Feedback;

/// <summary>Colours that a red-green-blue light makes and that most colour-blind people tell apart by their pattern as well.</summary>
public enum LightColour
{
    /// <summary>Dark.</summary>
    Off = 0,

    /// <summary>Kept, ready.</summary>
    Green = 1,

    /// <summary>Attention: duplicate, offline, nearly full.</summary>
    Amber = 2,

    /// <summary>Not kept.</summary>
    Red = 3,

    /// <summary>Busy, or being looked for.</summary>
    Blue = 4,
}
