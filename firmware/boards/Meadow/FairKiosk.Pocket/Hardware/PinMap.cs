namespace FairKiosk.Pocket.Hardware;

/// <summary>What is wired where on the first revision of the board. Pins by the names that Meadow gives the processor's; behind each what is printed on the
/// Core-Compute.</summary>
public static class PinMap
{
    /// <summary>Serial line of the scan engine: sends on PB14 (D12), receives on PB15 (D13).</summary>
    public const string ScannerLine = "COM1";

    /// <summary>Serial line of the card reader: receives on PI9 (D00), sends on PH13 (D01).</summary>
    public const string RfidLine = "COM4";

    /// <summary>The piezo (D02): a pin that raises no interrupts, so it is no key's, and whose timer is nobody else's.</summary>
    public const string Buzzer = "PH10";

    /// <summary>The left key (D03), to ground.</summary>
    public const string LeftKey = "PB8";

    /// <summary>The middle key (D04), to ground.</summary>
    public const string MiddleKey = "PB9";

    /// <summary>The right key (D05), to ground.</summary>
    public const string RightKey = "PB4";

    /// <summary>The red light (D09).</summary>
    public const string Red = "PC6";

    /// <summary>The green light (D10).</summary>
    public const string Green = "PC7";

    /// <summary>The blue light (D11).</summary>
    public const string Blue = "PC9";

    /// <summary>The light behind the screen (D16).</summary>
    public const string ScreenLight = "PI11";

    /// <summary>Chip select of the screen (D17).</summary>
    public const string ScreenSelect = "PD5";

    /// <summary>Whether a byte for the screen is data (D18).</summary>
    public const string ScreenData = "PA10";

    /// <summary>Reset of the screen (D19).</summary>
    public const string ScreenReset = "PC8";

    /// <summary>Clock of the screen's SPI bus (SPI5).</summary>
    public const string ScreenClock = "PH6";

    /// <summary>Controller out, screen in (SPI5).</summary>
    public const string ScreenOut = "PF9";

    /// <summary>Controller in (SPI5); the bus asks for it, the screen does not answer.</summary>
    public const string ScreenIn = "PF8";

    /// <summary>Clock of the fuel gauge's I²C bus (I2C1, D08).</summary>
    public const string GaugeClock = "PB6";

    /// <summary>Data of the fuel gauge's I²C bus (I2C1, D07).</summary>
    public const string GaugeData = "PB7";
}
