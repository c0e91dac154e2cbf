using System.Text;
using FairKiosk.Pavilions.Badges;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Exports;

public sealed class LeadVCardTests
{
    [Fact]
    public void A_card_says_what_is_known_and_nothing_else() => Assert.Equal(
        """
        BEGIN:VCARD
        VERSION:4.0
        PRODID:-//FairKiosk//Leads//EN
        UID:urn:uuid:UID
        FN:山田 太郎
        N:山田;太郎;;;
        X-PHONETIC-LAST-NAME:ヤマダ
        X-PHONETIC-FIRST-NAME:タロウ
        ORG:株式会社荒川精密
        EMAIL:anna@krueger.example
        TEL;VALUE=text:0312345678
        ADR:;;;;;;Japan
        NOTE:Rating: Hot\nWants samples
        REV:20261117T110000Z
        END:VCARD

        """, Unfolded(Exported.Awkward()[1]), ignoreLineEndingDifferences: true);

    [Fact]
    public void Notes_of_the_page_and_of_the_reader_stand_below_each_other() => Assert.Contains(
        "NOTE:Rating: Hot\\nInterests: 1\\, 3\\, 12\\nWants samples\\n2026-11-17 11:51:00 Sato: Bring the large one\\; and\\, \"soon\"\\n2026-11-17 11:51:00: =1+1\r\n",
        Unfolded(Exported.Awkward()[0]), StringComparison.Ordinal);

    [Fact]
    public void Lines_are_folded_at_75_octets_and_never_within_a_character()
    {
        var file = Exported.As(Exported.VCard, Exported.Awkward());
        var lines = Encoding.Latin1.GetString(file).Split("\r\n");
        Assert.Equal("", lines[^1]);
        Assert.Contains(lines, line => line.Length is > 71 and <= 75);
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        foreach (var line in lines)
        {
            Assert.InRange(line.Length, 0, 75);
            Assert.DoesNotContain('\n', line);
            Assert.DoesNotContain('\uFFFD', strict.GetString(Encoding.Latin1.GetBytes(line)));
        }
    }

    [Fact]
    public void The_same_lead_keeps_its_uid_and_a_rivals_lead_of_the_same_visitor_has_another()
    {
        var lead = Exported.Lead();
        Assert.Equal(Uid("arakawa", lead), Uid("arakawa", lead with { Name = "Anna Weber", Note = null }));
        Assert.NotEqual(Uid("arakawa", lead), Uid("kawagoe", lead));
        Assert.NotEqual(Uid("arakawa", lead), Uid("arakawa", lead with { Badge = "other" }));
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", Uid("arakawa", lead));
    }

    [Fact]
    public void Our_own_readers_read_every_card_back()
    {
        foreach (var lead in Exported.Awkward())
        {
            var contact = BadgeProfile.Default.Read(new BadgeCode("]Q1", Exported.As(Exported.VCard, lead))).Contact!;
            var nameless = lead.Company is null ? $"Visitor {lead.Badge[..6]}" : "";
            Assert.Equal(
                (lead.Name ?? nameless, lead.Company?.Replace('\t', ' ') ?? "", lead.JobTitle ?? "", lead.Email ?? "", lead.Phone ?? ""),
                (contact.Name, contact.Company, contact.JobTitle, contact.Email, contact.Phone));
            Assert.Equal(
                (lead.FamilyName ?? "", lead.GivenName ?? "", lead.FamilyReading ?? "", lead.GivenReading ?? "", CountryNames.CodeOf(lead.Country ?? "")),
                (contact.FamilyName, contact.GivenName, contact.FamilyReading, contact.GivenReading, contact.Country));
        }
    }

    [Theory]
    [InlineData("DE")]
    [InlineData("CZ")]
    [InlineData("HK")]
    [InlineData("KR")]
    [InlineData("TR")]
    [InlineData("CD")]
    public void A_country_survives_the_way_through_a_card(string code)
    {
        var card = Exported.As(Exported.VCard, Exported.Lead() with { Country = code });
        Assert.Equal(code, BadgeProfile.Default.Read(new BadgeCode("]Q1", card)).Contact!.Country);
    }

    [Fact]
    public void No_text_of_a_badge_can_end_a_card_or_begin_a_line()
    {
        foreach (var (what, text) in HostileTexts.All)
        {
            var file = Unfolded(Exported.Lead(text, text) with { Note = text, Email = text, Phone = text, JobTitle = text, FamilyName = text, GivenName = text, Country = text });
            Assert.True(Unfolded(Exported.Lead()).Split('\n').Length + 2 == file.Split('\n').Length, what);
            Assert.All(file.Split("\r\n")[..^1], line => Assert.Matches("^(BEGIN|VERSION|PRODID|UID|FN|N|ORG|TITLE|EMAIL|TEL;VALUE=text|ADR|NOTE|REV|END):", line));
        }
    }

    private static string Unfolded(LeadRow lead)
    {
        var file = Encoding.UTF8.GetString(Exported.As(Exported.VCard, lead)).Replace("\r\n ", "", StringComparison.Ordinal);
        return lead.Badge == "b2" ? file.Replace(Uid("arakawa", lead), "urn:uuid:UID", StringComparison.Ordinal) : file;
    }

    private static string Uid(string exhibitor, LeadRow lead)
    {
        using var file = new MemoryStream();
        Exported.VCard.Write(file, Exported.Of([lead], exhibitor));
        return Encoding.UTF8.GetString(file.ToArray()).Split("\r\n").Single(line => line.StartsWith("UID:", StringComparison.Ordinal))["UID:".Length..];
    }
}
