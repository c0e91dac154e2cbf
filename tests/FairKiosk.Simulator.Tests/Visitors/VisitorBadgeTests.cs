using System.Text;
using FairKiosk.Simulator.Visitors;

namespace FairKiosk.Simulator.Tests.Visitors;

public sealed class VisitorBadgeTests
{
    private static readonly DateOnly Tuesday = new(2026, 11, 17);

    [Fact]
    public void A_QR_code_carries_a_vCard_with_the_badge_id_as_UID()
    {
        Visitor visitor = VisitorCrowd.Create(seed: 1, Tuesday, number: 0);
        string card = Encoding.UTF8.GetString(VisitorBadge.Read(visitor, BadgeFace.Qr));
        Assert.StartsWith("BEGIN:VCARD\r\nVERSION:3.0\r\n", card, StringComparison.Ordinal);
        Assert.Contains("\r\nUID:FK3210001\r\n", card, StringComparison.Ordinal);
        Assert.Equal("]Q1", VisitorBadge.Symbology(visitor, BadgeFace.Qr));
    }

    [Fact]
    public void Code_128_carries_the_badge_id_alone()
    {
        Visitor visitor = VisitorCrowd.Create(seed: 1, Tuesday, number: 0);
        Assert.Equal("FK3210001", Encoding.UTF8.GetString(VisitorBadge.Read(visitor, BadgeFace.Code128)));
        Assert.Equal("]C0", VisitorBadge.Symbology(visitor, BadgeFace.Code128));
    }

    [Fact]
    public void A_badge_with_nothing_but_an_id_has_no_vCard()
    {
        Visitor visitor = VisitorCrowd.Create(seed: 1, Tuesday, VisitorCrowd.FirstIdOnly);
        Assert.Equal(visitor.BadgeId, Encoding.UTF8.GetString(VisitorBadge.Read(visitor, BadgeFace.Qr)));
        Assert.Equal("]C0", VisitorBadge.Symbology(visitor, BadgeFace.Qr));
    }

    [Fact]
    public void No_line_of_a_vCard_is_longer_than_75_octets_and_unfolding_gives_the_text_back()
    {
        for (int number = 0; number < 500; number++)
        {
            Visitor visitor = VisitorCrowd.Create(seed: 3, Tuesday, number);
            string card = VisitorBadge.VCard(visitor);
            Assert.All(card.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
            string unfolded = card.Replace("\r\n ", "", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal)
                .Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
            Assert.Contains($"\r\nFN:{visitor.FullName}\r\n", unfolded, StringComparison.Ordinal);
            Assert.Contains($"\r\nORG:{visitor.Company}\r\n", unfolded, StringComparison.Ordinal);
            Assert.Contains($"\r\nADR;TYPE=WORK:;;;{visitor.City};;;{visitor.Country}\r\n", unfolded, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_two_visitors_of_a_demo_of_ninety_days_have_one_badge_id()
    {
        const int visitors = 1000;
        HashSet<string> ids = new(StringComparer.Ordinal);
        for (int day = 0; day < 90; day++)
        {
            for (int number = 0; number < visitors; number++)
            {
                // Over the turn of the year, where the days are numbered anew.
                Assert.True(ids.Add(VisitorCrowd.Create(seed: 1, Tuesday.AddDays(day), number).BadgeId));
            }
        }
    }

    [Fact]
    public void Mail_addresses_are_plain_ASCII_of_a_reserved_domain()
    {
        for (int number = 0; number < 200; number++)
        {
            Assert.Matches("^[a-z.]+[0-9]{2}@example\\.(com|org)$", VisitorCrowd.Create(seed: 5, Tuesday, number).Email);
        }
    }
}
