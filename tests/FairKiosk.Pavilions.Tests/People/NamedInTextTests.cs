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
    [InlineData("Frau Eva Mueller braucht Spulen")]
    [InlineData("MÜLLER, EVA: coils")]
    [InlineData("Eva Müllers Anlage braucht Spulen")]
    [InlineData("（Ｅｖａ Ｍｕｌｌｅｒ）")]
    [InlineData("write to E.Mueller@Krueger.example")]
    [InlineData("call 089 / 12 34 56")]
    public void Full_name_address_and_number_are_certain_however_they_are_written(string text) => Assert.Equal(NamedAs.Certainly, NamedInText.Find(text, Visitor));

    [Theory]
    [InlineData("Frau Mueller braucht Spulen")]
    [InlineData("MÜLLER: coils")]
    [InlineData("Müllers Anlage braucht Spulen")]
    [InlineData("Mullerさんの要望")]
    [InlineData("coating for Krueger Feinmechanik, 3 mm")]
    public void A_family_name_or_a_firm_alone_may_mean_something_else(string text) => Assert.Equal(NamedAs.Perhaps, NamedInText.Find(text, Visitor));

    [Theory]
    [InlineData("coating for 3 mm tubes, 40,000 a month")]
    [InlineData("evaluation of a mullerite coating")]
    [InlineData("precision mechanics, GmbH or not")]
    [InlineData("a doctor needs 123 units")]
    [InlineData("")]
    public void What_is_needed_names_nobody(string text) => Assert.Equal(NamedAs.Nobody, NamedInText.Find(text, Visitor));

    [Theory]
    [InlineData("林太郎さんの要望", NamedAs.Certainly)]
    [InlineData("はやしたろう様：コイル", NamedAs.Certainly)]
    [InlineData("はやし様：コイル", NamedAs.Perhaps)]
    [InlineData("荒川の試作品", NamedAs.Perhaps)]
    [InlineData("森林管理用のセンサ", NamedAs.Nobody)]
    public void In_Japanese_a_name_stands_without_blanks_and_one_character_is_no_name(string text, NamedAs named) => Assert.Equal(named, NamedInText.Find(text, Japanese));

    [Fact]
    public void Of_a_name_in_one_piece_each_word_may_be_it_and_of_a_visitor_who_is_unknown_nothing_is()
    {
        BadgeContact contact = new("Jo Typed", "", "", "IB", "", "", "12345", "", "", "", "");
        Assert.Equal(NamedAs.Certainly, NamedInText.Find("Typed, Jo wants coils", contact));
        Assert.Equal(NamedAs.Perhaps, NamedInText.Find("Typed wants coils", contact));
        Assert.Equal(NamedAs.Nobody, NamedInText.Find("jo-jo coils, IB class, 12345", contact));
        Assert.Equal(NamedAs.Nobody, NamedInText.Find("coils", new BadgeContact("", "", "", "", "", "", "", "", "", "", "")));
    }
}
