namespace FairKiosk.Gateway.Pages.Users;

/// <summary>What a person is given on paper: _Sheet.cshtml.</summary>
/// <param name="Sees">What they see after signing in.</param>
internal sealed record PasswordSheet(string Name, string Password, string Sees);
