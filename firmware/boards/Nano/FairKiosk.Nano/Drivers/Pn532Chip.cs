using System.Device.I2c;
using Iot.Device.Card;
using Iot.Device.Pn532;
using Iot.Device.Pn532.ListPassive;
using Iot.Device.Pn532.RfConfiguration;
using Iot.Device.Rfid;

namespace FairKiosk.Nano.Drivers;

/// <summary>A PN532 on I²C.</summary>
public sealed class Pn532Chip : CardChip
{
    private const int Bus = 1;
    private readonly Pn532 _chip;

    /// <summary>Finds it; it says that it is there when it is asked for its version, and the driver throws when it does not.</summary>
    public Pn532Chip()
    {
        var port = I2cDevice.Create(new I2cConnectionSettings(Bus, Pn532.I2cDefaultAddress));
        try
        {
            _chip = new Pn532(port);

            // Without an end of its own it looks for a card until the next command disturbs it.
            if (!Answers())
            {
                throw new IOException("The PN532 did not take its settings.");
            }
        }
        catch (Exception)
        {
            port.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    protected override CardTransceiver Chip => _chip;

    /// <inheritdoc />
    public override bool Answers() => _chip.SetMaxRetriesInitialization(new MaxRetriesMode { MaxRetryPassiveActivation = Attempts - 1 });

    /// <inheritdoc />
    public override void Dispose() => _chip.Dispose();

    /// <inheritdoc />
    protected override Data106kbpsTypeA? FindCard()
    {
        var found = _chip.ListPassiveTarget(MaxTarget.One, TargetBaudRate.B106kbpsTypeA);

        // The first byte counts the cards.
        return found == null ? null : _chip.TryDecode106kbpsTypeA(new SpanByte(found, 1, found.Length - 1));
    }
}
