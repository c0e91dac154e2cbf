using FairKiosk.Pavilions.Clocks;

namespace FairKiosk.Pavilions.Counting;

/// <summary>A mark whose target scan has arrived.</summary>
/// <param name="Key">The mark's event.</param>
/// <param name="Mark">Its name on the wire; names unknown to <see cref="MarkNames"/> are kept elsewhere and count nothing here.</param>
/// <param name="Value">Its value on the wire; empty when the mark has none.</param>
/// <param name="Target">The scan it is about.</param>
/// <param name="Time">When the mark was made.</param>
public sealed record PlacedMark(EventKey Key, string Mark, string Value, PlacedScan Target, EventTime Time)
{
    /// <summary>Who held the reader.</summary>
    /// <value>Null unless set; only notes need it.</value>
    public string? Operator { get; init; }
}
