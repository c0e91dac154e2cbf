using FairKiosk.Pavilions.Badges;
using FairKiosk.Pavilions.People;

namespace FairKiosk.Pavilions.Tests.People;

public sealed class PersonSuggestionsTests
{
    private static readonly Persons Nobody = Persons.Of([]);

    [Theory]
    [InlineData("Anna Müller", "Acme GmbH", "Anna Mueller", "ACME")]
    [InlineData("Anna Müller", "Acme", "Müller, Anna", "Ａｃｍｅ")]
    [InlineData("Dr. Anna Müller", "Acme Co., Ltd.", "Anna Müller", "Acme")]
    [InlineData("Yamada Taro", "IVAM", "Taro YAMADA", "ＩＶＡＭ")]
    [InlineData("山田 太郎", "株式会社センサー", "山田太郎", "センサ")]
    [InlineData("ヤマダ タロウ", "㈱センサ", "ﾔﾏﾀﾞ ﾀﾛｳ", "センサー")]
    public void The_same_name_and_company_however_they_are_spelt_may_be_one_person(string name, string company, string otherName, string otherCompany)
    {
        var found = Assert.Single(Find(Card("a", name, company), Card("b", otherName, otherCompany)));
        Assert.Equal((BadgePair.Of("a", "b"), PersonMatch.NameAndCompany), (found.Badges, found.Match));
    }

    [Theory]
    [InlineData("Anna Müller", "Acme", "Anna Müller", "Other")]
    [InlineData("Anna Müller", "", "Anna Müller", "")]
    [InlineData("Müller", "Acme", "Müller", "Acme")]
    [InlineData("田中", "センサー", "田中", "センサー")]
    [InlineData("Anna Müller", "Acme", "Anne Müller", "Acme")]
    public void Another_company_none_at_all_a_family_name_alone_or_another_name_suggest_nothing(string name, string company, string otherName, string otherCompany) =>
        Assert.Empty(Find(Card("a", name, company), Card("b", otherName, otherCompany)));

    [Fact]
    public void The_same_address_may_be_one_person_whatever_the_names_say()
    {
        var found = Assert.Single(Find(Card("a", "Anna Krüger", "Acme", "Anna@acme.example"), Card("b", "", "", "anna@acme.example ")));
        Assert.Equal(PersonMatch.Email, found.Match);
        Assert.Equal(PersonMatch.Email | PersonMatch.NameAndCompany, Assert.Single(Find(
            Card("a", "Anna Krüger", "Acme", "a@acme.example"), Card("b", "Krüger, Anna", "Acme", "a@acme.example"))).Match);
    }

    [Fact]
    public void A_name_in_kana_is_that_of_a_badge_that_says_how_its_name_is_read()
    {
        var read = Card("a", "山田 太郎", "センサ", family: "ヤマダ", given: "タロウ");
        Assert.Single(Find(read, Card("b", "ヤマダ タロウ", "センサ")));
        // Read alike and written otherwise, they are two.
        Assert.Empty(Find(read, Card("b", "山田 多朗", "センサ", family: "ヤマダ", given: "タロウ")));
    }

    [Fact]
    public void The_address_of_a_whole_firm_suggests_nobody()
    {
        var cards = Enumerable.Range(0, PersonSuggestions.MostShared + 1).Select(i => Card(((char)('a' + i)).ToString(), "", "", "info@acme.example")).ToArray();
        Assert.Equal(PersonSuggestions.MostShared * (PersonSuggestions.MostShared - 1) / 2, Find(cards[1..]).Count);
        Assert.Empty(Find(cards));
    }

    [Fact]
    public void Who_is_merged_is_asked_about_once_and_two_persons_are_not_asked_about_again()
    {
        PersonCard[] cards = [Card("a", "", "", "x@y.example"), Card("b", "", "", "x@y.example"), Card("c", "", "", "x@y.example")];
        Assert.Equal(3, Find(cards).Count);
        var persons = Persons.Of([BadgePair.Of("a", "b")]);
        Assert.Equal(BadgePair.Of("a", "c"), Assert.Single(PersonSuggestions.Find(cards, persons, [])).Badges);
        Assert.Empty(PersonSuggestions.Find(cards, persons, [BadgePair.Of("c", "b")]));
        Assert.Empty(PersonSuggestions.Find(cards, Persons.Of([BadgePair.Of("a", "b"), BadgePair.Of("c", "b")]), []));
    }

    [Fact]
    public void What_the_list_and_the_badge_say_are_both_looked_at() =>
        Assert.Single(Find(Card("a", "Anna Krüger", "Acme"), Card("b", "A.K.", ""), Card("b", "Anna Krüger", "Acme")));

    private static IReadOnlyList<PersonSuggestion> Find(params PersonCard[] cards) => PersonSuggestions.Find(cards, Nobody, []);

    private static PersonCard Card(string badge, string name, string company, string email = "", string family = "", string given = "") =>
        new(badge, BadgeContact.Nothing with { Name = name, Company = company, Email = email, FamilyReading = family, GivenReading = given });
}
