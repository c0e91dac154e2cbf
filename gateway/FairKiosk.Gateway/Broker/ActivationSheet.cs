namespace FairKiosk.Gateway.Broker;

/// <summary>What a person needs to start a reader. The password is known here for the last time.</summary>
/// <param name="Path">The activation file, which says the same to the reader.</param>
/// <param name="CaFingerprint">SHA-256 of the certificate that the reader trusts; null: it runs on the gateway's machine and needs none.</param>
internal sealed record ActivationSheet(string Path, string Reader, string Name, string Password, string Host, int Port, string? CaFingerprint);
