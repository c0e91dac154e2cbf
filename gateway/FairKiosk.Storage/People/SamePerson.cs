namespace FairKiosk.Storage;

/// <summary>Another lead of the same firm that is the same person.</summary>
/// <param name="Badge">Its pseudonym.</param>
/// <param name="Name">What it is called; null when nobody knows.</param>
public sealed record SamePerson(string Badge, string? Name);
