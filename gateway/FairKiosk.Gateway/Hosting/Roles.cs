using FairKiosk.Storage;

namespace FairKiosk.Gateway.Hosting;

/// <summary>Role names in the sign-in cookie, and the policies of the same names.</summary>
internal static class Roles
{
    public const string Organiser = CredentialStore.OrganiserRole;
    public const string Exhibitor = "exhibitor";

    /// <summary>Claim that carries the exhibitor id of a user in the role <see cref="Exhibitor"/>.</summary>
    public const string ExhibitorClaim = "exhibitor";
}
