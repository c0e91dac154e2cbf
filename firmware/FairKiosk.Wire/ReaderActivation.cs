namespace FairKiosk.Wire;

/// <summary>What makes a board a reader: its id, its password, the broker. Immutable. Written by the gateway when a reader is activated.</summary>
public sealed class ReaderActivation
{
    /// <summary>Gets the reader's id, see <see cref="Topics.IsReaderId"/>.</summary>
    public string ReaderId { get; init; } = "";

    /// <summary>Gets the password of the reader's connection.</summary>
    public string Password { get; init; } = "";

    /// <summary>Gets where the broker is.</summary>
    public string Host { get; init; } = "";

    /// <summary>Gets its port there, 1 to 65535.</summary>
    public int Port { get; init; }

    /// <summary>Gets the file with the certificate of the authority that vouches for the broker, as the gateway wrote its path.</summary>
    /// <value>Empty: without TLS.</value>
    public string AuthorityFile { get; init; } = "";

    /// <summary>Gets the pavilion's key for command barcodes, 16 bytes.</summary>
    /// <value>Empty: every barcode is an ordinary badge.</value>
    public byte[] CommandKey { get; init; } = [];

    /// <summary>Gets the configuration to begin with.</summary>
    public ReaderConfig Config { get; init; } = new();
}
