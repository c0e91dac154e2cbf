namespace FairKiosk.Gateway.Labels;

/// <summary>One barcode of a code sheet.</summary>
/// <param name="Text">What the scanner reads.</param>
/// <param name="Caption">What stands under it.</param>
internal sealed record SheetCode(string Text, string Caption);
