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
        "pn532" => new Pn532Module(new Pn532(I2cDevice.Create(new I2cConnectionSettings(PinMap.I2cBus, Pn532.I2cDefaultAddress)))),
        "mfrc522" => new Mfrc522Module(new MfRc522(SpiDevice.Create(Nfc(MfRc522.MaximumSpiClockFrequency, MfRc522.DefaultSpiMode, PinMap.Mfrc522ChipSelect)), PinMap.Mfrc522Reset)),
        "pn5180" => new Pn5180Module(new Pn5180(SpiDevice.Create(Nfc(Pn5180.MaximumSpiClockFrequency, Pn5180.DefaultSpiMode, -1)), PinMap.Pn5180Busy, PinMap.Pn5180Nss)),
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

    private static SpiConnectionSettings Nfc(int hertz, SpiMode mode, int chipSelect) => new(PinMap.NfcSpiBus, chipSelect) { ClockFrequency = hertz, Mode = mode };
}
