using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Search;
using FairKiosk.Storage.Tests.Kit;

namespace FairKiosk.Storage.Tests;

/// <summary>A lead is found by every word that is kept of it, however it is spelt, by its owner and by nobody else.</summary>
public sealed class LeadSearchTests : IDisposable
{
    private readonly TestFair _fair = new();
    private readonly Journal _one = new Journal("counter-1", "aaaaaaaaaaaaaaaa").Anchor();

    public void Dispose() => _fair.Dispose();

    [Theory]
    [InlineData("mueller", "Jörg Müller")]
    [InlineData("MULLER joerg", "Jörg Müller")]
    [InlineData("strauss", "Jörg Müller")]
    [InlineData("Strauß AG", "Jörg Müller")]
    [InlineData("IVAM", "Anna Kuzuno")]
    [InlineData("baden wuerttemberg", "Anna Kuzuno")]
    [InlineData("BadenWürttemberg", "Anna Kuzuno")]
    [InlineData("kuzuno FK2@example", "Anna Kuzuno")]
    [InlineData("ｵｰﾄﾒｰｼｮﾝ", "山田 太郎")]
    [InlineData("山田太郎", "山田 太郎")]
    [InlineData("やまだ", "山田 太郎")]
    [InlineData("ヤマダタロウ", "山田 太郎")]
    [InlineData("tanaka", "田中")]
    public void T_23_a_name_is_found_as_others_write_it(string search, string name)
    {
        _fair.Send(_one
            .Scan(0, Journal.Person("FK1", "Jörg Müller", "Strauß AG"))
            .Scan(1, Journal.Person("FK2", "Anna Kuzuno", "ＩＶＡＭ Baden-Württemberg"))
            .Scan(2, "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:FK3\r\nFN:山田 太郎\r\nN:山田;太郎;;;\r\nX-PHONETIC-LAST-NAME:ﾔﾏﾀﾞ\r\nX-PHONETIC-FIRST-NAME:ﾀﾛｳ\r\nORG:オートメーション社\r\nEND:VCARD\r\n", symbology: "]Q1"));
        _fair.Database.Leads.AddByHand(TestFair.A, new ContactByHand("田中", null, "t.Tanaka@example.org", null, null), null, "a");
        Assert.Equal([name], Found(TestFair.A, search));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void The_words_of_a_search_may_stand_in_the_contact_and_in_both_kinds_of_note()
    {
        _fair.Send(_one.Scan(0, Journal.Person("FK1", "Jo Doe")).Mark(0.5, "note", 2, "Ventile für Öl").Scan(1, Journal.Person("FK2", "Jo Other")));
        var badge = _fair.Database.Leads.List(TestFair.A, new LeadFilter { Search = "Doe" })[0].Badge;
        _fair.Database.Leads.SetNote(TestFair.A, badge, "Rückruf am Montag", "a");
        Assert.Equal(["Jo Doe"], Found(TestFair.A, "montag fuer jo rueckruf oel"));
        Assert.Empty(Found(TestFair.A, "montag other"));
        Assert.Equal(["Jo Doe", "Jo Other"], Found(TestFair.A, " - "));

        _fair.Database.Leads.SetNote(TestFair.A, badge, "Angebot", "a");
        Assert.Empty(Found(TestFair.A, "rückruf"));
        _fair.Database.Leads.SetNote(TestFair.A, badge, null, "a");
        Assert.Empty(Found(TestFair.A, "angebot"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void What_becomes_known_of_a_badge_later_finds_the_leads_of_all_who_scanned_it_before()
    {
        _fair.Send(_one.Scan(0, "FK0000001"), new Journal("counter-3", "cccccccccccccccc").Anchor().Scan(1, "FK0000001"));
        Assert.Empty(Found(TestFair.A, "mueller"));
        _fair.Send(new Journal("counter-2", "bbbbbbbbbbbbbbbb").Anchor().Scan(2, Journal.Person("FK0000001", "Jo Müller"), symbology: "]Q1"));
        Assert.Equal(["Jo Müller"], Found(TestFair.A, "mueller"));
        Assert.Equal(["Jo Müller"], Found(TestFair.B, "mueller"));
        _fair.MustEqualItsRebuild();
    }

    [Fact]
    public void A_rival_finds_neither_a_lead_nor_what_was_written_about_a_shared_one()
    {
        _fair.Send(
            _one.Scan(0, Journal.Person("FK1", "Own Visitor")).Mark(0.5, "note", 2, "secret"),
            new Journal("counter-3", "cccccccccccccccc").Anchor().Scan(1, Journal.Person("FK2", "Joint Visitor")));
        var joint = _fair.Database.Leads.List(TestFair.A, new LeadFilter { Search = "joint" })[0].Badge;
        _fair.Database.Leads.SetNote(TestFair.A, joint, "our price", "a");
        Assert.Equal(["Joint Visitor"], Found(TestFair.A, "price"));
        Assert.Equal(["Own Visitor"], Found(TestFair.A, "secret"));
        Assert.Empty(Found(TestFair.B, "price"));
        Assert.Empty(Found(TestFair.B, "secret"));
        Assert.Empty(Found(TestFair.B, "own"));
    }

    [Fact]
    public void The_database_finds_exactly_what_the_rule_finds()
    {
        string[] names = ["Ann Müller", "Ivan Nowak", "Mueller Baden-Württemberg", "Samuel Bauer", "Neue Elektronik", "O'Neil", "50% _off", "ガーション", "かーしょん", "X-Ray"];
        foreach (var name in names)
        {
            _fair.Database.Leads.AddByHand(TestFair.A, new ContactByHand(name, null, null, null, null), null, "a");
        }

        foreach (var search in (string[])[.. names, "ann", "anno", "vann", "nnow", "muller", "el", "baur", "elektro", "%", "_", "x", "xray", "x-", "が", "か", "ション", "neil", "baden muller", "'"])
        {
            var words = SearchWord.Of(search);
            Assert.Equal(names.Where(name => words.All(word => word.IsIn(SearchText.Fold(name)))).Order(StringComparer.Ordinal), Found(TestFair.A, search));
        }
    }

    [Fact]
    public void T_23_what_is_written_as_it_was_searched_comes_before_what_has_a_letter_wrong_in_every_order_and_on_every_page()
    {
        foreach (var name in (string[])["Zoe at COMPAMED", "Anna at COMAPMED", "Bo at COMPAMD", "Cleo at MEDICA", "Yan at COMPAMED"])
        {
            _fair.Database.Leads.AddByHand(TestFair.A, new ContactByHand(name, null, null, null, null), null, "a");
        }

        _fair.Database.Leads.AddByHand(TestFair.B, new ContactByHand("Rival at COMAPMED", null, null, null, null), null, "b");
        var filter = new LeadFilter { Search = "compamed", Order = LeadOrder.Name };
        string[] exactFirst = ["Yan at COMPAMED", "Zoe at COMPAMED", "Anna at COMAPMED", "Bo at COMPAMD"];
        Assert.Equal(exactFirst, _fair.Database.Leads.List(TestFair.A, filter).Select(lead => lead.Name));
        Assert.Equal(exactFirst[1..3], _fair.Database.Leads.List(TestFair.A, filter with { Limit = 2, Offset = 1 }).Select(lead => lead.Name));
        Assert.Equal(4, _fair.Database.Leads.Count(TestFair.A, filter));
        Assert.Equal(["Anna at COMAPMED"], Found(TestFair.A, "compamed anna"));
        Assert.Equal(["Rival at COMAPMED"], Found(TestFair.B, "compamed"));
    }

    [Fact]
    public void T_23_a_note_with_a_letter_wrong_is_found_and_a_badge_is_not()
    {
        _fair.Send(_one.Scan(0, Journal.Person("FK1234567", "Jo Doe")).Mark(0.5, "note", 2, "Ventiel fuer Messe").Scan(1, "FK7654321"));
        var badge = _fair.Database.Leads.List(TestFair.A, new LeadFilter { Search = "Doe" })[0].Badge;
        _fair.Database.Leads.SetNote(TestFair.A, badge, "Rückurf am Montag", "a");
        Assert.Equal(["Jo Doe"], Found(TestFair.A, "rueckruf montag ventile"));
        Assert.Empty(Found(TestFair.A, "FK1234576@example"));
    }

    [Fact]
    public void T_23_a_firm_of_the_pavilion_is_found_by_each_of_its_names_and_the_fair_by_its_aliases()
    {
        _fair.Database.Setup.AddExhibitor(
            new Exhibitor(TestFair.A, "Fraunhofer IPA", "DE") { Names = new LocalNames { Japanese = "藤野研究所", Kana = "フジノケンキュウジョ" }, Aliases = ["フラウンホーファー", "FhG"] }, "o");
        _fair.Database.Setup.SetSeries(new FairSeries("sps", "SPS IPC Drives") { Aliases = ["Smart Production Solutions"] }, "o");
        foreach (var (name, company) in new[] { ("One", "フランフォーファー"), ("Two", "フラウンホーファー日本"), ("Three", "藤野研究所"), ("Four", "Fraunhofer IPA GmbH"), ("Five", "Other AG") })
        {
            _fair.Database.Leads.AddByHand(TestFair.A, new ContactByHand(name, company, null, null, null), null, "a");
        }

        Assert.Equal(["Four", "Three", "Two"], Found(TestFair.A, "ふじのけんきゅうじょ"));
        Assert.Equal(["Four", "Three", "Two"], Found(TestFair.A, "Fraunhofer"));
        Assert.Equal(["Four", "One", "Three", "Two"], Found(TestFair.A, "フラウンホーファー"));
        Assert.Empty(Found(TestFair.A, "Fh"));
        Assert.Empty(Found(TestFair.A, "Smart Production Solutions"));
        _fair.Database.Leads.SetNote(TestFair.A, _fair.Database.Leads.List(TestFair.A, new LeadFilter { Search = "Other" })[0].Badge, "met at SPS IPC-Drives", "a");
        Assert.Equal(["Five"], Found(TestFair.A, "Smart Production Solutions"));
        Assert.Empty(Found(TestFair.B, "Fraunhofer"));
    }

    [Fact]
    public void T_23_a_short_alias_is_found_as_a_word_and_not_at_the_end_of_one_and_the_beginning_of_the_next()
    {
        _fair.Database.Setup.AddExhibitor(new Exhibitor(TestFair.A, "Kuzuno AG", "DE") { Aliases = ["Anno", "KZ No"] }, "o");
        foreach (var (name, company) in new[] { ("One", "Ivan Nowak KG"), ("Two", "Anno GmbH"), ("Three", "KZ-No"), ("Four", "KZno") })
        {
            _fair.Database.Leads.AddByHand(TestFair.A, new ContactByHand(name, company, null, null, null), null, "a");
        }

        Assert.Equal(["Four", "Three", "Two"], Found(TestFair.A, "Kuzuno"));
    }

    private string[] Found(string exhibitor, string search)
    {
        var filter = new LeadFilter { Search = search };
        string[] found = [.. _fair.Database.Leads.List(exhibitor, filter).Select(lead => lead.Name ?? "").Order(StringComparer.Ordinal)];
        Assert.Equal(found, _fair.Database.Leads.List(exhibitor, filter with { Limit = 100 }).Select(lead => lead.Name ?? "").Order(StringComparer.Ordinal));
        Assert.Equal(found.Length, _fair.Database.Leads.Count(exhibitor, filter));
        return found;
    }
}
