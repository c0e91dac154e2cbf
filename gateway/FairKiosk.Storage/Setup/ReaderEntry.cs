namespace FairKiosk.Storage;

/// <summary>A reader that the organiser has named.</summary>
/// <param name="Language">What its display and page speak: en, de or ja.</param>
public sealed record ReaderEntry(string Id, string Name, string Language);
