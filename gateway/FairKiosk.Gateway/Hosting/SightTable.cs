using System.Collections.Frozen;
using System.Security.Claims;
using static FairKiosk.Gateway.Hosting.Sight;

namespace FairKiosk.Gateway.Hosting;

/// <summary>Who sees what: each page, export and stream, and each role. The only place that decides it, and docs/sight.md in words. A route without
/// a row is refused to everybody.</summary>
internal static class SightTable
{
    /// <summary>Somebody who has not signed in.</summary>
    public const string? Nobody = null;

    /// <summary>The list of a firm's leads.</summary>
    public const string Leads = "leads/{handler:regex(^(rate|save|undo)$)?}";

    /// <summary>Needs that firms released.</summary>
    public const string ReleasedNeeds = "needs/{handler?}";

    /// <summary>All that a firm knows of one lead.</summary>
    public const string Lead = "leads/{badge:length(32)}/{handler?}";

    /// <summary>What a firm handed over and what was handed over to it.</summary>
    public const string Sharing = "leads/sharing/{handler?}";

    /// <summary>The profiles of the firms.</summary>
    public const string Profiles = "firms";

    private static readonly string?[] Everybody = [Nobody, .. Roles.All];
    private static readonly string?[] SignedIn = [.. Roles.All];
    private static readonly string?[] Counts = [Roles.Organiser, Roles.Partner];
    private static readonly string?[] SetUp = [Roles.Organiser, Roles.Administrator];
    private static readonly string?[] Organiser = [Roles.Organiser];
    private static readonly string?[] Partner = [Roles.Partner];
    private static readonly string?[] Needs = [Roles.Organiser, Roles.Cluster];
    private static readonly string?[] Cluster = [Roles.Cluster];
    private static readonly string?[] Firm = [Roles.Exhibitor];
    private static readonly string?[] AtBooth = [Roles.Exhibitor, Roles.Temporary];
    private static readonly string?[] WithPassword = [.. Roles.WithPassword];
    private static readonly string?[] Attending = [Roles.Coordinator];

    public static readonly IReadOnlyList<Row> Rows =
    [
        // For everybody.
        new("healthz", All: Everybody),
        new("metrics", All: Everybody),
        new("sign-in", All: Everybody),
        new("problem/{status:int}", All: Everybody),
        new("language", All: Everybody),
        new("help/{name?}", All: Everybody),
        // Asks for a code of its own while nobody can sign in, and is not there afterwards.
        new("start", All: Everybody),
        // Asks for the code of a booth.
        new("booth", All: Everybody),
        // Who stands there, once the organiser has published it.
        new("exhibitors", Filtered: Everybody),

        // For everybody who has signed in.
        new("", All: SignedIn),
        new("sign-out", All: SignedIn),
        new("password", All: WithPassword),
        new("numbers", Filtered: WithPassword),

        // Counts and firms of the stand.
        new("live", All: Counts),
        new("live/stream", All: Counts),
        new(Profiles, All: Counts),

        // The plan of all meetings; not who is whose rival or wished what.
        new("meetings/plan", All: Organiser, Filtered: Partner),
        new("meetings/sheet", All: Counts),
        new("meetings/calendar", All: Counts),
        new("meetings/{handler?}", All: Organiser),
        new("meetings/meeting/{id}/{handler?}", All: Organiser),

        // What is set up.
        new("start/steps/{handler?}", All: SetUp),
        new("start/stream", All: SetUp),
        new("setup", All: SetUp),
        new("setup/fair", All: SetUp),
        new("setup/pavilion", All: SetUp),
        new("setup/questions", All: SetUp),
        new("setup/permissions", All: SetUp),
        new("setup/firms", All: SetUp),
        new("setup/firms/{id}", All: SetUp),
        new("setup/guests", All: SetUp),
        new("setup/guests/{id}", All: SetUp),
        new("setup/staff", All: SetUp),
        new("setup/staff/{id}", All: SetUp),
        new("setup/places", All: SetUp),
        new("setup/places/{id}/{handler?}", All: SetUp),
        new("readers", All: SetUp),
        new("readers/stream", All: SetUp),
        new("readers/add", All: SetUp),
        new("readers/whose/{handler?}", All: SetUp),
        new("reader/{id}/{handler?}", All: SetUp),
        new("users", All: SetUp),
        new("users/add", All: SetUp),
        new("users/person/{handler?}", All: SetUp),

        // What may hold a visitor's name before anybody has read it, and what is handed out at the stand.
        new("live/codesheet", All: Organiser),
        new("readers/quarantine/{handler?}", All: Organiser),
        new("visitors/{handler?}", All: Organiser),
        new("visitors/same/{handler?}", All: Organiser),

        // What firms released, with its visitor only where the visitor agreed.
        new(ReleasedNeeds, Filtered: Needs),
        new("cluster", Filtered: Cluster),

        // The leads of one firm.
        new(Leads, Filtered: AtBooth),
        new(Lead, Filtered: AtBooth),
        new("leads/add", Filtered: AtBooth),
        new("leads/exports", Filtered: Firm),
        new(Sharing, Filtered: Firm),
        new("leads/codesheet", Filtered: Firm),
        new("leads/codes/{handler?}", Filtered: Firm),
        new("leads/questions", Filtered: Firm),
        new("meetings/own/{handler?}", Filtered: Firm),
        new("meetings/own/calendar", Filtered: Firm),

        // The meetings that somebody attends.
        new("meetings/mine", Filtered: Attending),
        new("meetings/mine/calendar", Filtered: Attending),
    ];

