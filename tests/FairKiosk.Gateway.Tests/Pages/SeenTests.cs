using System.Globalization;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>What each role finds on the pages that it sees: where the table says all, everybody's; where it says filtered, its own and not another's.</summary>
public sealed class SeenTests
{
    private static readonly string?[] Everybody = [SightTable.Nobody, .. Roles.All];
    private static readonly string?[] Nobody = [];
    private static readonly string?[] Both = [Roles.Organiser, Roles.Partner];
    private static readonly string?[] SetUp = [Roles.Organiser, Roles.Administrator];
    private static readonly string?[] AtBooth = [Roles.Exhibitor, Roles.Temporary];

    // These hold nothing of a firm's or of a visitor's whom somebody owns; streams say what their pages say, and LiveTests and ReadersTests read them.
    private static readonly string[] Nothing =
    [
        "healthz", "metrics", "sign-in", "problem/{status:int}", "language", "help/{name?}", "start", "booth", "", "sign-out", "password", "live/stream", "start/steps/{handler?}",
        "start/stream", "readers/stream", "readers/add", "readers/whose/{handler?}", "users/add", "readers/quarantine/{handler?}", "visitors/{handler?}", "visitors/same/{handler?}",
    ];

    private static readonly IReadOnlyList<Seen> Pages =
    [
        new("exhibitors", ["/exhibitors"], ("Arakawa", Everybody), ("Kawagoe", Everybody), ("Beta lenses", Everybody), ("Secretariat", Nobody), ("Alpha coatings", Nobody), ("Anna", Nobody)),
        new("numbers", ["/numbers"], ("withheld", [.. Roles.WithPassword]), ("Arakawa", Nobody), ("Kawagoe", Nobody)),
        new("live", ["/live"], ("Arakawa", Both), ("Kawagoe", Both)),
        new(SightTable.Profiles, ["/firms"], ("Arakawa", Both), ("Beta lenses", Both), ("Alpha coatings", Both), ("Secretariat", Both)),
        new("meetings/plan", ["/meetings/plan"], ("Rhein Medizin", Both), ("Loire Sante", Both), ("are never paired", [Roles.Organiser])),
        new("meetings/sheet", ["/meetings/sheet?of=table:table"], ("Rhein Medizin", Both), ("Loire Sante", Both)),
        new("meetings/calendar", ["/meetings/calendar?of=table:table"], ("Rhein Medizin", Both), ("Loire Sante", Both)),
        new("meetings/{handler?}", ["/meetings"], ("alpha purpose", [Roles.Organiser]), ("beta purpose", [Roles.Organiser])),
        new("meetings/meeting/{id}/{handler?}", ["/meetings/meeting/{alpha}", "/meetings/meeting/{beta}"], ("Rhein Medizin", [Roles.Organiser]), ("Loire Sante", [Roles.Organiser])),
        new("setup", ["/setup"], ("Saitama Pavilion", SetUp)),
        new("setup/fair", ["/setup/fair"], ("COMPAMED 2026", SetUp)),
        new("setup/pavilion", ["/setup/pavilion"], ("Our City", SetUp)),
        new("setup/questions", ["/setup/questions"], ("Next step", SetUp)),
        new("setup/permissions", ["/setup/permissions"], ("version 1 in use", SetUp)),
        new("setup/firms", ["/setup/firms"], ("Arakawa", SetUp), ("Kawagoe", SetUp)),
        new("setup/firms/{id}", ["/setup/firms/a", "/setup/firms/b"], ("Alpha pumps", SetUp), ("Beta lenses", SetUp)),
        new("setup/guests", ["/setup/guests"], ("Rhein Medizin", SetUp), ("Loire Sante", SetUp)),
        new("setup/guests/{id}", ["/setup/guests/rhein", "/setup/guests/loire"], ("Rhein Medizin", SetUp), ("Loire Sante", SetUp)),
        new("setup/staff", ["/setup/staff"], ("Mika", SetUp), ("Nils", SetUp)),
        new("setup/staff/{id}", ["/setup/staff/mika", "/setup/staff/nils"], ("Mika", SetUp), ("Nils", SetUp)),
        new("setup/places", ["/setup/places"], ("Arakawa", SetUp), ("Kawagoe", SetUp)),
        new("setup/places/{id}/{handler?}", ["/setup/places/stand-a", "/setup/places/stand-b"], ("Arakawa", SetUp), ("Kawagoe", SetUp)),
        new("readers", ["/readers"], ("Reader a", SetUp), ("Reader b", SetUp)),
        new("reader/{id}/{handler?}", ["/reader/reader-a", "/reader/reader-b"], ("Reader a", SetUp), ("Reader b", SetUp)),
        new("users", ["/users"], ("booth-a", SetUp), ("booth-b", SetUp)),
        new("users/person/{handler?}", ["/users/person?name=booth-a", "/users/person?name=booth-b"], ("booth-a", SetUp), ("booth-b", SetUp)),
        new("live/codesheet", ["/live/codesheet?booth=stand-a", "/live/codesheet?booth=stand-b"], ("Arakawa", [Roles.Organiser]), ("Kawagoe", [Roles.Organiser])),
        new(SightTable.ReleasedNeeds, ["/needs"], ("tube coating", [Roles.Organiser, Roles.Cluster]), ("wire drawing", [Roles.Organiser, Roles.Cluster]),
            ("Dora", [Roles.Organiser, Roles.Cluster]), ("Bela", Nobody), ("alpha need", Nobody)),
        new("cluster", ["/cluster"], ("Dora", [Roles.Cluster]), ("Bela", Nobody), ("Anna", Nobody), ("alpha note", Nobody)),
        new(SightTable.Leads, ["/leads", "/leads?search=beta", "/leads?search=Bela"], ("Anna", AtBooth), ("Dora", AtBooth), ("alpha note", AtBooth), ("Cora", [Roles.Exhibitor]),
            ("beta note", Nobody), ("Tomas Their", Nobody), ("beta need", Nobody)),
        new(SightTable.Lead, ["/leads/{anna}", "/leads/{bela}", "/leads/{cora}"], ("alpha note", AtBooth), ("Question alpha", AtBooth), ("Hand over", [Roles.Exhibitor]),
            ("beta note", Nobody), ("Question beta", Nobody), ("Bela", Nobody), ("Cora", Nobody)),
        new("leads/add", [], ("Olga Own", AtBooth), ("Tomas Their", Nobody)),
        new("leads/exports", ["/leads/exports"], ("alpha-maker", [Roles.Exhibitor]), ("beta-maker", Nobody)),
        new(SightTable.Sharing, ["/leads/sharing"], ("alpha need", [Roles.Exhibitor]), ("Cora", [Roles.Exhibitor]), ("beta need", Nobody), ("Bela", Nobody)),
        new("leads/codesheet", ["/leads/codesheet", "/leads/codesheet?booth=stand-b"], ("Arakawa", [Roles.Exhibitor]), ("Kawagoe", Nobody)),
        new("leads/codes/{handler?}", ["/leads/codes"], ("alpha-maker", [Roles.Exhibitor]), ("beta-maker", Nobody)),
        new("leads/questions", ["/leads/questions"], ("Question alpha", [Roles.Exhibitor]), ("Question beta", Nobody)),
        new("meetings/own/{handler?}", ["/meetings/own"], ("alpha purpose", [Roles.Exhibitor]), ("beta purpose", Nobody)),
        new("meetings/own/calendar", ["/meetings/own/calendar"], ("Rhein Medizin", [Roles.Exhibitor]), ("Loire Sante", Nobody)),
        new("meetings/mine", ["/meetings/mine"], ("Rhein Medizin", [Roles.Coordinator]), ("alpha purpose", [Roles.Coordinator]), ("Loire Sante", Nobody), ("beta purpose", Nobody)),
        new("meetings/mine/calendar", ["/meetings/mine/calendar"], ("Rhein Medizin", [Roles.Coordinator]), ("Loire Sante", Nobody)),
    ];

