using FairKiosk.Wire;

namespace FairKiosk.Gateway.Ingest;

/// <param name="IsGone">The reader said this and was gone before it was written down.</param>
internal sealed record HeardStatus(ReaderStatus Status, bool Retained, DateTimeOffset AtUtc, bool IsGone = false);
