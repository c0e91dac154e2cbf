using FairKiosk.Pavilions.Permissions;

namespace FairKiosk.Storage;

/// <summary>A visitor whom one firm handed over to another, or a released need that the organiser routed to it.</summary>
/// <param name="Id">What it is called.</param>
/// <param name="FromId">The firm whose lead it is.</param>
/// <param name="ToId">The firm that received it.</param>
/// <param name="Need">What the visitor needs, as the sender wrote it. No note of the sender's is passed on.</param>
/// <param name="Contact">What is told of the visitor.</param>
public sealed record HandOverRow(
    string Id, string FromId, string ToId, DateTimeOffset AtUtc, string Who, string Need, Passed Passed, HandOverOutcome Outcome, DateTimeOffset? OutcomeAtUtc,
    string? OutcomeBy, SharedContact Contact)
{
    /// <summary>The organiser routed it, for a need that was released.</summary>
    public bool IsRouted { get; init; }

    /// <summary>The visitor's permission holds: the receiver sees the contact.</summary>
    public bool IsAllowed { get; init; }

    /// <summary>For the firm whose lead it is: its pseudonym; null for everybody else.</summary>
    public string? Badge { get; init; }
}
