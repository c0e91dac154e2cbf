namespace FairKiosk.Storage;

/// <summary>A code that somebody can work with, as those see it who give out sign-ins: nothing of what is written with it.</summary>
/// <param name="Names">Who signed in with it, each once.</param>
public sealed record HeldCode(BoothCode Code, IReadOnlyList<string> Names);
