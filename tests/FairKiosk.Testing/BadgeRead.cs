namespace FairKiosk.Testing;

/// <summary>What came out of a source of badges.</summary>
/// <param name="Symbology">What the source tells of the kind of code, or empty.</param>
/// <param name="Data">The code's bytes; empty when it broke off.</param>
/// <param name="IsTooLarge">Whether it was told as too large to be kept.</param>
public readonly record struct BadgeRead(string Symbology, byte[] Data, bool IsTooLarge);
