namespace FairKiosk.Wire;

/// <summary>What the gateway wants a reader to be. Immutable. Published retained. Holds no secret and no clock.</summary>
public sealed class ReaderConfig
{
    /// <summary>Gets the revision; every event carries the one that was shown when it happened.</summary>
    /// <value>0 before a configuration has come.</value>
    public long Revision { get; init; }

    /// <summary>Gets the id of the station that the reader is bound to; empty for none.</summary>
    public string Station { get; init; } = "";

    /// <summary>Gets the station's name for the display.</summary>
    public string StationName { get; init; } = "";

    /// <summary>Gets the mode, <c>scan</c> or <c>test</c>.</summary>
    /// <value><c>scan</c> unless told otherwise.</value>
    public string Mode { get; init; } = "scan";

    /// <summary>Gets the language of the display, an ISO 639-1 code.</summary>
    /// <value><c>en</c> unless told otherwise.</value>
    public string Language { get; init; } = "en";

    /// <summary>Gets how long the same bytes count as one read, milliseconds.</summary>
    /// <value>2500 unless told otherwise: scan engines emit twice.</value>
    public int DuplicateMillis { get; init; } = 2500;

    /// <summary>Gets what the values of marks are called here, in the order in which keys show them.</summary>
    /// <value>None, unless told otherwise: then interests have their numbers.</value>
    public MarkLabel[] Labels { get; init; } = MarkLabel.Room(0);

    /// <summary>Gets a value indicating whether the reader should show itself, so that a person finds it.</summary>
    public bool Identify { get; init; }
}
