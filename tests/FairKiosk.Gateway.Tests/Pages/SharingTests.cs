using System.Net;
using AngleSharp.Html.Dom;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Pages.Setup;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Pages;

/// <summary>Permissions, hand-overs, released needs and the cluster's view, as people at their browsers have them.</summary>
public sealed class SharingTests
{
    [Fact]
    public async Task A_visitor_is_asked_in_the_language_of_their_country_and_agrees_with_one_touch()
    {
        await using var pavilion = await StartAsync();
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await visitor.OpenAsync(LeadAddress(pavilion));
        Assert.Equal("Deutsch", page.QuerySelector("#permissions .segments [aria-current]")!.TextContent);
        Assert.StartsWith("Darf Arakawa Ihre Kontaktdaten speichern", page.QuerySelector("#permissions .asked")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Your firm", "Other firms of the pavilion", "The organiser", "Cluster Mechatronics"], Asked(page));

        page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, Form("permit", Recipient.Members), []));
        Assert.Equal("Noted. Allowed: Other firms of the pavilion.", page.QuerySelector("#permissions [role=status]")!.TextContent.Trim());
        var given = Assert.Single(pavilion.Database.Permissions.Of("a", Badge(pavilion)));
        Assert.Equal((Recipient.Members, 1, "de", PermissionSource.AtTheStand, "booth-a"), (given.Recipient, given.TextVersion, given.Language, given.How, given.GivenBy));
        Assert.Contains("Deutsch, version 1", page.QuerySelector("#permissions .facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_language_shows_its_question_and_is_the_one_that_is_noted()
    {
        await using var pavilion = await StartAsync();
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await visitor.OpenAsync(LeadAddress(pavilion) + "?ask=ja");
        Assert.Equal("ja", page.QuerySelector("#permissions .asked")!.GetAttribute("lang"));
        page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, Form("permit", Recipient.Cluster), [("how", "SignedForm")]));
        Assert.Equal("日本語", page.QuerySelector("#permissions .segments [aria-current]")!.TextContent);
        var given = Assert.Single(pavilion.Database.Permissions.Of("a", Badge(pavilion)));
        Assert.Equal(("ja", PermissionSource.SignedForm), (given.Language, given.How));
    }

    [Fact]
    public async Task A_withdrawal_is_noted_and_undone_where_it_was_a_slip()
    {
        await using var pavilion = await StartAsync();
        Allow(pavilion, Recipient.Members);
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(await visitor.OpenAsync(LeadAddress(pavilion)), Form("withdraw", Recipient.Members), []));
        Assert.Contains("No longer allowed", page.QuerySelector("#permissions [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.False(pavilion.Database.Permissions.Of("a", Badge(pavilion))[0].Holds);
        page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, ".undo form", []));
        Assert.True(pavilion.Database.Permissions.Of("a", Badge(pavilion))[0].Holds);
        Assert.Contains("Withdrawal undone: Other firms of the pavilion", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);

