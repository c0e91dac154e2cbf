using FairKiosk.Storage;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Ingest;

/// <summary>An arrival that was looked into: exactly one of <paramref name="Incoming"/> (with <paramref name="Header"/>) and
/// <paramref name="Quarantined"/> is set.</summary>
internal sealed record DecodedArrival(Arrival Arrival, Batch? Header, IncomingBatch? Incoming, QuarantinedPayload? Quarantined)
{
    public int EventCount => Incoming?.Events.Count ?? 0;
}
