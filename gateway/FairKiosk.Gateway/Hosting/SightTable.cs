using System.Collections.Frozen;
using System.Security.Claims;
using static FairKiosk.Gateway.Hosting.Sight;

namespace FairKiosk.Gateway.Hosting;

/// <summary>Who sees what: each page, export and stream, and each role. The only place that decides it, and docs/sight.md in words. A route without
/// a row is refused to everybody.</summary>
internal static class SightTable
{
    /// <summary>One row of the table.</summary>
    /// <param name="Route">The route's pattern, without the slash at its beginning.</param>
    /// <param name="Nobody">What somebody sees who has not signed in.</param>
    internal sealed record Row(string Route, Sight Nobody, Sight Organiser, Sight Partner, Sight Exhibitor, Sight Funder)
    {
        public Sight Of(string? role) => role switch
        {
            null => Nobody,
            Roles.Organiser => Organiser,
            Roles.Partner => Partner,
            Roles.Exhibitor => Exhibitor,
            Roles.Funder => Funder,
            _ => Refused,
        };
    }

    /// <summary>The list of a firm's leads.</summary>
    public const string Leads = "leads/{handler:regex(^(rate|save|undo)$)?}";

    public static readonly IReadOnlyList<Row> Rows =
    [
        // For everybody.
        new("healthz", Allowed, Allowed, Allowed, Allowed, Allowed),
        new("metrics", Allowed, Allowed, Allowed, Allowed, Allowed),
        new("sign-in", Allowed, Allowed, Allowed, Allowed, Allowed),
        new("problem/{status:int}", Allowed, Allowed, Allowed, Allowed, Allowed),
        new("language", Allowed, Allowed, Allowed, Allowed, Allowed),
        new("help/{name?}", Allowed, Allowed, Allowed, Allowed, Allowed),
        // Asks for a code of its own while nobody can sign in, and is not there afterwards.
        new("start", Allowed, Allowed, Allowed, Allowed, Allowed),

        // For everybody who has signed in.
        new("", Refused, Allowed, Allowed, Allowed, Allowed),
        new("sign-out", Refused, Allowed, Allowed, Allowed, Allowed),
        new("password", Refused, Allowed, Allowed, Allowed, Allowed),
        new("numbers", Refused, Filtered, Filtered, Filtered, Filtered),

        // Counts of the stand.
        new("live", Refused, Allowed, Allowed, Refused, Refused),
        new("live/stream", Refused, Allowed, Allowed, Refused, Refused),

        // What is set up.
        new("start/steps/{handler?}", Refused, Allowed, Refused, Refused, Refused),
        new("start/stream", Refused, Allowed, Refused, Refused, Refused),
        new("setup", Refused, Allowed, Refused, Refused, Refused),
        new("setup/fair", Refused, Allowed, Refused, Refused, Refused),
        new("setup/pavilion", Refused, Allowed, Refused, Refused, Refused),
        new("setup/firms", Refused, Allowed, Refused, Refused, Refused),
        new("setup/firms/{id}", Refused, Allowed, Refused, Refused, Refused),
        new("setup/places", Refused, Allowed, Refused, Refused, Refused),
        new("setup/places/{id}/{handler?}", Refused, Allowed, Refused, Refused, Refused),
        new("live/codesheet", Refused, Allowed, Refused, Refused, Refused),
        new("readers", Refused, Allowed, Refused, Refused, Refused),
        new("readers/stream", Refused, Allowed, Refused, Refused, Refused),
        new("readers/add", Refused, Allowed, Refused, Refused, Refused),
        new("readers/quarantine/{handler?}", Refused, Allowed, Refused, Refused, Refused),
        new("readers/whose/{handler?}", Refused, Allowed, Refused, Refused, Refused),
        new("reader/{id}/{handler?}", Refused, Allowed, Refused, Refused, Refused),
        new("visitors/{handler?}", Refused, Allowed, Refused, Refused, Refused),
        new("users", Refused, Allowed, Refused, Refused, Refused),
        new("users/add", Refused, Allowed, Refused, Refused, Refused),
        new("users/person/{handler?}", Refused, Allowed, Refused, Refused, Refused),

        // The leads of one firm.
        new(Leads, Refused, Refused, Refused, Filtered, Refused),
        new("leads/{badge:length(32)}/{handler?}", Refused, Refused, Refused, Filtered, Refused),
        new("leads/add", Refused, Refused, Refused, Filtered, Refused),
        new("leads/exports", Refused, Refused, Refused, Filtered, Refused),
        new("leads/codesheet", Refused, Refused, Refused, Filtered, Refused),
    ];

    private static readonly FrozenDictionary<string, Row> ByRoute = Rows.ToFrozenDictionary(row => row.Route, StringComparer.Ordinal);

    public static bool Knows(string route) => ByRoute.ContainsKey(Key(route));

    /// <summary>What somebody sees of a route.</summary>
    public static Sight Of(ClaimsPrincipal person, string route) =>
        ByRoute.TryGetValue(Key(route), out var row) ? row.Of(RoleOf(person)) : Refused;

    public static bool MaySee(this ClaimsPrincipal person, string route) => Of(person, route) != Refused;

    private static string Key(string route) => route.TrimStart('/');

    // An exhibitor of no firm has no leads: with the role alone they are nobody here.
    private static string? RoleOf(ClaimsPrincipal person)
    {
        if (person.Identity is not { IsAuthenticated: true })
        {
            return null;
        }

        var role = person.FindFirstValue(ClaimTypes.Role) ?? "";
        return role == Roles.Exhibitor && person.FindFirst(Roles.ExhibitorClaim) is null ? "" : role;
    }
}
