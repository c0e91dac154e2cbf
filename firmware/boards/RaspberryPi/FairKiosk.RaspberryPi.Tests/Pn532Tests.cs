using System.Text;
using FairKiosk.RaspberryPi.Modules;
using FairKiosk.Reader.Linux.Nfc;
using FairKiosk.Reader.Linux.Tests.Harness;
using Iot.Device.Pn532;

namespace FairKiosk.RaspberryPi.Tests;

/// <summary>The real drivers of a PN532 and of its tags, on a bus that a test plays.</summary>
public sealed class Pn532Tests : IDisposable
{
    private static readonly byte[] Message = NdefBuilder.Message(NdefBuilder.Card("BEGIN:VCARD\r\nFN:Jürgen Groß\r\nEND:VCARD"));

    private readonly FakePn532 _bus = new();
    private readonly Pn532Module _module;

    public Pn532Tests()
    {
        _module = new Pn532Module(new Pn532(_bus));
    }

    [Fact]
    public void Without_a_card_there_is_nothing() => Assert.Null(_module.Look());

    [Fact]
    public void A_tag_tells_its_number_and_its_pages()
    {
        _bus.Card = new NtagCard(TagMemory.Uid, TagMemory.Ntag213(Message));
        var card = _module.Look();
        Assert.NotNull(card);
        Assert.Equal(CardKind.Memory, card.Kind);
        Assert.Equal(TagMemory.Uid, card.Transmit([0xFF, 0xCA, 0x00, 0x00, 0x00]).Data);
        Assert.Equal(TagMemory.Ntag213(Message).AsSpan(12, 16).ToArray(), card.Transmit([0xFF, 0xB0, 0x00, 0x03, 0x10]).Data);
        Assert.True(card.IsStillThere());
        _bus.Card = null;
        Assert.False(card.IsStillThere());
    }

    [Fact]
    public void A_tag_with_a_processor_is_asked_as_such()
    {
        _bus.Card = new ProcessorCard(TagMemory.Uid, Message);
        var card = _module.Look();
        Assert.NotNull(card);
        Assert.Equal(CardKind.Any, card.Kind);
        Assert.True(card.Transmit([0x00, 0xA4, 0x00, 0x0C, 0x02, 0xE1, 0x04]).IsGood);
        Assert.Equal(Encoding.UTF8.GetString(Message), Encoding.UTF8.GetString(card.Transmit([0x00, 0xB0, 0x00, 0x02, (byte)Message.Length]).Data));
        Assert.False(card.Transmit([0xFF, 0xB0, 0x00, 0x03, 0x10]).IsGood);
    }

    [Fact]
    public void A_card_that_slips_away_while_it_is_asked_is_gone()
    {
        _bus.Card = new ProcessorCard(TagMemory.Uid, Message);
        var card = _module.Look();
        _bus.Card = null;
        _ = Assert.Throws<CardGoneException>(() => card!.Transmit([0x00, 0xA4, 0x00, 0x0C, 0x02, 0xE1, 0x04]));
    }

    [Fact]
    public void A_module_that_has_lost_its_power_is_found_out()
    {
        _bus.IsUnplugged = true;
        _ = Assert.Throws<IOException>(() =>
        {
            for (var look = 0; look < 30; look++)
            {
                _ = _module.Look();
            }
        });
    }

    public void Dispose() => _module.Dispose();
}
