namespace FairKiosk.Mosquitto;

/// <summary>How to reach a broker and who to be there.</summary>
public sealed class MosquittoOptions
{
    /// <summary>Unique on the broker: a second connection with the same id throws the first one out.</summary>
    public required string ClientId { get; init; }

    /// <summary>Name or address of the broker.</summary>
    /// <value>127.0.0.1</value>
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>TCP port of the broker.</summary>
    /// <value>1883</value>
    public int Port { get; init; } = 1883;

    /// <summary>Null: connect without a name.</summary>
    public string? UserName { get; init; }

    /// <summary>Used only with a <see cref="UserName"/>.</summary>
    public string? Password { get; init; }

    /// <summary>PEM file of the authority that signed the broker's certificate. Null: no TLS.</summary>
    public string? CaFile { get; init; }

    /// <summary>False: the broker keeps subscriptions and undelivered messages of this client id while it is away.</summary>
    /// <value>true</value>
    public bool CleanSession { get; init; } = true;

    /// <summary>Seconds without traffic after which the connection is tested with a ping; at least 5.</summary>
    /// <value>15</value>
    public int KeepAliveSeconds { get; init; } = 15;

    /// <summary>Topic on which the broker speaks for this client when it vanishes. Null: no last will.</summary>
    public string? WillTopic { get; init; }

    /// <summary>What the broker then says.</summary>
    public byte[] WillPayload { get; init; } = [];

    /// <summary>True when the last will replaces the retained message of its topic.</summary>
    public bool WillRetain { get; init; }

    /// <summary>How many messages may be handed over and not yet be acknowledged by the broker; above it <see cref="MosquittoClient.Publish"/> answers no.</summary>
    /// <value>20,000: a retained configuration for each reader of the largest fair, and some MB of memory when the broker stalls.</value>
    public int MaxUnacknowledged { get; init; } = 20_000;

    /// <summary>Pause before the first attempt to reconnect; it doubles with each failure.</summary>
    /// <value>100 ms</value>
    public TimeSpan ReconnectAfter { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Longest pause between two attempts to reconnect.</summary>
    /// <value>5 s</value>
    public TimeSpan ReconnectAtMostAfter { get; init; } = TimeSpan.FromSeconds(5);
}
