using FairKiosk.Pavilions.Badges;
using FairKiosk.Pavilions.Lists;

namespace FairKiosk.Pavilions.Tests.Lists;

/// <summary>What an organiser's list says in which column, before anybody has said it.</summary>
public sealed class VisitorColumnsTests
{
    [Theory]
    [InlineData("Barcode|First Name|Last Name|Company|Job Title|E-mail|Phone|Country", "Code|GivenName|FamilyName|Company|JobTitle|Email|Phone|Country")]
    [InlineData("Badge-ID *|Attendee Name|Organisation|Position|Email Address|Mobile|Country/Region|Notes", "Code|Name|Company|JobTitle|Email|Phone|Country|")]
    [InlineData("Besuchernummer|Anrede|Vorname|Nachname|Firma|Funktion|E-Mail-Adresse|Telefon-Nr.|Land", "Code||GivenName|FamilyName|Company|JobTitle|Email|Phone|Country")]
    [InlineData("Ausweis-Nr.|Name|Vorname|Firmenname|Straße|PLZ|Ort|Land|Mail", "Code|FamilyName|GivenName|Company||||Country|Email")]
    [InlineData("来場者番号|氏名|フリガナ|会社名|部署|役職|メールアドレス|電話番号|国", "Code|Name|Reading|Company||JobTitle|Email|Phone|Country")]
    [InlineData("バーコード|姓|名|セイ|メイ|会社名(Company)|Ｅメール|ＴＥＬ|住所", "Code|FamilyName|GivenName|FamilyReading|GivenReading|Company|Email|Phone|")]
    [InlineData("ID|Ticket|Firma / Company|Name / 氏名", "|Code|Company|Name")]
    public void Heads_in_English_German_and_Japanese_are_known(string heads, string fields)
    {
        var proposed = VisitorColumns.Propose([heads.Split('|'), ["1", "x"]], _ => false);
        Assert.Equal(0, proposed.HeadRow);
        var named = proposed.Columns.ToDictionary(column => column.Value, column => column.Key.ToString());
        Assert.Equal(fields.Split('|'), Enumerable.Range(0, proposed.Heads.Count).Select(at => named.GetValueOrDefault(at, "")));
    }

    [Fact]
    public void A_title_above_the_heads_is_no_visitor()
    {
        var proposed = VisitorColumns.Propose([["Besucherliste COMPAMED 2026"], [""], ["Besuchernummer", "Firma"], ["4711", "Krüger GmbH"]], _ => false);
        Assert.Equal(2, proposed.HeadRow);
        Assert.Equal(["Besuchernummer", "Firma"], proposed.Heads);
    }

    [Fact]
    public void Without_heads_codes_addresses_and_countries_are_known_by_their_looks()
    {
        string[][] rows = [["Anna Krüger", "FK1000001", "anna@example.org", "Germany"], ["Jonas Weber", "FK1000002", "", "AT"], ["Mia Wolf", "FK1000003", "mia@example.org", "スイス"]];
        var proposed = VisitorColumns.Propose(rows, text => BadgeProfile.IsNamed(BadgeProfile.Default.ReadListed(text)!));
        Assert.Equal(-1, proposed.HeadRow);
        Assert.Equal("", proposed.Key);
        Assert.Equal(["A", "B", "C", "D"], proposed.Heads);
        Assert.Equal((1, 2, 3, 3), (proposed.Columns[VisitorField.Code], proposed.Columns[VisitorField.Email], proposed.Columns[VisitorField.Country], proposed.Columns.Count));
    }

    [Fact]
    public void The_same_heads_have_the_same_key_and_others_another()
    {
        static string KeyOf(params string[] heads) => VisitorColumns.Propose([heads, ["4711", "Krüger"]], _ => false).Key;
        Assert.Equal(KeyOf("Barcode", "Firma"), KeyOf(" BARCODE", "Firma "));
        Assert.NotEqual(KeyOf("Barcode", "Firma"), KeyOf("Firma", "Barcode"));
        Assert.NotEqual(KeyOf("Barcode", "Firma"), KeyOf("Barcode", "Firma", "Land"));
    }

    [Fact]
    public void A_column_is_named_by_its_head_or_its_letter()
    {
        var columns = VisitorColumns.Propose([["Barcode", "Name", "Name", "B"], ["4711", "x", "y", "z"]], _ => false);
        Assert.Equal(0, columns.Find("bar-code"));
        Assert.Equal(2, columns.Find("c"));
        Assert.Equal(3, columns.Find("B"));
        Assert.Null(columns.Find("Name"));
        Assert.Null(columns.Find("AA"));
        Assert.Equal("A Z AA AZ BA", string.Join(' ', VisitorColumns.Letter(0), VisitorColumns.Letter(25), VisitorColumns.Letter(26), VisitorColumns.Letter(51), VisitorColumns.Letter(52)));
    }

    [Fact]
    public void No_heads_and_no_rows_propose_nothing()
    {
        Assert.Empty(VisitorColumns.Propose([], _ => true).Columns);
        Assert.Empty(VisitorColumns.Propose([[], [""]], _ => true).Columns);
        Assert.Empty(VisitorColumns.Propose([["\ud83d", "\ud83d"]], _ => false).Columns);
    }
}
