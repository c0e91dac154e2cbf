namespace FairKiosk.Storage;

/// <summary>Who may sign in.</summary>
/// <param name="Kind">"reader" or "user".</param>
/// <param name="Hash">Users: this store's own PBKDF2 text. Readers: the broker's text, kept as given.</param>
/// <param name="Role">Users: "organiser" or "exhibitor"; readers: "reader".</param>
/// <param name="SignOuts">How often the person was signed out everywhere.</param>
/// <param name="Language">What the person chose on the pages, ISO 639-1; null: nothing.</param>
public sealed record Credential(string Kind, string Name, string Hash, string Role, string? ExhibitorId, long SignOuts, string? Language);
