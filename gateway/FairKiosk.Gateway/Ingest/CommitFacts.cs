using FairKiosk.Storage;

namespace FairKiosk.Gateway.Ingest;

/// <summary>One transaction: everything of it is stored, or nothing and it throws.</summary>
internal delegate CommitResult CommitFacts(IReadOnlyList<IncomingBatch> batches, IReadOnlyList<QuarantinedPayload> quarantined);
