namespace FairKiosk.Testing;

/// <summary>One message on a <see cref="TestLink"/>.</summary>
public sealed record LinkMessage(string Topic, byte[] Payload, bool Retained);
