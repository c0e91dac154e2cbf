using System.Device.Gpio;
using System.Device.I2c;
using System.Device.Pwm;
using System.Device.Spi;
using FairKiosk.RaspberryPi.Modules;
using FairKiosk.RaspberryPi.Parts;
using FairKiosk.Reader.Linux.Plugins;
using Iot.Device.Mfrc522;
using Iot.Device.Pn5180;
using Iot.Device.Pn532;
using Iot.Device.Ws28xx;

namespace FairKiosk.RaspberryPi;

/// <summary>A Raspberry Pi with bare modules on its 40 pins, wired as <see cref="PinMap"/> says.</summary>
public sealed class RaspberryPiPlugin : IReaderPlugin
{
    /// <inheritdoc />
    public IReadOnlyList<string> Modules { get; } = ["pn532", "mfrc522", "pn5180"];

    /// <inheritdoc />
    public IReadOnlyList<string> Parts { get; } = ["light", "buzzer", "screen", "keys"];

    /// <inheritdoc />
    public ICardModule OpenModule(string name) => name switch
    {
        "pn532" => With(I2cDevice.Create(new I2cConnectionSettings(PinMap.I2cBus, Pn532.I2cDefaultAddress)), line => With(new Pn532(line), chip => new Pn532Module(chip))),
        "mfrc522" => With(SpiDevice.Create(Nfc(MfRc522.MaximumSpiClockFrequency, MfRc522.DefaultSpiMode, PinMap.Mfrc522ChipSelect)), line => With(
            new GpioController(), pins => With(new MfRc522(line, PinMap.Mfrc522Reset, pins), chip => new Mfrc522Module(chip)))),
        "pn5180" => With(SpiDevice.Create(Nfc(Pn5180.MaximumSpiClockFrequency, Pn5180.DefaultSpiMode, -1)), line => With(
            new GpioController(), pins => With(new Pn5180(line, PinMap.Pn5180Busy, PinMap.Pn5180Nss, pins), chip => new Pn5180Module(chip)))),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    /// <inheritdoc />
    public IReaderPart OpenPart(string name) => name switch
    {
        "light" => new Ring(new Ws2812b(SpiDevice.Create(new SpiConnectionSettings(PinMap.LightSpiBus, 0) { ClockFrequency = Ring.ClockHertz, Mode = SpiMode.Mode0 }), PinMap.Lights)),
        "buzzer" => new Piezo(PwmChannel.Create(PinMap.BuzzerChip, PinMap.BuzzerChannel)),
        "screen" => new Screen(I2cDevice.Create(new I2cConnectionSettings(PinMap.I2cBus, PinMap.ScreenAddress))),
        "keys" => new KeyPad(new GpioController(), PinMap.Keys),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    // A module that is not there is looked for again and again: what was opened for it is let go of each time.
    private static ICardModule With<T>(T part, Func<T, ICardModule> open)
        where T : IDisposable
    {
        try
        {
            return open(part);
        }
        catch
        {
            part.Dispose();
            throw;
        }
    }

    private static SpiConnectionSettings Nfc(int hertz, SpiMode mode, int chipSelect) => new(PinMap.NfcSpiBus, chipSelect) { ClockFrequency = hertz, Mode = mode };
}
