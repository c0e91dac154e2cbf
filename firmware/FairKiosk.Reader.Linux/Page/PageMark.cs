namespace FairKiosk.Reader.Linux.Page;

/// <summary>A key that was pressed on the page.</summary>
/// <param name="Mark">One of the wire's marks.</param>
/// <param name="Value">Its value, or empty.</param>
/// <param name="Journal">Of the scan that the page showed; empty for test mode.</param>
/// <param name="Sequence">Its number there; 0 for test mode.</param>
internal sealed record PageMark(string Mark, string Value, string Journal, long Sequence);
