using FairKiosk.Pavilions.Badges;
using FairKiosk.Pavilions.Lists;

namespace FairKiosk.Pavilions.Tests.Lists;

/// <summary>What one row of a visitor list says about a person, and why some are not taken.</summary>
public sealed class VisitorContactTests
{
    [Fact]
    public void A_row_becomes_a_contact_as_a_badge_would()
    {
        var contact = Taken((VisitorField.Code, " T-1 "), (VisitorField.FamilyName, "Krüger"), (VisitorField.GivenName, "Anna\nMaria"), (VisitorField.Country, "Österreich"), (VisitorField.Phone, "+43 1 234"));
        Assert.Equal(("Krüger, Anna Maria", "AT", "+43 1 234", ""), (contact.Name, contact.Country, contact.Phone, contact.UnreadParts));
    }

    [Theory]
    [InlineData("山田 太郎", "ﾔﾏﾀﾞ ﾀﾛｳ", "山田", "太郎", "ヤマダ", "タロウ")]
    [InlineData("山田　花子", "ヤマダ　ハナコ", "山田", "花子", "ヤマダ", "ハナコ")]
    [InlineData("山田太郎", "ヤマダ タロウ", "", "", "", "")]
    [InlineData("Anna Krüger", "アンナ クリューガー", "", "", "", "")]
    public void A_whole_name_is_divided_only_where_the_list_divides_it_and_the_order_is_certain(
        string name, string reading, string family, string given, string familyReading, string givenReading)
    {
        var contact = Taken((VisitorField.Code, "1"), (VisitorField.Name, name), (VisitorField.Reading, reading));
        Assert.Equal((family, given, familyReading, givenReading), (contact.FamilyName, contact.GivenName, contact.FamilyReading, contact.GivenReading));
    }

    [Fact]
    public void An_unknown_country_is_left_out_rather_than_guessed() =>
        Assert.Equal("", Taken((VisitorField.Code, "1"), (VisitorField.Name, "Jo"), (VisitorField.Country, "Atlantis")).Country);

    [Theory]
    [InlineData("", "Anna", RowRefusal.NoCode)]
    [InlineData(" \t", "Anna", RowRefusal.NoCode)]
    [InlineData("T-1", "", RowRefusal.NoContact)]
    [InlineData("T-1", "Kr\uFFFDger", RowRefusal.Unreadable)]
    [InlineData("T-1", "Kr\u0081ger", RowRefusal.Unreadable)]
    [InlineData("T\0-1", "Anna", RowRefusal.Unreadable)]
    public void A_row_that_cannot_be_taken_says_why(string code, string name, RowRefusal why)
    {
        Assert.Equal(why, Read(out var contact, (VisitorField.Code, code), (VisitorField.Name, name)));
        Assert.Null(contact);
    }

    [Fact]
    public void A_cell_that_is_longer_than_any_name_is_not_taken()
    {
        Assert.Null(Read(out _, (VisitorField.Code, "1"), (VisitorField.Name, new string('a', VisitorContact.LongestCell))));
        Assert.Equal(RowRefusal.TooLong, Read(out _, (VisitorField.Code, "1"), (VisitorField.Name, new string('a', VisitorContact.LongestCell + 1))));
    }

    [Theory]
    [InlineData("123456", "id:123456")]
    [InlineData("https://badge.example.de/?id=123456", "id:123456")]
    [InlineData("M7", "id:7")]
    [InlineData("X7", "staff:7")]
    [InlineData("4711", "raw:34373131")]
    public void A_listed_code_is_named_as_a_scan_of_it_or_by_the_id_alone(string code, string identity)
    {
        BadgeProfile profile = new(
        [
            new BadgeRule("]C", "^X(?<id>[0-9])$", isStaff: true),
            new BadgeRule("]C", "^M(?<id>[0-9])$"),
            new BadgeRule("", "^(?<id>[0-9]{6})$", place: BadgeIdPlace.WebQuery("badge.example.de", "id")),
        ]);
        Assert.Equal(identity, profile.ReadListed(code)!.Identity);
    }

    [Fact]
    public void A_listed_code_that_could_be_two_badges_is_neither()
    {
        BadgeProfile profile = new([new BadgeRule("]C", "^(?<id>[0-9]{4})$"), new BadgeRule("]d", "^0(?<id>[0-9]{3})$")]);
        Assert.Null(profile.ReadListed("0123"));
        Assert.Equal("id:1234", profile.ReadListed("1234")!.Identity);
    }

    private static BadgeContact Taken(params (VisitorField Field, string Text)[] cells)
    {
        Assert.Null(Read(out var contact, cells));
        return contact!;
    }

    private static RowRefusal? Read(out BadgeContact? contact, params (VisitorField Field, string Text)[] cells) =>
        VisitorContact.Read(field => cells.FirstOrDefault(cell => cell.Field == field).Text, out contact);
}
