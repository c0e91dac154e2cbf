namespace FairKiosk.Gateway.Pages.Shared;

/// <summary>One of those to choose from.</summary>
internal sealed record Choice(string Value, string Text);
