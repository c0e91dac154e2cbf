using FairKiosk.Pavilions.Permissions;

namespace FairKiosk.Pavilions.Tests.Permissions;

/// <summary>What a visitor's permission allows, and what it does not.</summary>
public sealed class PermissionRulesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 17, 11, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_permission_allows_its_recipient_and_nobody_else()
    {
        foreach (var given in Enum.GetValues<Recipient>())
        {
            foreach (var asked in Enum.GetValues<Recipient>())
            {
                Assert.Equal(given == asked, new[] { Given(given) }.Allow(asked));
            }
        }
    }

    [Fact]
    public void A_permission_for_one_partner_says_nothing_about_another()
    {
        var given = new[] { Given(Recipient.Partner) with { Partner = "Cluster Mechatronics" } };
        Assert.True(given.Allow(Recipient.Partner, "Cluster Mechatronics"));
        Assert.False(given.Allow(Recipient.Partner, "Silicon Saxony"));
        Assert.False(given.Allow(Recipient.Partner));
    }

    [Fact]
    public void What_was_withdrawn_allows_nothing()
    {
        Assert.False(new[] { Given(Recipient.Members) with { WithdrawnAtUtc = Noon } }.Allow(Recipient.Members));
        Assert.False(Array.Empty<Permission>().Allow(Recipient.Members));
    }

    [Theory]
    [InlineData(Recipient.Exhibitor, PermissionPurpose.Contact)]
    [InlineData(Recipient.Members, PermissionPurpose.Referral)]
    [InlineData(Recipient.Cluster, PermissionPurpose.Programme)]
    [InlineData(Recipient.Partner, PermissionPurpose.Referral)]
    public void Each_recipient_has_one_purpose(Recipient recipient, PermissionPurpose purpose) => Assert.Equal(purpose, PermissionRules.PurposeOf(recipient));

    [Theory]
    [InlineData("DE", "de")]
    [InlineData("CH", "de")]
    [InlineData("JP", "ja")]
    [InlineData("MY", "en")]
    [InlineData("", "en")]
    public void A_visitor_is_asked_in_the_language_of_their_country(string country, string language) => Assert.Equal(language, PermissionRules.LanguageOf(country));

    [Fact]
    public void A_text_names_who_asks_and_for_whom_and_is_missing_where_nobody_wrote_it()
    {
        var text = new PermissionText(Recipient.Partner) { English = "May {firm} and {organiser} tell {partner}? {firm}!" };
        Assert.Equal("May Arakawa and Our City tell Mechatronics? Arakawa!", text.In("en", "Arakawa", "Our City", "Mechatronics"));
        Assert.Equal("", text.In("de", "Arakawa", "Our City", "Mechatronics"));
        Assert.Equal("", text.In("fr", "Arakawa", "Our City", "Mechatronics"));
        Assert.False(text.IsEmpty);
        Assert.True(new PermissionText(Recipient.Partner).IsEmpty);
    }

    [Fact]
    public void A_text_with_other_words_is_another_one_and_its_number_says_nothing()
    {
        var text = new PermissionText(Recipient.Members) { Version = 3, German = "Dürfen wir?" };
        Assert.True(text.AsksTheSame(text with { Version = 0 }));
        Assert.False(text.AsksTheSame(text with { German = "Darf ich?" }));
        Assert.False(text.AsksTheSame(new PermissionText(Recipient.Cluster) { Version = 3, German = "Dürfen wir?" }));
    }

    private static Permission Given(Recipient recipient) =>
        new(recipient, "", PermissionRules.PurposeOf(recipient), 1, "en", PermissionSource.AtTheStand, Noon, "booth-a");
}
