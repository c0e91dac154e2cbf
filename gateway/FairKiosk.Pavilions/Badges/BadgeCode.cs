namespace FairKiosk.Pavilions.Badges;

/// <summary>What a scanner read from a badge, before anybody understood it.</summary>
/// <param name="Symbology">AIM identifier such as <c>]Q1</c> (QR) or <c>]C0</c> (Code 128); empty when the scanner gave none.</param>
/// <param name="Raw">The bytes as read; any bytes at all.</param>
public readonly record struct BadgeCode(string Symbology, ReadOnlyMemory<byte> Raw);
