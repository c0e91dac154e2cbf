namespace FairKiosk.Storage;

/// <summary>A lead as the cluster's staff see it. What the firm wrote about it is not among that.</summary>
/// <param name="ExhibitorId">The firm whose lead it is.</param>
/// <param name="Rating">"hot", "warm", "cold", or null for none.</param>
/// <param name="AllowedAtUtc">When the visitor agreed.</param>
public sealed record ClusterLead(string ExhibitorId, SharedContact Contact, string? Rating, int Visits, int Meetings, DateTimeOffset AllowedAtUtc);
