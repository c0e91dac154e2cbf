namespace FairKiosk.Testing;

/// <summary>What kind of broker a test needs; without anything an open one in plain.</summary>
public sealed class TestBrokerOptions
{
    /// <summary>Name and password. With at least one, nobody else is let in.</summary>
    public IDictionary<string, string> Users { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Lines of Mosquitto's acl_file. Empty: everything is allowed.</summary>
    public IList<string> Rights { get; } = [];

    /// <summary>More lines for mosquitto.conf.</summary>
    public IList<string> ConfigurationLines { get; } = [];

    /// <summary>True: the listener speaks TLS with a certificate of <see cref="TestBroker.CaFile"/>.</summary>
    public bool Tls { get; init; }
}
