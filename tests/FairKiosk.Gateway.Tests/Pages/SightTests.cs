using System.Net;
using FairKiosk.Gateway.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>Who sees what: the table in docs/sight.md, each page, export and stream asked for as each role.</summary>
public sealed class SightTests
{
    // What stands for the variable parts of a route.
    private static readonly (string Part, string Value)[] Values =
    [
        ("/{handler:regex(^(rate|save|undo)$)?}", ""), ("/{handler?}", ""), ("/{name?}", ""), ("{status:int}", "404"), ("{id}", "reader-a"),
    ];

    [Fact]
    public async Task Every_page_export_and_stream_has_a_row_and_every_row_is_one()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var routes = pavilion.Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        // The address of the start page has two spellings.
        Assert.Equal(SightTable.Rows.Select(row => row.Route).Order(StringComparer.Ordinal), routes.Where(route => route != "Index"));
    }

    public static TheoryData<string, string?> People => new()
    {
        { "", SightTable.Nobody },
        { "organiser", Roles.Organiser },
        { "partner", Roles.Partner },
        { "booth-a", Roles.Exhibitor },
        { "coordinator", Roles.Coordinator },
        { "funder", Roles.Funder },
        { "Mika", Roles.Temporary },
        { "cluster", Roles.Cluster },
        { "administrator", Roles.Administrator },
    };

    [Theory]
    [MemberData(nameof(People))]
    public async Task Each_role_gets_what_its_rows_say(string person, string? role)
    {
        await using var pavilion = await StartAsync();
        var visitor = await ComeAsync(pavilion, person, role);

        // Signing out is the last thing that somebody does.
        var wrong = new List<string>();
        foreach (var row in SightTable.Rows.OrderBy(row => row.Route == "sign-out"))
        {
            using var answer = await visitor.LookAsync(AddressOf(row.Route, pavilion));
            if (IsSentAway(answer) != (row.Of(role) == Sight.Refused) || answer.StatusCode == HttpStatusCode.InternalServerError)
            {
                wrong.Add($"{row.Route}: {answer.StatusCode}, not {row.Of(role)}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Each_role_may_send_the_forms_that_its_rows_say_and_an_empty_one_breaks_nothing(string person, string? role)
    {
        await using var pavilion = await StartAsync();
        var visitor = await ComeAsync(pavilion, person, role);
        var page = await visitor.OpenAsync("/help");
        var wrong = new List<string>();
        foreach (var (route, handler) in (await FormsAsync(pavilion)).OrderBy(form => form.Route == "sign-out"))
        {
            using var answer = await visitor.SubmitAsync(page, ".languages", [], to: AddressOf(route, pavilion, handler));
            var mayNot = SightTable.Rows.Single(row => row.Route == route).Of(role) == Sight.Refused || !SightTable.MaySend(role, route, handler);
            if (IsSentAway(answer) != mayNot || answer.StatusCode == HttpStatusCode.InternalServerError)
            {
                wrong.Add($"{route} {handler}: {answer.StatusCode}, {(mayNot ? "may not" : "may")}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_form_of_a_page_that_temporary_staff_see_has_a_row_and_every_row_is_one()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var atBooths = SightTable.Rows.Where(row => row.Who.Contains(Roles.Temporary) && row.Who.Count < Roles.All.Count).Select(row => row.Route).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(
            SightTable.Forms.Select(form => $"{form.Route} {form.Handler}").Order(StringComparer.Ordinal),
            (await FormsAsync(pavilion)).Where(form => atBooths.Contains(form.Route)).Select(form => $"{form.Route} {form.Handler}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_form_that_no_page_has_is_not_there()
    {
        await using var pavilion = await StartAsync();
        var visitor = await ComeAsync(pavilion, "booth-a", Roles.Exhibitor);
        var answer = await visitor.SubmitAsync(await visitor.OpenAsync("/help"), ".languages", [], to: "/leads/00000000000000000000000000000000/levitate");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_table_in_the_documents_is_this_one()
    {
        var lines = (await File.ReadAllLinesAsync(Path.Combine(PageRulesTests.Root(), "docs", "sight.md")))
            .Where(line => line.StartsWith("| `/", StringComparison.Ordinal) || line.StartsWith("| `POST", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            SightTable.Rows.Select(row => $"| `/{row.Route.Replace("|", "\\|", StringComparison.Ordinal)}` | {Words(row.All ?? [])} | {Words(row.Filtered ?? [])} |"),
            lines.Where(line => !line.StartsWith("| `POST", StringComparison.Ordinal)));
        Assert.Equal(
            SightTable.Forms.Select(form => $"| `POST /{WithHandler(form.Route, form.Handler)}` | {Words(form.Who)} |"),
            lines.Where(line => line.StartsWith("| `POST", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_exhibitor_of_no_firm_any_more_sees_nobodys_leads()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Database.Credentials.SetUser("lost", PavilionFixture.Password, Roles.Exhibitor, exhibitorId: null, "test");
        var visitor = pavilion.Visitor();
        await visitor.SignInAsync("lost", PavilionFixture.Password);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/leads")).StatusCode);
    }

    [Fact]
    public async Task A_partner_sees_the_counts_of_the_stand_and_nothing_that_it_could_set()
    {
        await using var pavilion = await StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = await pavilion.SignedInAsync("partner");
        var page = await visitor.OpenAsync("/");
        Assert.Equal("1", page.QuerySelector("#n-visitors")!.TextContent);
        Assert.Equal(["/live", "/meetings/plan", "/numbers", "/firms"], page.QuerySelectorAll("header nav a").Select(link => link.GetAttribute("href")));
        Assert.Null(page.QuerySelector("form[action*=codesheet]"));
        Assert.DoesNotContain("/readers", page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_funder_begins_at_the_published_numbers_and_reads_no_number_of_few()
    {
        await using var pavilion = await StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var page = await (await pavilion.SignedInAsync("funder")).OpenAsync("/");
        Assert.Equal("Published numbers", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["withheld", "withheld", "withheld"], page.QuerySelectorAll(".counter .number").Select(number => number.TextContent));
        Assert.Equal(["/numbers"], page.QuerySelectorAll("header nav a").Select(link => link.GetAttribute("href")));
    }

    private static async Task<PavilionFixture> StartAsync()
    {
        var pavilion = await PavilionFixture.StartAsync();
        foreach (var role in Roles.All.Where(role => role is not (Roles.Organiser or Roles.Exhibitor)))
        {
            pavilion.Database.Credentials.SetUser(role, PavilionFixture.Password, role, exhibitorId: null, "test");
        }

        return pavilion;
    }

    private static async Task<PageVisitor> ComeAsync(PavilionFixture pavilion, string person, string? role)
    {
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var visitor = pavilion.Visitor(follow: false);
        if (role == Roles.Temporary)
        {
            var code = pavilion.Database.BoothCodes.Make("a", new DateOnly(2026, 11, 17), PavilionFixture.Noon.AddHours(5), "booth-a").Text;
            await visitor.SubmitAsync(await visitor.OpenAsync("/booth"), "main form", [("code", code), ("name", person)]);
        }
        else if (person.Length > 0)
        {
            await visitor.SignInAsync(person, PavilionFixture.Password);
        }

        return visitor;
    }

    private static bool IsSentAway(HttpResponseMessage answer) => answer.StatusCode == HttpStatusCode.Forbidden
        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().Contains("/sign-in?ReturnUrl", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<(string Route, string? Handler)>> FormsAsync(PavilionFixture pavilion)
    {
        var loader = pavilion.Host.Services.GetRequiredService<PageLoader>();
        HashSet<(string, string?)> forms = [];
        foreach (var endpoint in pavilion.Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            // The address of the start page has two spellings.
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page && endpoint.RoutePattern.RawText is { } route && route != "Index")
            {
                var handlers = (await loader.LoadAsync(page, endpoint.Metadata)).HandlerMethods;
                forms.UnionWith(handlers.Where(handler => handler.HttpMethod == "Post").Select(handler => (route.TrimStart('/'), handler.Name)));
            }
        }

        return [.. forms];
    }

    private static string WithHandler(string route, string? handler) => Values.Where(value => value.Part.StartsWith("/{handler", StringComparison.Ordinal))
        .Aggregate(route, (address, value) => address.Replace(value.Part, handler is null ? "" : "/" + handler.ToLowerInvariant(), StringComparison.Ordinal));

    private static string AddressOf(string route, PavilionFixture pavilion, string? handler = null)
    {
        route = WithHandler(route, handler);
        var badge = pavilion.Database.Leads.List("a", Storage.LeadFilter.All)[0].Badge;
        return "/" + Values.Aggregate(route, (address, value) => address.Replace(value.Part, value.Value, StringComparison.Ordinal))
            .Replace("{badge:length(32)}", badge, StringComparison.Ordinal);
    }

    private static string Words(IReadOnlyList<string?> who) =>
        who.Count == 0 ? "–"
        : who.Contains(SightTable.Nobody) ? "everybody"
        : who.Count == Roles.All.Count ? "signed in"
        : who.SequenceEqual(Roles.WithPassword) ? "signed in with a password"
        : string.Join(", ", who);
}
