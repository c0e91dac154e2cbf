namespace FairKiosk.RaspberryPi;

/// <summary>What is wired where on the reference reader: a Raspberry Pi of 40 pins. Pins by their GPIO numbers, as the maker counts them (BCM).</summary>
public static class PinMap
{
    /// <summary>I²C bus of PN532 and screen: data on GPIO 2, clock on GPIO 3.</summary>
    public const int I2cBus = 1;

    /// <summary>I²C address of the SSD1306 screen.</summary>
    public const int ScreenAddress = 0x3C;

    /// <summary>SPI bus of MFRC522 and PN5180: MOSI 10, MISO 9, SCLK 11.</summary>
    public const int NfcSpiBus = 0;

    /// <summary>Chip select of the MFRC522: CE0, GPIO 8.</summary>
    public const int Mfrc522ChipSelect = 0;

    /// <summary>Reset of the MFRC522.</summary>
    public const int Mfrc522Reset = 25;

    /// <summary>Chip select of the PN5180, driven by its driver: it has to stay low while the module is busy.</summary>
    public const int Pn5180Nss = 22;

    /// <summary>The line on which the PN5180 says that it is busy.</summary>
    public const int Pn5180Busy = 24;

    /// <summary>SPI bus of the WS2812 ring, which needs the line for itself: its data on MOSI, GPIO 20.</summary>
    public const int LightSpiBus = 1;

    /// <summary>Lights of the ring.</summary>
    public const int Lights = 8;

    /// <summary>PWM chip of the buzzer.</summary>
    public const int BuzzerChip = 0;

    /// <summary>PWM channel of the buzzer: GPIO 18, with <c>dtoverlay=pwm</c>.</summary>
    public const int BuzzerChannel = 0;

    /// <summary>Keys from left to right, each to ground.</summary>
    public static IReadOnlyList<int> Keys { get; } = [5, 6, 13];
}
