namespace FairKiosk.Mosquitto;

/// <summary>A message as the broker delivered it; the receiver owns it.</summary>
public sealed class MosquittoMessage
{
    /// <summary>Creates it.</summary>
    /// <param name="topic">Its topic.</param>
    /// <param name="payload">Its bytes; kept.</param>
    /// <param name="retained">Whether the broker had kept it from before the subscription.</param>
    public MosquittoMessage(string topic, byte[] payload, bool retained)
    {
        Topic = topic;
        Payload = payload;
        Retained = retained;
    }

    /// <summary>The full topic, never a filter.</summary>
    public string Topic { get; }

    /// <summary>A copy of the bytes; empty when the message had none.</summary>
    public byte[] Payload { get; }

    /// <summary>True when the broker had kept it from before the subscription: its age is unknown.</summary>
    public bool Retained { get; }
}
