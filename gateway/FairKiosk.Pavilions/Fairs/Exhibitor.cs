namespace FairKiosk.Pavilions.Fairs;

/// <summary>A firm or institute that exhibits in a pavilion; the owner of its leads.</summary>
/// <param name="Id">Short stable name, lower case.</param>
/// <param name="Name">Name as the firm writes it.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code; empty when unknown.</param>
public sealed record Exhibitor(string Id, string Name, string Country);
