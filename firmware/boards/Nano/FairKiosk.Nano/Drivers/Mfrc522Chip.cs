using System.Device.Spi;
using Iot.Device.Card;
using Iot.Device.Mfrc522;
using Iot.Device.Rfid;

namespace FairKiosk.Nano.Drivers;

/// <summary>An MFRC522 on SPI.</summary>
public sealed class Mfrc522Chip : CardChip
{
    private const int Bus = 1;
    private const int ClockHertz = 5_000_000;

    // The maker's driver gives up after one attempt while this time has not passed yet, and never once it has: it must not pass. Attempts are counted here.
    private static readonly TimeSpan Patience = TimeSpan.FromDays(36_500);
    private readonly MfRc522 _chip = new(
        SpiDevice.Create(new SpiConnectionSettings(Bus, PinMap.NfcSelect) { ClockFrequency = ClockHertz }), PinMap.NfcReset);

    private Mfrc522Chip()
    {
    }

    /// <inheritdoc />
    protected override CardTransceiver Chip => _chip;

    /// <summary>Looks whether there is one.</summary>
    /// <returns>The chip, or nothing.</returns>
    public static Mfrc522Chip? Find()
    {
        var chip = new Mfrc522Chip();
        if (chip.Answers())
        {
            return chip;
        }

        chip.Dispose();
        return null;
    }

    /// <inheritdoc />
    /// <remarks>Copies of the chip tell no version, so it is asked for what was just written; a line with nobody on it gives one answer to all.</remarks>
    public override bool Answers() => Keeps(Gain.G48dB) && Keeps(Gain.G33dB);

    /// <inheritdoc />
    public override void Dispose() => _chip.Dispose();

    /// <inheritdoc />
    protected override Data106kbpsTypeA? FindCard()
    {
        // A card that has been read falls back to sleep at one question and answers the next.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (_chip.ListenToCardIso14443TypeA(out var card, Patience))
            {
                return card;
            }
        }

        return null;
    }

    private bool Keeps(Gain gain)
    {
        _chip.Gain = gain;
        return _chip.Gain == gain;
    }
}
