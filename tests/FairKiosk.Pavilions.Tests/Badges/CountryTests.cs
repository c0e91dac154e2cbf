using FairKiosk.Pavilions.Badges;

namespace FairKiosk.Pavilions.Tests.Badges;

public class CountryTests
{
    [Theory]
    [InlineData("DE", "DE")]
    [InlineData("jp", "JP")]
    [InlineData("DEU", "DE")]
    [InlineData("Germany", "DE")]
    [InlineData("DEUTSCHLAND", "DE")]
    [InlineData("ドイツ", "DE")]
    [InlineData("日本", "JP")]
    [InlineData("韓国", "KR")]
    [InlineData("Korea, Republic of", "KR")]
    [InlineData("Österreich", "AT")]
    [InlineData("Schweiz", "CH")]
    [InlineData("U.S.A.", "US")]
    [InlineData("usa", "US")]
    [InlineData("United  States", "US")]
    [InlineData("UK", "GB")]
    [InlineData("Ｇｅｒｍａｎｙ", "DE")]
    [InlineData("Island", "IS")]
    [InlineData("ZW", "ZW")]
    public void A_code_or_a_known_name_gives_the_country(string written, string code) => Assert.Equal(code, CountryNames.CodeOf(written));

    [Theory]
    [InlineData("")]
    [InlineData("D")]
    [InlineData("XX")]
    [InlineData("Bavaria")]
    [InlineData("Korea")]
    [InlineData("DE JP")]
    [InlineData("Europe")]
    public void Anything_else_gives_none(string written) => Assert.Equal("", CountryNames.CodeOf(written));

    [Fact]
    public void A_very_long_name_gives_none() => Assert.Equal("", CountryNames.CodeOf(new string('A', 100_000)));
}
