using System.Text;
using FairKiosk.Pavilions.Badges;

namespace FairKiosk.Pavilions.Tests.Badges;

public class BadgeProfileFileTests
{
    private const string Letters = "{}[]\",:0-\\u^$(?<id>)*+";

    private const string Written =
        """
        {
          // Printed by the fair's own shop.
          "undeclaredCharset": "shift_jis",
          "rules": [
            { "symbology": "]C", "pattern": "^S(?<id>[0-9]+)$", "staff": true },
            { "place": "text", "pattern": "^(?<id>FK[0-9]{7})$" },
            { "place": "web-query", "host": "fair.example", "name": "id", "pattern": "^(?<id>[0-9]+)$" },
            { "place": "web-path", "host": "fair.example", "pattern": "^(?<id>[0-9]+)$" },
            { "place": "gs1", "name": "8018", "pattern": "^(?<id>[0-9]{18})$" },
            { "place": "card", "name": "NOTE", "pattern": "^(?<id>[0-9]+)$" },
          ]
        }
        """;

    [Theory]
    [InlineData("]C0", "S7", "staff:7")]
    [InlineData("]Q1", "S7", "raw:5337")]
    [InlineData("]Q1", "FK1000001", "id:FK1000001")]
    [InlineData("]Q1", "https://fair.example/?id=12", "id:12")]
    [InlineData("]Q1", "https://fair.example/13", "id:13")]
    [InlineData("]C1", "8018400638133393100005", "id:400638133393100005")]
    [InlineData("]Q1", "MECARD:NOTE:14;;", "id:14")]
    public void A_profile_that_an_organiser_wrote_names_badges(string symbology, string text, string identity)
    {
        Assert.True(BadgeProfileFile.TryRead(Written, out var profile, out var problem), problem);
        Assert.Equal(BadgeCharset.ShiftJis, profile!.UndeclaredCharset);
        Assert.Equal(identity, profile.Read(new BadgeCode(symbology, Encoding.UTF8.GetBytes(text))).Identity);
    }

    [Fact]
    public void The_profile_on_the_page_about_badges_is_one()
    {
        var page = GoldenCards.Page("docs/badges.md");
        var from = page.IndexOf("```json", StringComparison.Ordinal) + "```json".Length;

        Assert.True(BadgeProfileFile.TryRead(page[from..page.IndexOf("```", from, StringComparison.Ordinal)], out var profile, out var problem), problem);
        Assert.Equal(5, profile!.Rules.Count);
        Assert.Equal("id:123456", profile.Read(new BadgeCode("]d1", "0001234567"u8.ToArray())).Identity);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("[]", "profile: not an object")]
    [InlineData("{}", "rules is missing")]
    [InlineData("""{ "rules": {} }""", "rules is not of the right type")]
    [InlineData("""{ "rules": [], "rule": [] }""", "rule is none of undeclaredCharset, rules")]
    [InlineData("""{ "rules": [], "undeclaredCharset": "KOI8-R" }""", "KOI8-R is not read")]
    [InlineData("""{ "rules": [ 1 ] }""", "rule 1: not an object")]
    [InlineData("""{ "rules": [ { "pattern": "(?<id>.)" }, {} ] }""", "rule 2: pattern is missing")]
    [InlineData("""{ "rules": [ { "pattern": "(?<id>.)", "Staff": true } ] }""", "rule 1: Staff is none of")]
    [InlineData("""{ "rules": [ { "pattern": "(?<id>.)", "staff": 1 } ] }""", "rule 1: staff is true or false")]
    [InlineData("""{ "rules": [ { "pattern": "[0-9]" } ] }""", "rule 1: A badge pattern needs a group named id")]
    [InlineData("""{ "rules": [ { "pattern": "(?<id>" } ] }""", "rule 1: ")]
    [InlineData("""{ "rules": [ { "pattern": "(?<id>a)(?=b)" } ] }""", "rule 1: A badge pattern may not use")]
    [InlineData("""{ "rules": [ { "pattern": "(?<id>.)", "place": "qr" } ] }""", "rule 1: place qr is none of")]
    [InlineData("""{ "rules": [ { "pattern": "(?<id>.)", "place": "web-path" } ] }""", "rule 1: host is missing")]
    [InlineData("""{ "rules": [ { "pattern": "(?<id>.)", "place": "gs1", "name": "x" } ] }""", "rule 1: A GS1 application identifier")]
    [InlineData("""{ "rules": [ { "pattern": 7 } ] }""", "rule 1: pattern is not of the right type")]
    public void A_mistake_is_named_with_its_rule(string json, string said)
    {
        Assert.False(BadgeProfileFile.TryRead(json, out var profile, out var problem));
        Assert.Null(profile);
        Assert.NotEmpty(problem);
        Assert.Contains(said, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"undeclaredCharset\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"undeclaredCharset\":\"\ud800\"}")]
    public void A_text_that_can_be_none_is_said_as_a_problem(string json)
    {
        Assert.False(BadgeProfileFile.TryRead(json, out _, out var problem));
        Assert.NotEmpty(problem);
    }

    [Fact]
    public void No_text_makes_reading_throw() => Property.HoldsForChoices(
        choices =>
        {
            var text = new StringBuilder(choices.Length % 3 == 0 ? "" : Written);
            foreach (var choice in choices.Take(text.Length == 0 ? choices.Length : 4))
            {
                var at = choice % (text.Length + 1);
                var letter = choice % 5 == 0 ? (char)(choice >> 8) : Letters[choice % Letters.Length];
                text.Insert(at, letter);
            }

            Assert.Equal(BadgeProfileFile.TryRead(text.ToString(), out var profile, out var problem), problem.Length == 0);
            Assert.Equal(profile is null, problem.Length > 0);
        },
        tests: 1000,
        size: 300);
}
