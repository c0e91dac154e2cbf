namespace FairKiosk.Pavilions.Counting;

/// <summary>That a reader was switched into or out of test mode.</summary>
/// <param name="Key">The mark's event.</param>
/// <param name="IsOn">True for test-on, false for test-off.</param>
public sealed record TestMark(EventKey Key, bool IsOn);
