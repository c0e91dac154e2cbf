namespace FairKiosk.Wire;

/// <summary>The event types of version 1. A type that is not listed is a valid event all the same: it is kept and counted nowhere.</summary>
public static class EventTypes
{
    /// <summary>A badge was read.</summary>
    public const string Scan = "scan";

    /// <summary>Something was said about an earlier scan, see <see cref="Marks"/>.</summary>
    public const string Mark = "mark";

    /// <summary>A form was filled in on the reader.</summary>
    public const string Form = "form";

    /// <summary>A label was printed.</summary>
    public const string Label = "label";

    /// <summary>The reader's monotonic clock began anew; opens a clock domain.</summary>
    public const string Boot = "boot";

    /// <summary>A monotonic time of the current boot was tied to UTC.</summary>
    public const string Anchor = "anchor";
}
