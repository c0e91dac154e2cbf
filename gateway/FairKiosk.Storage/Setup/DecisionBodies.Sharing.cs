namespace FairKiosk.Storage.Setup;

/// <summary>What decisions about permissions, and about who sees a lead of another firm, say.</summary>
internal static partial class DecisionBodies
{
    internal sealed record PermissionText(string Recipient, string? En, string? De, string? Ja);

    /// <param name="Partner">Absent for every recipient but one partner.</param>
    /// <param name="Version">Of the text that was shown.</param>
    internal sealed record PermissionGiven(string Exhibitor, string Badge, string Recipient, string? Partner, string Purpose, int Version, string Language, string How);

    internal sealed record PermissionWithdrawn(string Exhibitor, string Badge, string Recipient, string? Partner);

    /// <param name="Withdrawal">The decision that was a slip.</param>
    internal sealed record PermissionRestored(string Exhibitor, string Badge, string Recipient, string? Partner, string Withdrawal);

    internal sealed record HandOver(string Exhibitor, string Badge, string To, string Need, string Passes);

    internal sealed record HandOverTakenBack(string Exhibitor, string Badge, string HandOver);

    /// <summary>The receiver says what became of it. No badge is named: the lead is not the receiver's.</summary>
    internal sealed record HandOverOutcome(string Exhibitor, string HandOver, string Outcome);

    internal sealed record NeedReleased(string Exhibitor, string Badge, string Need, string? Field, string Passes);

    internal sealed record NeedTakenBack(string Exhibitor, string Badge, string Need);

    /// <param name="To">A firm of the pavilion; absent for another cluster.</param>
    /// <param name="Exhibitor">Whose lead it is, as <paramref name="Badge"/> is the visitor's; both absent in decisions from before that was said.</param>
    /// <param name="Passes">What of the visitor went to the other cluster; absent for a member, who sees what is allowed, and in decisions from before that was said.</param>
    internal sealed record NeedRouted(string Need, string? To, string? Cluster, string? Exhibitor = null, string? Badge = null, string? Passes = null);

    /// <param name="Exhibitor">Whose lead it is, as <paramref name="Badge"/> is the visitor's; both absent in decisions from before that was said.</param>
    internal sealed record NeedRoutingTakenBack(string Need, string? Exhibitor = null, string? Badge = null);

    /// <param name="Note">As it stood then: what the firm writes later is shared only when it says so again.</param>
    /// <param name="With">The firms that it was shown to; absent in decisions from before that was said, which show it to nobody any more.</param>
    internal sealed record NoteShared(string Exhibitor, string Badge, string Note, IReadOnlyList<string>? With = null);

    internal sealed record NoteUnshared(string Exhibitor, string Badge);

    internal sealed record ClusterAgreement(string Exhibitor, bool Agrees);
}
