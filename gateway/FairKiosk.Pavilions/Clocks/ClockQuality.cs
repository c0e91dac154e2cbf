namespace FairKiosk.Pavilions.Clocks;

/// <summary>How well the time of an event is known.</summary>
public enum ClockQuality
{
    /// <summary>Known from anchors of the event's own boot to within <see cref="ReaderTimeline.AnchoredWithin"/>.</summary>
    Anchored,

    /// <summary>Only the bounds are known; the time shown is a guess between them.</summary>
    Estimated,
}
