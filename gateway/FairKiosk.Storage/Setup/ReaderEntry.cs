namespace FairKiosk.Storage;

/// <summary>A reader that the organiser has named.</summary>
public sealed record ReaderEntry(string Id, string Name);
