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
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);
    private readonly MfRc522 _chip = new(
        SpiDevice.Create(new SpiConnectionSettings(Bus, PinMap.NfcSelect) { ClockFrequency = ClockHertz }), PinMap.NfcReset);

    /// <inheritdoc />
    protected override CardTransceiver Chip => _chip;

    /// <inheritdoc />
    protected override Data106kbpsTypeA? Find() => _chip.ListenToCardIso14443TypeA(out var card, Patience) ? card : null;
}
