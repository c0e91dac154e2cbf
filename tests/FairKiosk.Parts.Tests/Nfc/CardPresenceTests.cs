using FairKiosk.Parts.Nfc;

namespace FairKiosk.Parts.Tests.Nfc;

public sealed class CardPresenceTests
{
    private static readonly byte[] Card = [0x04, 0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0xF6];
    private static readonly byte[] Other = [0x04, 0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0xF7];
    private static readonly byte[] Phone = [0x08, 0x11, 0x22, 0x33];
    private static readonly byte[] PhoneAgain = [0x08, 0x44, 0x55, 0x66];

    private readonly CardPresence _presence = new();

    [Fact]
    public void A_card_is_one_scan_until_it_is_taken_away()
    {
        Assert.True(_presence.IsNew(Card));
        Assert.False(_presence.IsNew(Card));
        _presence.Missed();
        _presence.Missed();
        Assert.True(_presence.IsNew(Card));
    }

    [Fact]
    public void A_card_that_is_missed_once_at_the_edge_of_the_field_still_lies_there()
    {
        Assert.True(_presence.IsNew(Card));
        _presence.Missed();
        Assert.False(_presence.IsNew(Card));
        _presence.Missed();
        Assert.False(_presence.IsNew(Card));
    }

    [Fact]
    public void Another_card_that_takes_its_place_is_a_scan_of_its_own_and_so_is_the_first_when_it_comes_back()
    {
        Assert.True(_presence.IsNew(Card));
        Assert.True(_presence.IsNew(Other));
        Assert.All(Enumerable.Range(0, 10), _ => Assert.False(_presence.IsNew(Other)));
        Assert.True(_presence.IsNew(Card));
    }

    [Fact]
    public void Two_cards_in_one_sleeve_are_two_scans_however_long_they_lie_there() =>
        Assert.Equal(2, Enumerable.Range(0, 1000).Count(look => _presence.IsNew(look % 2 == 0 ? Card : Other)));

    [Fact]
    public void A_phone_that_draws_another_number_at_each_look_is_one_scan()
    {
        Assert.True(_presence.IsNew(Phone));
        Assert.False(_presence.IsNew(PhoneAgain));
        Assert.True(_presence.IsNew(Card));
    }

    [Fact]
    public void A_card_that_tells_its_number_only_later_is_not_read_twice()
    {
        Assert.True(_presence.IsNew([]));
        Assert.False(_presence.IsNew([]));
        _presence.Told(Card);
        Assert.False(_presence.IsNew(Card));
        Assert.False(_presence.IsNew([]));
    }

    [Fact]
    public void After_the_chip_was_opened_again_what_lies_there_is_read()
    {
        Assert.True(_presence.IsNew(Card));
        _presence.Forget();
        Assert.True(_presence.IsNew(Card));
    }
}
