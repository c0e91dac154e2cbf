using FairKiosk.Wire;

namespace FairKiosk.Parts.Provisioning;

/// <summary>What makes a bare board this reader, as a person types it in.</summary>
public sealed class ReaderSetup
{
    /// <summary>The port of a broker with TLS.</summary>
    public const int DefaultPort = 8883;

    /// <summary>Gets the reader's id; empty when not told yet.</summary>
    public string ReaderId { get; internal set; } = "";

    /// <summary>Gets the reader's password at the broker; empty when not told yet.</summary>
    public string Password { get; internal set; } = "";

    /// <summary>Gets the broker's host name or address; empty when not told yet.</summary>
    public string Host { get; internal set; } = "";

    /// <summary>Gets the broker's port.</summary>
    public int Port { get; internal set; } = DefaultPort;

    /// <summary>Gets the name of the Wi-Fi; empty when not told yet.</summary>
    public string Wifi { get; internal set; } = "";

    /// <summary>Gets the password of the Wi-Fi; empty for an open one.</summary>
    public string WifiPassword { get; internal set; } = "";

    /// <summary>Gets the pavilion's key for command barcodes as it was typed, 32 hex digits, or empty.</summary>
    public string KeyDigits { get; internal set; } = "";

    /// <summary>The pavilion's key for command barcodes.</summary>
    /// <returns>16 bytes, or none.</returns>
    public byte[] CommandKey() => CommandBarcode.KeyOf(KeyDigits)!;

    /// <summary>Gets the name of the first thing that is missing; empty when nothing is.</summary>
    public string Missing => ReaderId.Length == 0 ? SetupDesk.ReaderName
        : Password.Length == 0 ? SetupDesk.PasswordName
        : Host.Length == 0 ? SetupDesk.HostName
        : Wifi.Length == 0 ? SetupDesk.WifiName
        : "";
}