        // After some minutes it is what the visitor said.
        page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, Form("withdraw", Recipient.Members), []));
        pavilion.Clock.Now += PermissionRules.SlipTime + TimeSpan.FromSeconds(1);
        Assert.Null((await visitor.OpenAsync(LeadAddress(pavilion))).QuerySelector(".undo form"));
        page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(page, ".undo form", []));
        Assert.Contains("Only whoever noted a withdrawal can undo it, within 10 minutes.", page.QuerySelector("#permissions [role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_permission_there_is_no_form_to_hand_over_and_what_is_sent_all_the_same_is_refused_with_the_way_to_get_it()
    {
        await using var pavilion = await StartAsync();
        var visitor = await pavilion.SignedInAsync("booth-a");
        var page = await visitor.OpenAsync(LeadAddress(pavilion));
        Assert.Null(page.QuerySelector("[action*=handover]"));
        Assert.Equal("#permissions", page.QuerySelector("#hand-over p a")!.GetAttribute("href"));
        page = await PageVisitor.ReadAsync(await visitor.SubmitAsync(
            page, Form("permit", Recipient.Members), [("to", "b"), ("need", "coils")], to: LeadAddress(pavilion) + "/handover"));
        Assert.Contains("Ask for the permission first", page.QuerySelector("#hand-over [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(pavilion.Database.HandOvers.Received("b"));
    }

    [Fact]
    public async Task She_should_see_booth_7_the_receiver_finds_her_in_its_list_and_the_sender_reads_what_became_of_it()
    {
        await using var pavilion = await StartAsync();
        pavilion.Database.Leads.SetNote("a", Badge(pavilion), "pays 12 euro", "booth-a");
        Allow(pavilion, Recipient.Members);
        var sender = await pavilion.SignedInAsync("booth-a");
        var page = await PageVisitor.ReadAsync(await sender.SubmitAsync(
            await sender.OpenAsync(LeadAddress(pavilion)), "[action*=handover]", [("to", "b"), ("need", "40,000 coils a month"), ("contact", "true")]));
        Assert.Equal("Handed over to Kawagoe.", page.QuerySelector("#hand-over [role=status]")!.TextContent.Trim());

        var receiver = await pavilion.SignedInAsync("booth-b");
        var list = await receiver.OpenAsync("/leads");
        var handed = list.QuerySelector(".handed .received")!;
        Assert.Contains("Anna", handed.TextContent, StringComparison.Ordinal);
        Assert.Contains("40,000 coils a month", handed.TextContent, StringComparison.Ordinal);
        Assert.Contains("Handed over by Arakawa", handed.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("12 euro", list.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Leads: 0", list.QuerySelector(".head")!.TextContent, StringComparison.Ordinal);
        list = await PageVisitor.ReadAsync(await receiver.SubmitAsync(list, ".received form", [("outcome", "Met")]));
        Assert.Null(list.QuerySelector(".handed"));
        Assert.Equal("true", (await receiver.OpenAsync("/leads/sharing")).QuerySelector("[value=Met]")!.GetAttribute("aria-pressed"));

        page = await sender.OpenAsync(LeadAddress(pavilion));
        Assert.Equal("Met", page.QuerySelector("#hand-over .tag")!.TextContent);
        Assert.Contains("Handed over to Kawagoe", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        page = await PageVisitor.ReadAsync(await sender.SubmitAsync(page, "[action*=takeback]", []));
        Assert.Empty(pavilion.Database.HandOvers.Received("b"));
    }

    [Fact]
    public async Task After_a_withdrawal_the_receiver_is_told_that_somebody_is_gone_and_not_who()
    {
        await using var pavilion = await StartAsync();
        Allow(pavilion, Recipient.Members);
        pavilion.Database.HandOvers.HandOver("a", Badge(pavilion), "b", "coils", Passed.Contact, "booth-a");
        pavilion.Database.Permissions.Withdraw("a", Badge(pavilion), Recipient.Members, "", "booth-a");
        var page = await (await pavilion.SignedInAsync("booth-b")).OpenAsync("/leads/sharing");
        Assert.Equal("One contact is no longer here: the visitor took the permission back.", page.QuerySelector("#gone")!.TextContent);
        Assert.DoesNotContain("Anna", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("withdrawn", (await (await pavilion.SignedInAsync("booth-a")).OpenAsync("/leads/sharing")).QuerySelector(".mark")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_released_need_is_on_live_and_the_organiser_routes_it_and_sees_no_name_without_a_permission()
    {
        await using var pavilion = await StartAsync();
        var firm = await pavilion.SignedInAsync("booth-a");
        await firm.SubmitAsync(await firm.OpenAsync(LeadAddress(pavilion)), "[action*='/release']", [("need", "coating for 3 mm tubes"), ("field", "coating")]);
        var organiser = await pavilion.SignedInAsync("organiser");
        Assert.Contains("1 released need is looking for a firm.", Words((await organiser.OpenAsync("/live")).QuerySelector("#needs")!.TextContent), StringComparison.Ordinal);
        var page = await organiser.OpenAsync("/needs");
        Assert.Contains("coating for 3 mm tubes", page.QuerySelector(".released")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", page.Body!.TextContent, StringComparison.Ordinal);
        page = await PageVisitor.ReadAsync(await organiser.SubmitAsync(page, "[action='/needs/member']", [("to", "b")]));
        Assert.Contains("Routed to Kawagoe", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("coating for 3 mm tubes", (await (await pavilion.SignedInAsync("booth-b")).OpenAsync("/leads")).QuerySelector(".handed")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("0 released needs", Words((await organiser.OpenAsync("/live")).QuerySelector("#needs")!.TextContent), StringComparison.Ordinal);
        page = await PageVisitor.ReadAsync(await organiser.SubmitAsync(page, "[action='/needs/undo']", []));
        page = await PageVisitor.ReadAsync(await organiser.SubmitAsync(page, "[action='/needs/cluster']", [("cluster", "Silicon Saxony")]));
        Assert.Contains("Silicon Saxony", page.QuerySelector(".released")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_need_that_names_its_visitor_is_refused_and_stands_there_to_be_written_otherwise()
    {
        await using var pavilion = await StartAsync();
        var firm = await pavilion.SignedInAsync("booth-a");
        var page = await PageVisitor.ReadAsync(await firm.SubmitAsync(await firm.OpenAsync(LeadAddress(pavilion)), "[action*='/release']", [("need", "call 089 1234"), ("field", "coating")]));
        Assert.Contains("The text names the visitor.", page.QuerySelector("#need [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("call 089 1234", ((IHtmlTextAreaElement)page.QuerySelector("#need details[open] textarea")!).Value);
        Assert.Equal("coating", page.QuerySelector("#need details [name=field]")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#need [name=meansOther]"));
        Assert.Empty(pavilion.Database.Needs.All());
    }

    [Fact]
    public async Task A_word_that_may_be_the_visitors_name_is_asked_about_once_more()
    {
        await using var pavilion = await StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Berta", uid: "FK0000077"));
        var lead = "/leads/" + pavilion.Database.Leads.List("a", LeadFilter.All).Single(lead => lead.Name == "Berta").Badge;
        var firm = await pavilion.SignedInAsync("booth-a");
        var page = await PageVisitor.ReadAsync(await firm.SubmitAsync(await firm.OpenAsync(lead), "[action*='/release']", [("need", "a coater like the Berta 300")]));
        Assert.Contains("Nothing was released yet", page.QuerySelector("#need [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(pavilion.Database.Needs.All());
        Assert.NotNull(page.QuerySelector("#need details[open] [name=meansOther]"));
        page = await PageVisitor.ReadAsync(await firm.SubmitAsync(page, "[action*='/release']", [("meansOther", "true")]));
        Assert.Equal("a coater like the Berta 300", Assert.Single(pavilion.Database.Needs.All()).Need);
        Assert.Null(page.QuerySelector("[name=meansOther]"));
    }

    [Fact]
    public async Task Another_cluster_gets_the_contact_only_when_the_visitor_allowed_that_one()
    {
        await using var pavilion = await StartAsync();
        Allow(pavilion, Recipient.Cluster);
        pavilion.Database.Permissions.Give("a", Badge(pavilion), Recipient.Partner, "Cluster Mechatronics", 1, "en", PermissionSource.AtTheStand, "booth-a");
        pavilion.Database.Needs.Release("a", Badge(pavilion), "coating", "", Passed.Contact, "booth-a");
        var organiser = await pavilion.SignedInAsync("organiser");
        var page = await PageVisitor.ReadAsync(await organiser.SubmitAsync(await organiser.OpenAsync("/needs"), "[action='/needs/cluster']", [("cluster", "Silicon Saxony"), ("contact", "true")]));
        Assert.Contains("did not allow Silicon Saxony to get the contact", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        page = await PageVisitor.ReadAsync(await organiser.SubmitAsync(page, "[action='/needs/cluster']", [("cluster", "Cluster Mechatronics"), ("contact", "true")]));
        Assert.Contains("with the contact", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("with e-mail and phone", page.QuerySelector(".released")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "The organiser routed the need to Cluster Mechatronics", Words((await (await pavilion.SignedInAsync("booth-a")).OpenAsync(LeadAddress(pavilion))).QuerySelector(".history")!.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contact_of_a_need_is_seen_where_the_visitor_agreed_and_only_as_long_as_that_holds()
    {
        await using var pavilion = await StartAsync();
        Allow(pavilion, Recipient.Cluster);
        var firm = await pavilion.SignedInAsync("booth-a");
        await firm.SubmitAsync(await firm.OpenAsync(LeadAddress(pavilion)), "[action*='/release']", [("need", "coating"), ("contact", "true")]);
        foreach (var who in new[] { "organiser", "cluster" })
        {
            Assert.Contains("Anna", (await (await pavilion.SignedInAsync(who)).OpenAsync("/needs")).QuerySelector(".released")!.TextContent, StringComparison.Ordinal);
        }

        pavilion.Database.Permissions.Withdraw("a", Badge(pavilion), Recipient.Cluster, "", "booth-a");
        Assert.DoesNotContain("Anna", (await (await pavilion.SignedInAsync("organiser")).OpenAsync("/needs")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clusters_staff_see_a_lead_when_its_firm_and_its_visitor_agree()
    {
        await using var pavilion = await StartAsync();
        var cluster = await pavilion.SignedInAsync("cluster");
        Assert.Equal("/cluster", (await cluster.GetAsync("/")).RequestMessage!.RequestUri!.AbsolutePath);
        Allow(pavilion, Recipient.Cluster);
        Assert.DoesNotContain("Anna", (await cluster.OpenAsync("/cluster")).Body!.TextContent, StringComparison.Ordinal);
        var firm = await pavilion.SignedInAsync("booth-a");
        var page = await firm.OpenAsync("/leads/sharing");
        Assert.Contains("You do not agree", page.Body!.TextContent, StringComparison.Ordinal);
        await firm.SubmitAsync(page, "[action*=agree]", [("agrees", "yes")]);
        page = await cluster.OpenAsync("/cluster");
        Assert.Contains("Anna", page.QuerySelector(".told")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 of 2 firms agreed", page.QuerySelector(".head")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/cluster", "/numbers", "/needs"], page.QuerySelectorAll("header nav a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task An_administrator_begins_at_the_readers_and_finds_no_way_to_a_name_or_a_count()
    {
        await using var pavilion = await StartAsync();
        var page = await (await pavilion.SignedInAsync("administrator")).OpenAsync("/");
        Assert.Equal("Readers", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["/readers", "/numbers", "/users", "/setup"], page.QuerySelectorAll("header nav a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("/visitors", page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_who_corrects_a_place_learns_how_many_scans_move_and_no_count()
    {
        await using var pavilion = await StartAsync();
        foreach (var (who, sees) in new[] { ("administrator", false), ("organiser", true) })
        {
            var visitor = await pavilion.SignedInAsync(who);
            var asked = await PageVisitor.ReadAsync(await visitor.SubmitAsync(
                await visitor.OpenAsync("/reader/reader-a"), "form[action$=bind]", [("station", "stand-b"), ("from", "2026-11-17T11:30"), ("to", "")]));
            Assert.Equal("1 scan will move", asked.QuerySelector("#preview-title")!.TextContent.Trim());
            Assert.Equal(sees, asked.QuerySelector(".preview table") is not null);
            Assert.Equal(sees, asked.QuerySelector(".preview")!.TextContent.Contains("Leads of", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_note_on_a_visitor_of_a_joint_exhibit_is_shown_to_its_other_firm_when_it_is_shared_and_not_before()
    {
        await using var pavilion = await StartAsync();
        pavilion.Database.Setup.AddStation(
            new Station("stand-a", "Arakawa", StationKind.JointExhibit, [new Ownership("a", DateTimeOffset.UnixEpoch, null), new Ownership("b", DateTimeOffset.UnixEpoch, null)]), "test");
        pavilion.Database.Leads.SetNote("a", Badge(pavilion), "wants samples", "booth-a");
        var (one, other) = (await pavilion.SignedInAsync("booth-a"), await pavilion.SignedInAsync("booth-b"));
        Assert.DoesNotContain("wants samples", (await other.OpenAsync(LeadAddress(pavilion))).Body!.TextContent, StringComparison.Ordinal);
        var page = await one.OpenAsync(LeadAddress(pavilion));
        Assert.Equal("Kawagoe", page.QuerySelector("#co-owners h3")!.TextContent.Trim());
        page = await PageVisitor.ReadAsync(await one.SubmitAsync(page, "#co-owners [action*='/share']", []));
        Assert.Contains("wants samples", (await other.OpenAsync(LeadAddress(pavilion))).QuerySelector("#co-owners")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("You share with Kawagoe", page.QuerySelector("#co-owners")!.TextContent, StringComparison.Ordinal);
        pavilion.Database.Leads.SetNote("a", Badge(pavilion), "pays 12 euro", "booth-a");
        page = await one.OpenAsync(LeadAddress(pavilion));
        Assert.Contains("They still read these words", page.QuerySelector("#note-changed")!.TextContent, StringComparison.Ordinal);
        await one.SubmitAsync(page, "#co-owners [action*='/unshare']", []);
        Assert.DoesNotContain("wants samples", (await other.OpenAsync(LeadAddress(pavilion))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_anothers_is_not_there_and_what_no_page_sends_changes_nothing()
    {
        await using var pavilion = await StartAsync();
        var rival = await pavilion.SignedInAsync("booth-b");
        var form = await rival.OpenAsync("/leads/sharing");
        foreach (var handler in new[] { "permit", "withdraw", "restore", "handover", "takeback", "release", "unrelease", "share", "unshare" })
        {
            var answer = await rival.SubmitAsync(form, "[action*=agree]", [("recipient", "Members"), ("how", "AtTheStand"), ("version", "1"), ("language", "en"), ("to", "a"), ("need", "x"), ("id", "x"), ("withdrawal", "x")], to: $"{LeadAddress(pavilion)}/{handler}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await rival.SubmitAsync(form, "[action*=agree]", [("agrees", "perhaps")])).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await rival.SubmitAsync(form, "[action*=agree]", [("id", "x"), ("outcome", "Sold")], to: "/leads/sharing/outcome")).StatusCode);
        Assert.Empty(pavilion.Database.Permissions.Of("a", Badge(pavilion)));
        Assert.Empty(pavilion.Database.Needs.All());
    }

    [Fact]
    public async Task Temporary_staff_see_no_contact_that_another_firm_handed_over_and_pass_nobody_on()
    {
        await using var pavilion = await StartAsync();
        pavilion.Scan("reader-b", PavilionFixture.Card("Bela"));
        Allow(pavilion, Recipient.Members);
        pavilion.Database.HandOvers.HandOver("a", Badge(pavilion), "b", "coils", Passed.Contact, "booth-a");
        var code = pavilion.Database.BoothCodes.Make("b", new DateOnly(2026, 11, 17), PavilionFixture.Noon.AddHours(5), "booth-b").Text;
        var visitor = pavilion.Visitor();
        var list = await PageVisitor.ReadAsync(await visitor.SubmitAsync(await visitor.OpenAsync("/booth"), "main form", [("code", code), ("name", "Mika")]));
        Assert.Contains("Bela", list.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", list.Body!.TextContent, StringComparison.Ordinal);

        var own = pavilion.Database.Leads.List("b", LeadFilter.All)[0].Badge;
        var page = await visitor.OpenAsync("/leads/" + own);
        Assert.Empty(page.QuerySelectorAll("#permissions, #hand-over, #co-owners"));
        foreach (var (handler, fields) in new[] { ("permit", "Members"), ("release", "coating") })
        {
            var answer = await visitor.SubmitAsync(page, ".say form", [("recipient", fields), ("version", "1"), ("language", "en"), ("how", "AtTheStand"), ("need", fields)], to: $"/leads/{own}/{handler}");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Empty(pavilion.Database.Permissions.Of("b", own));
        Assert.Empty(pavilion.Database.Needs.All());
    }

    [Fact]
    public async Task Temporary_staff_do_not_read_in_the_history_what_a_visitor_allowed_and_where_the_visitor_went()
    {
        await using var pavilion = await StartAsync();
        Allow(pavilion, Recipient.Members);
        pavilion.Database.HandOvers.HandOver("a", Badge(pavilion), "b", "coils", Passed.Contact, "booth-a");
        var code = pavilion.Database.BoothCodes.Make("a", new DateOnly(2026, 11, 17), PavilionFixture.Noon.AddHours(5), "booth-a").Text;
        var visitor = pavilion.Visitor();
        await visitor.SubmitAsync(await visitor.OpenAsync("/booth"), "main form", [("code", code), ("name", "Mika")]);
        Assert.Single((await visitor.OpenAsync("/leads/" + Badge(pavilion))).QuerySelectorAll(".history li"));
        Assert.Equal(3, (await (await pavilion.SignedInAsync("booth-a")).OpenAsync("/leads/" + Badge(pavilion))).QuerySelectorAll(".history li").Length);
    }

    [Fact]
    public async Task Whoever_chooses_nobody_to_go_to_is_told_so_and_what_cannot_be_read_is_refused()
    {
        await using var pavilion = await StartAsync();
        Allow(pavilion, Recipient.Members);
        pavilion.Database.Needs.Release("a", Badge(pavilion), "coating", "", Passed.Nothing, "booth-a");
        var firm = await pavilion.SignedInAsync("booth-a");
        var page = await PageVisitor.ReadAsync(await firm.SubmitAsync(await firm.OpenAsync(LeadAddress(pavilion)), "[action*=handover]", [("to", ""), ("need", "coils")]));
        Assert.Contains("Choose somebody", page.QuerySelector("#hand-over [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await firm.SubmitAsync(page, Form("withdraw", Recipient.Members), [("recipient", "everybody")])).StatusCode);
        Assert.True(pavilion.Database.Permissions.Of("a", Badge(pavilion))[0].Holds);

        var organiser = await pavilion.SignedInAsync("organiser");
        var needs = await organiser.OpenAsync("/needs");
        foreach (var form in new[] { "[action='/needs/member']", "[action='/needs/cluster']" })
        {
            page = await PageVisitor.ReadAsync(await organiser.SubmitAsync(needs, form, [("to", ""), ("cluster", "")]));
            Assert.Contains("Choose somebody", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await organiser.SubmitAsync(needs, "[action='/needs/member']", [("need", ""), ("to", "b")])).StatusCode);
    }

    [Fact]
    public async Task Texts_are_an_example_until_somebody_puts_them_into_use_and_other_words_are_another_version()
    {
        await using var pavilion = await PavilionFixture.StartAsync();
        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        var firm = await pavilion.SignedInAsync("booth-a");
        Assert.Contains("There is no question in this language yet", (await firm.OpenAsync(LeadAddress(pavilion))).QuerySelector("#permissions")!.TextContent, StringComparison.Ordinal);

        var organiser = await pavilion.SignedInAsync("organiser");
        Assert.Contains("No text in use", (await organiser.OpenAsync("/setup")).Body!.TextContent, StringComparison.Ordinal);
        var page = await organiser.OpenAsync("/setup/permissions");
        Assert.Contains("example, not in use yet", page.Body!.TextContent, StringComparison.Ordinal);
        page = await PageVisitor.ReadAsync(await organiser.SubmitAsync(page, ".parts", []));
        Assert.Contains("version 1 in use", page.Body!.TextContent, StringComparison.Ordinal);
        page = await PageVisitor.ReadAsync(await organiser.SubmitAsync(page, ".parts", [("Members-en", "May we\r\ntell them?"), ("Partner-en", ""), ("Partner-de", ""), ("Partner-ja", "")]));
        Assert.Equal(
            [(Recipient.Exhibitor, 1), (Recipient.Members, 2), (Recipient.Cluster, 1), (Recipient.Partner, 2)],
            pavilion.Database.Setup.Read().PermissionTexts.Select(text => (text.Recipient, text.Version)));
        Assert.Equal("May we tell them?", pavilion.Database.Setup.Read().PermissionTexts[1].English);
        Assert.Contains("not asked", page.QuerySelector("#text-Partner")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", ((IHtmlTextAreaElement)page.QuerySelector("#Partner-en")!).Value);
    }

    private static async Task<PavilionFixture> StartAsync()
    {
        var pavilion = await PavilionFixture.StartAsync();
        var setup = pavilion.Database.Setup;
        setup.SetPavilion(setup.Read().Pavilion! with { Organisers = [new Organiser("Our City", OrganiserRole.Lead), new Organiser("Cluster Mechatronics", OrganiserRole.PartnerCluster)] }, "test");
        pavilion.Database.Wishes.Fulfil(SetupWish.Nothing(setup.Version) with { PermissionTexts = PermissionLines.OfTemplate }, "test");
        foreach (var role in new[] { Roles.Cluster, Roles.Administrator })
        {
            pavilion.Database.Credentials.SetUser(role, PavilionFixture.Password, role, exhibitorId: null, "test");
        }

        pavilion.Scan("reader-a", PavilionFixture.Card("Anna"));
        return pavilion;
    }

    private static string Badge(PavilionFixture pavilion) => pavilion.Database.Leads.List("a", LeadFilter.All)[0].Badge;

    private static string LeadAddress(PavilionFixture pavilion) => "/leads/" + Badge(pavilion);

    private static void Allow(PavilionFixture pavilion, Recipient recipient) => Assert.Equal(
        SharingAnswer.Done, pavilion.Database.Permissions.Give("a", Badge(pavilion), recipient, "", 1, "en", PermissionSource.AtTheStand, "booth-a"));

    private static string Form(string handler, Recipient recipient) => $"#permissions form[action$='/{handler}']:has([value={recipient}]), #permissions form[action*='/{handler}?']:has([value={recipient}])";

    private static IEnumerable<string> Asked(IHtmlDocument page) => page.QuerySelectorAll("#permissions li bdi:first-child").Where(name => name.ParentElement!.LocalName == "h3").Select(name => name.TextContent);

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
