namespace FairKiosk.Storage;

/// <summary>What somebody who did not meet the visitor is told of them; what is not known, or not allowed, is null.</summary>
public sealed record SharedContact(string? Name, string? Company, string? JobTitle, string? Country, string? Email, string? Phone)
{
    /// <summary>Nothing.</summary>
    public static SharedContact None { get; } = new(null, null, null, null, null, null);

    /// <summary>Whether anything is told.</summary>
    public bool IsKnown => this != None;
}
