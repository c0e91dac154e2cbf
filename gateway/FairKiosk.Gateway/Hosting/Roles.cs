using FairKiosk.Storage;

namespace FairKiosk.Gateway.Hosting;

/// <summary>Role names in the sign-in cookie. What each of them sees stands in <see cref="SightTable"/>.</summary>
internal static class Roles
{
    /// <summary>Steers the stand by counts, sets it up and gives out sign-ins.</summary>
    public const string Organiser = CredentialStore.OrganiserRole;

    /// <summary>Runs the stand together with the organiser: the same counts, nothing to set up.</summary>
    public const string Partner = "partner";

    /// <summary>Works at a firm's booth: its own leads, and of all others the published numbers.</summary>
    public const string Exhibitor = "exhibitor";

    /// <summary>Coordinates or interprets meetings: those that they attend.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>Pays: the published numbers.</summary>
    public const string Funder = "funder";

    /// <summary>Claim that carries the exhibitor id of a user in the role <see cref="Exhibitor"/>.</summary>
    public const string ExhibitorClaim = "exhibitor";

    public static readonly IReadOnlyList<string> All = [Organiser, Partner, Exhibitor, Coordinator, Funder];
}