    [Fact]
    public void Of_each_page_that_is_filtered_for_a_role_there_is_something_that_it_sees_and_something_that_it_does_not()
    {
        var unproven = new List<string>();
        foreach (var row in SightTable.Rows.Where(row => !Nothing.Contains(row.Route) || row.Filtered is not null))
        {
            var texts = Pages.SingleOrDefault(page => page.Route == row.Route)?.Texts ?? [];
            unproven.AddRange((row.Filtered ?? []).Where(role => texts.All(text => text.Who.Contains(role)) || !texts.Any(text => text.Who.Contains(role))).Select(role => $"{row.Route}: {role ?? "nobody"} filtered"));
            unproven.AddRange((row.All ?? []).Where(role => texts.Count == 0 || texts.Any(text => !text.Who.Contains(role))).Select(role => $"{row.Route}: {role ?? "nobody"} all"));
        }

        Assert.Empty(unproven);
        Assert.Equal(SightTable.Rows.Select(row => row.Route).Order(StringComparer.Ordinal), Pages.Select(page => page.Route).Concat(Nothing).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_role_finds_on_its_pages_what_is_its_own_and_nothing_of_anothers()
    {
        await using var pavilion = await RivalsOnTheStand.StartAsync();
        var wrong = new List<string>();
        foreach (var role in Everybody)
        {
            var visitor = await ComeAsync(pavilion, role);
            foreach (var row in SightTable.Rows.Where(row => row.Of(role) != Sight.Refused && !Nothing.Contains(row.Route)))
            {
                var page = Pages.Single(page => page.Route == row.Route);
                var content = row.Route == "leads/add" ? await AddedAsync(visitor) : await ReadAsync(visitor, page.Addresses.Select(address => Address(pavilion.Database, address)));
                wrong.AddRange(page.Texts.Where(text => content.Contains(text.Text, StringComparison.Ordinal) != text.Who.Contains(role))
                    .Select(text => string.Create(CultureInfo.InvariantCulture, $"{row.Route}: {role ?? "nobody"} {(text.Who.Contains(role) ? "misses" : "finds")} '{text.Text}'")));
            }
        }

        Assert.Empty(wrong);
    }

    private static async Task<PageVisitor> ComeAsync(PavilionFixture pavilion, string? role)
    {
        if (role == Roles.Temporary)
        {
            var visitor = pavilion.Visitor();
            var code = pavilion.Database.BoothCodes.Make("a", DateOnly.FromDateTime(PavilionFixture.Noon.UtcDateTime), PavilionFixture.Noon.AddHours(5), "booth-a").Text;
            await visitor.SubmitAsync(await visitor.OpenAsync("/booth"), "main form", [("code", code), ("name", "Ines")]);
            return visitor;
        }

        return role is null ? pavilion.Visitor() : await pavilion.SignedInAsync(role == Roles.Exhibitor ? "booth-a" : role);
    }

    // Also what is asked for by an address that another firm's page has.
    private static async Task<string> ReadAsync(PageVisitor visitor, IEnumerable<string> addresses)
    {
        var content = "";
        foreach (var address in addresses)
        {
            using var answer = await visitor.GetAsync(address);
            content += answer.Content.Headers.ContentType?.MediaType == "application/pdf"
                ? await TextOfAsync(await answer.Content.ReadAsByteArrayAsync())
                : await answer.Content.ReadAsStringAsync();
        }

        return content;
    }

    // A lead that is added is compared with those that are there: of its own firm.
    private static async Task<string> AddedAsync(PageVisitor visitor)
    {
        var content = "";
        foreach (var email in new[] { "olga@example.org", "tomas@example.org" })
        {
            using var answer = await visitor.SubmitAsync(await visitor.OpenAsync("/leads/add"), ".stack", [("name", "Pia New"), ("email", email)]);
            content += await answer.Content.ReadAsStringAsync();
        }

        return content;
    }

    private static async Task<string> TextOfAsync(byte[] pdf)
    {
        using var folder = new DataFolder();
        var file = Path.Combine(folder.Path, "sheet.pdf");
        await File.WriteAllBytesAsync(file, pdf);
        return await Tool.RunAsync("pdftotext", file, "-");
    }

    private static string Address(FairDatabase database, string address)
    {
        var meetings = database.Meetings.Board().Rows.Select(row => row.Meeting).ToList();
        return address.Replace("{alpha}", meetings[0].Id, StringComparison.Ordinal).Replace("{beta}", meetings[1].Id, StringComparison.Ordinal)
            .Replace("{anna}", RivalsOnTheStand.Badge(database, "a", "Anna"), StringComparison.Ordinal)
            .Replace("{bela}", RivalsOnTheStand.Badge(database, "b", "Bela"), StringComparison.Ordinal)
            .Replace("{cora}", RivalsOnTheStand.Badge(database, "b", "Cora"), StringComparison.Ordinal);
    }

    private sealed record Seen(string Route, IReadOnlyList<string> Addresses, params IReadOnlyList<(string Text, string?[] Who)> Texts);
}
