namespace FairKiosk.Gateway.Labels;

/// <summary>Barcodes that stand together under a title.</summary>
/// <param name="WriteIn">Room beside each caption for a person's handwriting.</param>
internal sealed record SheetGroup(string Title, IReadOnlyList<SheetCode> Codes, bool WriteIn = false);
