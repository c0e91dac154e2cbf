namespace FairKiosk.Nano.Tests;

/// <summary>A message on its way.</summary>
internal sealed class Letter
{
    internal Letter(string topic, byte[] payload, bool toGateway, long dueAt)
    {
        Topic = topic;
        Payload = payload;
        ToGateway = toGateway;
        DueAt = dueAt;
    }

    internal string Topic { get; }

    internal byte[] Payload { get; }

    internal bool ToGateway { get; }

    internal long DueAt { get; }
}
