using System.Text;
using FairKiosk.Parts.Nfc;
using FairKiosk.Reader.Linux.Nfc;
using FairKiosk.Reader.Linux.Plugins;
using FairKiosk.Reader.Linux.Tests.Harness;
using FairKiosk.Reader.Linux.Tests.Sources;
using FairKiosk.Testing;

namespace FairKiosk.Reader.Linux.Tests.Plugins;

/// <summary>NFC modules of a plug-in as sources like any other.</summary>
public sealed class CardModuleSourceTests : DeviceSourceContract
{
    protected override int Many => 12;

    protected override int NoiseRuns => 4;

    [Fact]
    public async Task A_card_that_stays_is_one_scan_until_it_is_taken_away()
    {
        using var rig = new ModuleHand();
        rig.Lay(new Type2Card { Uid = TagMemory.Uid, Memory = TagMemory.Ntag213(NdefBuilder.Message(NdefBuilder.Text("17"))) });
        Assert.Equal("17", await rig.Sink.NextTextAsync());
        rig.Module.AwaitLooks(5, CancellationToken.None);
        Assert.False(rig.Sink.HasMore);
        rig.TakeAway();
        rig.Lay(new Type2Card { Uid = TagMemory.Uid, Memory = TagMemory.Ntag213(NdefBuilder.Message(NdefBuilder.Text("18"))) });
        Assert.Equal("18", await rig.Sink.NextTextAsync());
    }

    [Fact]
    public async Task Another_card_in_its_place_is_another_scan()
    {
        using var rig = new ModuleHand();
        rig.Lay(new Type2Card { Uid = TagMemory.Uid, Memory = TagMemory.Ntag213(NdefBuilder.Message(NdefBuilder.Text("17"))) });
        Assert.Equal("17", await rig.Sink.NextTextAsync());
        rig.Lay(new Type2Card { Uid = [.. TagMemory.Uid.Reverse()], Memory = TagMemory.Ntag213(NdefBuilder.Message(NdefBuilder.Text("18"))) });
        Assert.Equal("18", await rig.Sink.NextTextAsync());
    }

    [Fact]
    public async Task A_phone_that_draws_its_number_anew_is_told_once_while_it_lies_there()
    {
        using var rig = new ModuleHand();
        rig.Lay(new Type2Card { Uid = [0x08, 1, 2, 3], Memory = new byte[64] });
        Assert.Empty((await rig.Sink.NextAsync()).Data);
        rig.Lay(new Type2Card { Uid = [0x08, 4, 5, 6], Memory = new byte[64] });
        rig.Module.AwaitLooks(3, CancellationToken.None);
        Assert.False(rig.Sink.HasMore);
    }

    [Fact]
    public void A_card_with_a_processor_that_the_module_cannot_talk_to_is_unreadable_and_never_its_number() =>
        Assert.Empty(CardReading.Read(new BeyondReach()).Data);

    [Fact]
    public void A_module_that_does_not_answer_at_the_start_is_told_in_plain_words()
    {
        using var source = new CardModuleSource("pn532", () => throw new IOException("no answer on the bus"));
        var told = Assert.Throws<CannotStartException>(() => source.Start(new RecordingSink()));
        Assert.Equal("The NFC module pn532 does not answer: no answer on the bus", told.Message);
    }

    private protected override DeviceRig Plug(int idleMillis) => new ModuleRig();

    // On a tag there is no symbology: what looks like one is text.
    protected override BadgeRead ReadOf(string code, string symbology) => new(TagCode.Content, Encoding.UTF8.GetBytes(symbology + code), IsTooLarge: false);

    /// <summary>Lays cards down and takes them away when a test says so.</summary>
    private sealed class ModuleHand : IDisposable
    {
        private readonly CardModuleSource _source;

        public ModuleHand()
        {
            _source = new CardModuleSource("bench", Module.Open);
            _source.Start(Sink);
        }

        public VirtualModule Module { get; } = new();

        public RecordingSink Sink { get; } = new();

        public void Lay(VirtualCard card) => Module.Card = card;

        public void TakeAway()
        {
            Module.Card = null;
            Module.AwaitLooks(2, CancellationToken.None);
        }

        public void Dispose() => _source.Dispose();
    }

    private sealed class BeyondReach : ICard
    {
        public CardKind Kind => CardKind.BeyondReach;

        public CardAnswer Transmit(ReadOnlySpan<byte> command) =>
            command[1] == 0xCA ? CardAnswer.Good(TagMemory.Uid) : throw new InvalidOperationException("Nothing else may be asked of it.");

        public bool IsStillThere() => true;
    }
}
