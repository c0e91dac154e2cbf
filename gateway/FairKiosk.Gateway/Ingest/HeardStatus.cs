namespace FairKiosk.Gateway.Ingest;

/// <summary>A reader's status as it came. A retained one is what the broker remembers of a reader that is still connected.</summary>
internal sealed record HeardStatus(byte[] Payload, bool Retained, DateTimeOffset AtUtc);
