namespace FairKiosk.Benchmarks.Load;

/// <summary>One message of a load, ready to be sent.</summary>
internal sealed record LoadBatch(byte[] Payload, long Through);