    /// <summary>Who may send which form of the pages that temporary staff see. What is not listed of such a page is refused to everybody; the forms of every
    /// other page are for whoever sees it.</summary>
    public static readonly IReadOnlyList<Form> Forms =
    [
        // To qualify a lead.
        new(Leads, "Save", AtBooth),
        new(Leads, "Rate", AtBooth),
        new(Leads, "Undo", AtBooth),
        new(Lead, "Save", AtBooth),
        new("leads/add", null, AtBooth),

        // To pass on what is known of a visitor, and to note what the visitor allows.
        new(Lead, "Card", Firm),
        new(Lead, "Permit", Firm),
        new(Lead, "Withdraw", Firm),
        new(Lead, "Restore", Firm),
        new(Lead, "HandOver", Firm),
        new(Lead, "TakeBack", Firm),
        new(Lead, "Release", Firm),
        new(Lead, "Unrelease", Firm),
        new(Lead, "Share", Firm),
        new(Lead, "Unshare", Firm),
    ];

    private static readonly FrozenDictionary<string, Row> ByRoute = Rows.ToFrozenDictionary(row => row.Route, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, IReadOnlyList<Form>> FormsByRoute =
        Forms.GroupBy(form => form.Route, StringComparer.Ordinal).ToFrozenDictionary(page => page.Key, IReadOnlyList<Form> (page) => [.. page], StringComparer.Ordinal);

    public static bool Knows(string route) => ByRoute.ContainsKey(Key(route));

    /// <summary>What somebody sees of a route.</summary>
    public static Sight Of(ClaimsPrincipal person, string route) =>
        ByRoute.TryGetValue(Key(route), out var row) ? row.Of(RoleOf(person)) : Refused;

    public static bool MaySee(this ClaimsPrincipal person, string route) => Of(person, route) != Refused;

    /// <summary>Whether somebody may send a form of a page.</summary>
    /// <param name="handler">What the page calls it; null where it has one only.</param>
    public static bool MaySend(this ClaimsPrincipal person, string route, string? handler) => person.MaySee(route) && MaySend(RoleOf(person), route, handler);

    /// <summary>Whether a role that sees a page may send one of its forms.</summary>
    public static bool MaySend(string? role, string route, string? handler) =>
        !FormsByRoute.TryGetValue(Key(route), out var forms) || forms.Any(form => form.Handler == handler && form.Who.Contains(role));

    private static string Key(string route) => route.TrimStart('/');

    // An exhibitor of no firm has no leads: with the role alone they are nobody here.
    private static string? RoleOf(ClaimsPrincipal person)
    {
        if (person.Identity is not { IsAuthenticated: true })
        {
            return null;
        }

        var role = person.FindFirstValue(ClaimTypes.Role) ?? "";
        return role is Roles.Exhibitor or Roles.Temporary && person.FindFirst(Roles.ExhibitorClaim) is null ? "" : role;
    }

    /// <summary>One row of the table. Whoever is named in neither list is refused.</summary>
    /// <param name="Route">The route's pattern, without the slash at its beginning.</param>
    /// <param name="All">The roles that see all of it; null: none.</param>
    /// <param name="Filtered">Those that see what is their own, or as it is published; null: none.</param>
    internal sealed record Row(string Route, IReadOnlyList<string?>? All = null, IReadOnlyList<string?>? Filtered = null)
    {
        /// <summary>Everybody who sees anything of it.</summary>
        public IReadOnlyList<string?> Who => [.. All ?? [], .. Filtered ?? []];

        public Sight Of(string? role) => All?.Contains(role) == true ? Sight.Allowed : Filtered?.Contains(role) == true ? Sight.Filtered : Refused;
    }

    /// <summary>One form of a page.</summary>
    /// <param name="Route">The page's route.</param>
    /// <param name="Handler">What the page calls it; null where it has one only.</param>
    /// <param name="Who">The roles that may send it, among those that see the page.</param>
    internal sealed record Form(string Route, string? Handler, IReadOnlyList<string?> Who);
}
