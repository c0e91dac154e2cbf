namespace FairKiosk.Pavilions.Permissions;

/// <summary>That a visitor agreed, noted by the firm that asked. It covers what that firm knows, and nobody else's knowledge of the same visitor.</summary>
/// <param name="Recipient">Who may use it.</param>
/// <param name="Partner">Which partner; empty for every other recipient.</param>
/// <param name="Purpose">What for.</param>
/// <param name="TextVersion">Which version of the text was shown.</param>
/// <param name="Language">In which language it was shown, ISO 639-1.</param>
/// <param name="How">How the visitor agreed.</param>
/// <param name="GivenAtUtc">When that was noted.</param>
/// <param name="GivenBy">Who noted it.</param>
public sealed record Permission(
    Recipient Recipient, string Partner, PermissionPurpose Purpose, int TextVersion, string Language, PermissionSource How, DateTimeOffset GivenAtUtc, string GivenBy)
{
    /// <summary>When the visitor took it back; null: it holds.</summary>
    public DateTimeOffset? WithdrawnAtUtc { get; init; }

    /// <summary>Who noted that; null: nobody.</summary>
    public string? WithdrawnBy { get; init; }

    /// <summary>What takes the withdrawal back when it was a slip; null: it holds, or was withdrawn under another badge of the same person.</summary>
    public string? Withdrawal { get; init; }

    /// <summary>Whether somebody may undo the withdrawal.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="nowUtc">When they ask.</param>
    /// <returns>True for a slip of their own.</returns>
    public bool MayBeRestored(string who, DateTimeOffset nowUtc) =>
        Withdrawal is not null && PermissionRules.IsSlip(WithdrawnBy!, WithdrawnAtUtc!.Value, who, nowUtc);

    /// <summary>Whether it is in force.</summary>
    public bool Holds => WithdrawnAtUtc is null;
}
