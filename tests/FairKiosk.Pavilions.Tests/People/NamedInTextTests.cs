using FairKiosk.Pavilions.Badges;
using FairKiosk.Pavilions.People;

namespace FairKiosk.Pavilions.Tests.People;

/// <summary>A released need outlives every permission: it says nothing of its visitor.</summary>
public sealed class NamedInTextTests
{
    private static readonly BadgeContact Visitor = new(
        "Dr. Eva Müller", "Müller", "Eva", "Krüger Feinmechanik GmbH & Co. KG", "", "e.mueller@krueger.example", "+49 (0)89 123-456", "DE", "", "", "");

    private static readonly BadgeContact Japanese = new("林 太郎", "林", "太郎", "株式会社荒川", "", "", "", "JP", "ハヤシ", "タロウ", "");

    [Theory]
    [InlineData("Frau Mueller braucht Spulen")]
    [InlineData("MÜLLER: coils")]
    [InlineData("Müllers Anlage braucht Spulen")]
    [InlineData("（Ｍｕｌｌｅｒ）")]
    [InlineData("Mullerさんの要望")]
    [InlineData("coating for Krueger Feinmechanik, 3 mm")]
    [InlineData("write to E.Mueller@Krueger.example")]
    [InlineData("call 089 / 12 34 56")]
    public void Name_firm_address_and_number_are_found_however_they_are_written(string text) => Assert.True(NamedInText.Names(text, Visitor));

    [Theory]
    [InlineData("coating for 3 mm tubes, 40,000 a month")]
    [InlineData("evaluation of a mullerite coating")]
    [InlineData("precision mechanics, GmbH or not")]
    [InlineData("a doctor needs 123 units")]
    [InlineData("")]
    public void What_is_needed_names_nobody(string text) => Assert.False(NamedInText.Names(text, Visitor));

    [Theory]
    [InlineData("林太郎さんの要望", true)]
    [InlineData("はやし様：コイル", true)]
    [InlineData("荒川の試作品", true)]
    [InlineData("森林管理用のセンサ", false)]
    public void In_Japanese_a_name_stands_without_blanks_and_one_character_is_no_name(string text, bool names) => Assert.Equal(names, NamedInText.Names(text, Japanese));

    [Fact]
    public void Of_a_name_in_one_piece_each_word_counts_and_of_a_visitor_who_is_unknown_nothing()
    {
        BadgeContact contact = new("Jo Typed", "", "", "IB", "", "", "12345", "", "", "", "");
        Assert.True(NamedInText.Names("Typed wants coils", contact));
        Assert.False(NamedInText.Names("jo-jo coils, IB class, 12345", contact));
        Assert.False(NamedInText.Names("coils", new BadgeContact("", "", "", "", "", "", "", "", "", "", "")));
    }
}
