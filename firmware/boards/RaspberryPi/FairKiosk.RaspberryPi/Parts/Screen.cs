using System.Device.I2c;
using FairKiosk.Parts.Screen;
using FairKiosk.Reader.Linux.Plugins;
using Iot.Device.Ssd13xx;
using Iot.Device.Ssd13xx.Commands;
using Iot.Device.Ssd13xx.Commands.Ssd1306Commands;

namespace FairKiosk.RaspberryPi.Parts;

/// <summary>A screen of 128 by 64 dots on an SSD1306: four rows of 16.</summary>
internal sealed class Screen : IReaderPart, IDots
{
    public const int Width = 128;
    public const int Height = 64;

    private const int Row = 16;
    private const int PageRows = 8;
    private const int LightFrom = 2;

    private readonly Chip _chip;
    private readonly PixelFont _font;
    private readonly byte[] _dots = new byte[Width * Height / PageRows];

    public Screen(I2cDevice line)
    {
        _chip = new Chip(line);
        _font = new PixelFont(ReadFont(), Row, Row, Row);
        Layout = new ScreenLayout(Width, Height, new Rows(_font), margin: 0);

        // The driver starts every screen as one of 32 rows.
        _chip.SendCommand(new SetMultiplexRatio(Height - 1));
        _chip.SendCommand(new SetComPinsHardwareConfiguration(alternativeComPinConfiguration: true, enableLeftRightRemap: false));
        Send();
    }

    public ScreenLayout Layout { get; }

    public void Show(ScreenText[] texts)
    {
        Array.Clear(_dots);
        foreach (var text in texts)
        {
            _font.Draw(text, this);
        }

        Send();
    }

    public void Set(int x, int y, int quarters)
    {
        if (quarters >= LightFrom && x is >= 0 and < Width && y is >= 0 and < Height)
        {
            // A byte is eight dots below each other, the lowest bit on top (SSD1306 data sheet, 8.7).
            _dots[(y / PageRows * Width) + x] |= (byte)(1 << (y % PageRows));
        }
    }

    public void Dispose() => _chip.Dispose();

    private static byte[] ReadFont()
    {
        using var file = typeof(Screen).Assembly.GetManifestResourceStream("screen16.font")!;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private void Send()
    {
        _chip.SendCommand(new SetColumnAddress(0, Width - 1));
        _chip.SendCommand(new SetPageAddress(PageAddress.Page0, PageAddress.Page7));

        // Page by page: the driver's buffer does not hold all of it.
        for (var page = 0; page < _dots.Length; page += Width)
        {
            _chip.SendData(_dots.AsSpan(page, Width));
        }
    }

    // Its driver clears by way of an image, and has nothing that makes images; the first thing that is sent clears all the same.
    private sealed class Chip(I2cDevice line) : Ssd1306(line, Screen.Width, Screen.Height)
    {
        public override void ClearScreen()
        {
        }
    }

    // Without a gap below, so that four fit.
    private sealed class Rows(PixelFont font) : IScreenFont
    {
        public int Height(TextSize size) => Row;

        public int Width(string text, TextSize size) => font.Width(text, size);
    }
}
