namespace FairKiosk.Simulator.Readers;

/// <summary>Something that happened on a reader's link: a message, or up or down.</summary>
internal readonly record struct LinkNews(LinkNewsKind Kind, string Topic, byte[] Payload)
{
    public static LinkNews Up { get; } = new(LinkNewsKind.Up, "", []);

    public static LinkNews Down { get; } = new(LinkNewsKind.Down, "", []);

    public static LinkNews Message(string topic, byte[] payload) => new(LinkNewsKind.Message, topic, payload);
}
