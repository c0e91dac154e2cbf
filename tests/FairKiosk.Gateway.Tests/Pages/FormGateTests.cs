using System.Net;
using System.Reflection;
using FairKiosk.Gateway.Pages.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>A choice that a form needs and does not send, or that is none of the list, passes for no other one.</summary>
public sealed class FormGateTests
{
    private static readonly string[] Tried =
    [
        "LeadModel.OnPostPermit.how", "LeadModel.OnPostPermit.recipient", "LeadModel.OnPostWithdraw.recipient", "MeetingModel.OnPostOutcome.outcome", "WhoseModel.OnPostAnswer.doubt",
    ];

    [Fact]
    public void Every_choice_of_every_form_is_tried_here() => Assert.Equal(
        Tried,
        typeof(FormGate).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel)))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.Name.StartsWith("OnPost", StringComparison.Ordinal))
            .SelectMany(method => method.GetParameters().Where(parameter => (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType).IsEnum)
                .Select(parameter => $"{method.DeclaringType!.Name}.{method.Name}.{parameter.Name}"))
            .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("recipient", "permit")]
    [InlineData("how", "permit")]
    [InlineData("recipient", "withdraw")]
    public async Task A_permission_for_nobody_or_given_in_no_way_is_refused(string choice, string form)
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var badge = pavilion.Database.Leads.List("a", Storage.LeadFilter.All)[0].Badge;
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await visitor.OpenAsync("/leads/" + badge);
        (string, string)[] all = [("recipient", "Members"), ("how", "AtTheStand"), ("version", "1"), ("language", "en")];
        foreach (var value in new[] { "", "Weather", "99" })
        {
            await MustRefuseAsync(visitor, page, "form.sign-out", $"/leads/{badge}/{form}", [.. all.Where(field => field.Item1 != choice), (choice, value)]);
        }

        await MustRefuseAsync(visitor, page, "form.sign-out", $"/leads/{badge}/{form}", [.. all.Where(field => field.Item1 != choice)]);
        Assert.DoesNotContain(pavilion.Database.Decisions.List(), decision => decision.Kind is "permission-given" or "permission-withdrawn");
    }

    [Fact]
    public async Task Nothing_is_said_of_a_meeting_without_saying_what()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await visitor.OpenAsync("/live");
        await MustRefuseAsync(visitor, page, "form.sign-out", "/meetings/meeting/_new/outcome", []);
        await MustRefuseAsync(visitor, page, "form.sign-out", "/meetings/meeting/_new/outcome", [("outcome", "Perhaps")]);
    }

    [Fact]
    public async Task Whose_scans_are_is_answered_only_for_the_reason_for_which_they_wait()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Database.Setup.AddReader("reader-c", "Reader c", "test");
        pavilion.Scan("reader-c", "1", minutesBefore: 30);
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await visitor.OpenAsync("/readers/whose");
        var decisions = pavilion.Database.Decisions.List().Count;
        await MustRefuseAsync(visitor, page, ".whose form", to: null, [("station", "stand-b"), ("doubt", "")]);
        await MustRefuseAsync(visitor, page, ".whose form", to: null, [("station", "stand-b"), ("doubt", "Weather")]);
        Assert.Equal(decisions, pavilion.Database.Decisions.List().Count);
    }

    [Fact]
    public async Task A_wish_is_neither_refused_nor_answered_by_a_form_that_says_neither()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        var visitor = await pavilion.SignedInAsync("organiser");
        var page = await visitor.OpenAsync("/live");
        foreach (var to in new[] { "/meetings/check", "/meetings/answer" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SubmitAsync(page, "form.sign-out", [("from", "a"), ("to", "b")], to: to)).StatusCode);
        }
    }

    private static async Task MustRefuseAsync(PageVisitor visitor, AngleSharp.Html.Dom.IHtmlDocument page, string form, string? to, (string, string)[] fields)
    {
        var answer = await visitor.SubmitAsync(page, form, fields, to: to);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Nothing was chosen", (await PageVisitor.ReadAsync(answer)).QuerySelector("h1")!.TextContent);
    }
}
