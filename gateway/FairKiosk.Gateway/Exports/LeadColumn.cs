using FairKiosk.Storage;

namespace FairKiosk.Gateway.Exports;

/// <summary>One column of an exported table.</summary>
/// <param name="Title">Its header.</param>
/// <param name="Kind">What stands in it.</param>
/// <param name="Value">A string, an int, a DateTime on the fair's clocks, or null where a lead has nothing to say.</param>
internal sealed record LeadColumn(string Title, LeadColumnKind Kind, Func<LeadRow, object?> Value);
