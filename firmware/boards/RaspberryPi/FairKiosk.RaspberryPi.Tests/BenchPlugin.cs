using FairKiosk.RaspberryPi.Modules;
using FairKiosk.Reader.Linux.Plugins;
using FairKiosk.Reader.Linux.Tests.Harness;
using Iot.Device.Pn532;

namespace FairKiosk.RaspberryPi.Tests;

/// <summary>The plug-in with a bus that this program plays in place of the board's: two badges, one after the other.</summary>
public sealed class BenchPlugin : IReaderPlugin
{
    /// <summary>What the first badge holds.</summary>
    public const string Card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jürgen Groß\r\nORG:Müller Feinwerk\r\nEND:VCARD";

    /// <summary>What the second badge holds.</summary>
    public const string Address = "https://badge.example/17";

    // How often the driver asks whether a card is there, before one goes and the other comes.
    private const int Asks = 12;

    /// <inheritdoc />
    public IReadOnlyList<string> Modules { get; } = ["pn532"];

    /// <inheritdoc />
    public IReadOnlyList<string> Parts { get; } = [];

    /// <inheritdoc />
    public ICardModule OpenModule(string name)
    {
        var bus = new FakePn532();
        return new Hand(bus, new Pn532Module(new Pn532(bus)));
    }

    /// <inheritdoc />
    public IReaderPart OpenPart(string name) => throw new ArgumentOutOfRangeException(nameof(name), name, null);

    /// <summary>Lays the badges down and takes them away.</summary>
    private sealed class Hand(FakePn532 bus, Pn532Module module) : ICardModule
    {
        private int _looks;

        public Reader.Linux.Nfc.ICard? Look()
        {
            bus.Card = (_looks++ / Asks) switch
            {
                1 => new NtagCard(TagMemory.Uid, TagMemory.Ntag213(NdefBuilder.Message(NdefBuilder.Card(Card)))),
                3 => new ProcessorCard([0x04, 1, 2, 3, 4, 5, 6], NdefBuilder.Message(NdefBuilder.Uri(0x04, "badge.example/17"))),
                _ => null,
            };
            return module.Look();
        }

        public void Dispose() => module.Dispose();
    }
}
