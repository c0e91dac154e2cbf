namespace FairKiosk.Reader.Ports;

/// <summary>The way to the broker, MQTT 3.1.1.</summary>
/// <remarks>At each connect the host subscribes to the reader's receipts and config and to the gateway status, then calls
/// <see cref="ReaderCore.LinkUp"/>; it passes what arrives to <see cref="ReaderCore.MessageArrived"/>, and sets the last will to an offline status, retained.</remarks>
public interface ILink
{
    /// <summary>Hands over one message with QoS 1. Never blocks.</summary>
    /// <param name="topic">The topic name.</param>
    /// <param name="payload">The buffer; it is the caller's again when this returns, so an implementation copies what it keeps.</param>
    /// <param name="count">Bytes of the payload, from 0.</param>
    /// <param name="retained">Whether the broker should keep it.</param>
    /// <returns>False when it was not taken now; the core tries again later. True promises nothing: only receipts count.</returns>
    bool Publish(string topic, byte[] payload, int count, bool retained);
}
