namespace FairKiosk.Reader.Linux.Hosting;

/// <param name="Ups">How often the connection has come up.</param>
/// <param name="IsUp">Whether it is up now.</param>
/// <param name="Reason">Why it is not, in plain words; empty when up or never tried.</param>
internal sealed record LinkChange(int Ups, bool IsUp, string Reason);
