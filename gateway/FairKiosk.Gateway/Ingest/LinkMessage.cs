namespace FairKiosk.Gateway.Ingest;

/// <summary>One message from the broker. The payload is the receiver's own copy.</summary>
internal readonly record struct LinkMessage(string Topic, byte[] Payload, bool Retained);
