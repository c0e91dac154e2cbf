namespace FairKiosk.Storage;

/// <summary>Somebody who can take part in a meeting.</summary>
/// <param name="Id">Its short name.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code; empty when unknown.</param>
/// <param name="IsExhibitor">It stands in the pavilion; otherwise it is a guest.</param>
public sealed record MeetingParty(string Id, string Name, string Country, bool IsExhibitor);
