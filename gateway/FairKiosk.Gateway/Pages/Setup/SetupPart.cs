namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>A part of the set-up on its overview.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Facts">What is there; empty: nothing yet.</param>
/// <param name="Missing">What is not.</param>
internal sealed record SetupPart(string Title, string Address, IReadOnlyList<string> Facts, IReadOnlyList<string> Missing);
