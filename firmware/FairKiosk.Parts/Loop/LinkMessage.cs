namespace FairKiosk.Parts.Loop;

/// <summary>A message of the broker. Immutable.</summary>
public sealed class LinkMessage
{
    /// <summary>Creates it.</summary>
    /// <param name="topic">Its topic.</param>
    /// <param name="payload">Its payload; kept.</param>
    public LinkMessage(string topic, byte[] payload)
    {
        Topic = topic;
        Payload = payload;
    }

    /// <summary>Gets its topic.</summary>
    public string Topic { get; }

    /// <summary>Gets its payload.</summary>
    public byte[] Payload { get; }
}
