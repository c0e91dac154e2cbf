using System.Device.I2c;
using Iot.Device.Card;
using Iot.Device.Pn532;
using Iot.Device.Pn532.ListPassive;
using Iot.Device.Rfid;

namespace FairKiosk.Nano.Drivers;

/// <summary>A PN532 on I²C.</summary>
public sealed class Pn532Chip : CardChip
{
    private const int Bus = 1;
    private readonly Pn532 _chip = new(I2cDevice.Create(new I2cConnectionSettings(Bus, Pn532.I2cDefaultAddress)));

    /// <inheritdoc />
    protected override CardTransceiver Chip => _chip;

    /// <inheritdoc />
    protected override Data106kbpsTypeA? Find()
    {
        var found = _chip.ListPassiveTarget(MaxTarget.One, TargetBaudRate.B106kbpsTypeA);

        // The first byte counts the cards.
        return found == null ? null : _chip.TryDecode106kbpsTypeA(new SpanByte(found, 1, found.Length - 1));
    }
}
