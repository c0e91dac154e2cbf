namespace FairKiosk.Nano;

/// <summary>A message of the broker.</summary>
public sealed class Arrival
{
    /// <summary>Creates it.</summary>
    /// <param name="topic">Its topic.</param>
    /// <param name="payload">Its bytes.</param>
    public Arrival(string topic, byte[] payload)
    {
        Topic = topic;
        Payload = payload;
    }

    /// <summary>Gets its topic.</summary>
    public string Topic { get; }

    /// <summary>Gets its bytes.</summary>
    public byte[] Payload { get; }
}
