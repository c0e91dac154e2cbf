namespace FairKiosk.Storage;

/// <summary>A code with which temporary staff of one firm sign in on one day of the fair. What the code is stands nowhere.</summary>
/// <param name="EndsAtUtc">When the halls close on that day.</param>
/// <param name="EndedAtUtc">When somebody ended it by hand; null: nobody did.</param>
public sealed record BoothCode(
    string Id, string ExhibitorId, DateOnly Day, DateTimeOffset EndsAtUtc, DateTimeOffset MadeAtUtc, string MadeBy, DateTimeOffset? EndedAtUtc)
{
    /// <summary>Whether somebody can work with it at that moment.</summary>
    public bool Holds(DateTimeOffset atUtc) => EndedAtUtc is null && atUtc < EndsAtUtc;
}
