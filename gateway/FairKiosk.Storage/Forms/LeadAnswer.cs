namespace FairKiosk.Storage;

/// <summary>What stands in one field of a lead's form.</summary>
/// <param name="Value">As it is kept, see <see cref="Pavilions.Forms.FormField"/>; never empty.</param>
/// <param name="Who">Who wrote it on the page; null: it was answered at a reader.</param>
/// <param name="AtUtc">When; null as with <paramref name="Who"/>.</param>
public sealed record LeadAnswer(string Field, string Value, string? Who, DateTimeOffset? AtUtc);
