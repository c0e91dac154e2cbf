namespace FairKiosk.Storage;

/// <summary>The distinct visitors from one country.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; null: it is unknown where they came from.</param>
public sealed record CountryRow(string? Country, int Visitors);
