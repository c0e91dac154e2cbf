namespace FairKiosk.Storage;

/// <summary>What somebody typed in about a visitor whose badge was not scanned; what is not known is null.</summary>
public sealed record ContactByHand(string Name, string? Company, string? Email, string? Phone, string? Country);
