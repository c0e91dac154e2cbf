using FairKiosk.Pavilions.Badges;

namespace FairKiosk.Pavilions.Tests.Badges;

public class BadgeIdPlaceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("80180")]
    [InlineData("80A8")]
    [InlineData("٢١")]
    public void An_application_identifier_is_two_to_four_digits(string identifier) => Assert.Throws<ArgumentException>(() => BadgeIdPlace.Gs1(identifier));

    [Fact]
    public void A_place_on_the_web_needs_its_host()
    {
        Assert.Throws<ArgumentException>(() => BadgeIdPlace.WebQuery(" ", "id"));
        Assert.Throws<ArgumentException>(() => BadgeIdPlace.WebQuery("fair.example", ""));
        Assert.Throws<ArgumentException>(() => BadgeIdPlace.WebPath(""));
        Assert.Throws<ArgumentException>(() => BadgeIdPlace.CardProperty(""));
    }

    [Fact]
    public void A_rule_looks_in_the_whole_text_unless_it_says_where() => Assert.Same(BadgeIdPlace.WholeText, new BadgeRule("", "(?<id>.)").Place);

    [Theory]
    [InlineData("https://fair.example/?id=A%20B", "A B")]
    [InlineData("https://fair.example/?id=A+B", "A B")]
    [InlineData("https://fair.example/?ID=A", "A")]
    [InlineData("https://fair.example/?x=1&id=A&y", "A")]
    [InlineData("https://fair.example?id=A", "A")]
    [InlineData("https://fair.example/?id=%E5%B1%B1", "山")]
    public void A_query_parameter_is_read_as_browsers_read_it(string text, string id) =>
        Assert.Equal(id, new BadgeRule("", "^(?<id>.+)$", place: BadgeIdPlace.WebQuery("FAIR.example", "id")).IdIn("", text));

    [Theory]
    [InlineData("https://fair.example/?id=")]
    [InlineData("https://fair.example/?id")]
    [InlineData("https://fair.example/?id=%FF")]
    [InlineData("https://fair.example/?myid=A")]
    [InlineData("https://fair.example/#?id=A")]
    [InlineData("https://fair.example.evil/?id=A")]
    [InlineData("https://evil/?u=https://fair.example/?id=A")]
    [InlineData("https:\\\\evil\\@fair.example/?id=A")]
    [InlineData("//fair.example/?id=A")]
    [InlineData("fair.example/?id=A")]
    [InlineData("javascript:fair.example/?id=A")]
    public void An_address_that_only_looks_alike_names_nobody(string text) =>
        Assert.Null(new BadgeRule("", "^(?<id>.+)$", place: BadgeIdPlace.WebQuery("fair.example", "id")).IdIn("", text));

    [Fact]
    public void A_place_on_the_web_holds_for_its_symbology_only()
    {
        var rule = new BadgeRule("]Q", "^(?<id>[0-9]+)$", place: BadgeIdPlace.WebPath("fair.example"));

        Assert.Equal("7", rule.IdIn("]Q1", "https://fair.example/b/7"));
        Assert.Null(rule.IdIn("]d1", "https://fair.example/b/7"));
    }

    [Theory]
    [InlineData("https://fair.example/b/FK1000001", "id:FK1000001")]
    [InlineData("MECARD:N:Doe,Jane;NOTE:FK1000001;;", "id:FK1000001")]
    [InlineData("BEGIN:VCARD\nFN:Jane Doe\nNOTE:FK1000001\nEND:VCARD", "id:FK1000001")]
    [InlineData("FK1000001", "id:FK1000001")]
    public void One_badge_in_four_contents_is_one_identity(string text, string identity) => Assert.Equal(identity, Read(text));

    [Theory]
    [InlineData("BEGIN:VCARD\nFN:Jane Doe\nNOTE:FK1000001\nNOTE:FK1000002\nEND:VCARD")]
    [InlineData("MECARD:N:Doe,Jane;NOTE:FK1000001;NOTE:FK1000002;;")]
    [InlineData("BEGIN:VCARD\nFN:Jane Doe\nNOTE:see FK1000001\nEND:VCARD")]
    [InlineData("BEGIN:VCARD\nFN:Jane Doe\nNOTE:FK1000001\u202e\nEND:VCARD")]
    public void A_card_that_contradicts_itself_or_only_mentions_an_id_is_named_by_its_own_text(string text) => Assert.Contains("card:", Read(text), StringComparison.Ordinal);

    [Fact]
    public void An_id_with_an_invisible_character_is_another_id() =>
        Assert.StartsWith("raw:", Read("BEGIN:VCARD\nFN:Jane Doe\nUID:FK1000001\u202e\nEND:VCARD"), StringComparison.Ordinal);

    private static string Read(string text) => new BadgeProfile(
    [
        new BadgeRule("", "^(?<id>FK[0-9]{7})$"),
        new BadgeRule("", "^(?<id>FK[0-9]{7})$", place: BadgeIdPlace.WebPath("fair.example")),
        new BadgeRule("", "^(?<id>FK[0-9]{7})$", place: BadgeIdPlace.CardProperty("note")),
    ]).Read(new BadgeCode("]Q1", System.Text.Encoding.UTF8.GetBytes(text))).Identity;
}
