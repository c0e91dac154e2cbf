namespace FairKiosk.Gateway.Demo;

/// <summary>One way into the demo, in plain text: demo passwords protect made-up visitors only.</summary>
internal sealed record SignIn(string Name, string Password, string Role, string? ExhibitorId);
