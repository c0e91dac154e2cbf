using System.Security.Claims;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Hosting;

/// <summary>Role names in the sign-in cookie. What each of them sees stands in <see cref="SightTable"/>.</summary>
internal static class Roles
{
    /// <summary>Steers the stand by counts, sets it up and gives out sign-ins.</summary>
    public const string Organiser = CredentialStore.OrganiserRole;

    /// <summary>Runs the stand together with the organiser: the same counts, nothing to set up.</summary>
    public const string Partner = "partner";

    /// <summary>Looks after the members when the fair is over: leads of the firms that agreed, of the visitors who agreed, and released needs.</summary>
    public const string Cluster = "cluster";

    /// <summary>Works at a firm's booth: its own leads, and of all others the published numbers.</summary>
    public const string Exhibitor = "exhibitor";

    /// <summary>Coordinates or interprets meetings: those that they attend.</summary>
    public const string Coordinator = "coordinator";

    /// <summary>Pays: the published numbers.</summary>
    public const string Funder = "funder";

    /// <summary>Sets up readers, sign-ins and the stand: no counts, no leads and no name of a visitor.</summary>
    public const string Administrator = "administrator";

    /// <summary>Helps at a firm's booth for a day, with a code instead of a password: sees and qualifies its leads.</summary>
    public const string Temporary = "temporary";

    /// <summary>Claim that carries the exhibitor id of a user in the role <see cref="Exhibitor"/> or <see cref="Temporary"/>.</summary>
    public const string ExhibitorClaim = "exhibitor";

    public static readonly IReadOnlyList<string> All = [Organiser, Partner, Cluster, Exhibitor, Coordinator, Funder, Administrator, Temporary];

    /// <summary>Those that a sign-in with a password can have.</summary>
    public static readonly IReadOnlyList<string> WithPassword = [.. All.Where(role => role != Temporary)];

    /// <summary>The sign-ins that somebody in that role gives out, anew with another password too. An administrator sees no counts, no leads and no meetings, and
    /// so gives nobody a sign-in that does: it would be as good as their own.</summary>
    public static IReadOnlyList<string> GivenBy(ClaimsPrincipal person) => person.IsInRole(Organiser) ? WithPassword
        : person.IsInRole(Administrator) ? [Funder, Administrator] : [];
}
