namespace FairKiosk.Storage;

/// <summary>A note on a visitor as its firm shares it with others of a joint exhibit.</summary>
/// <param name="Note">As it stood when it was shared.</param>
/// <param name="With">The firms that it was shared with: those of the exhibit at that time, and none that came to it later.</param>
public sealed record SharedNote(string Note, DateTimeOffset AtUtc, string Who, IReadOnlyList<string> With);
