namespace FairKiosk.Storage;

/// <summary>Whether a firm agrees that the cluster's staff see those of its leads whose visitors agree, too.</summary>
/// <param name="AtUtc">When it said so last; null: it never did, and does not agree.</param>
/// <param name="Who">Who said it.</param>
public sealed record ClusterAgreement(bool Agrees, DateTimeOffset? AtUtc, string? Who);
