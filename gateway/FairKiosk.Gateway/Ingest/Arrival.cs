namespace FairKiosk.Gateway.Ingest;

/// <summary>A batch as it came from a reader, not looked into yet. The reader's id is the topic's: the broker's rights vouch for it. ArrivedAt is in
/// stopwatch ticks, for measuring; ReceivedAtUtc is for "last heard" and never dates an event.</summary>
internal sealed record Arrival(string ReaderId, string Topic, byte[] Payload, long ArrivedAt, DateTimeOffset ReceivedAtUtc);
