using FairKiosk.Parts.Screen;
using Meadow;
using Meadow.Foundation.Graphics;
using Meadow.Peripherals.Displays;

namespace FairKiosk.Pocket.Screen;

/// <summary>Draws what the screen tells, white on black: that is read in the light of a hall and in a pocket alike.</summary>
internal sealed class PocketScreen : IDots
{
    private const int Small = 16;
    private const int Middle = 24;
    private const int Large = 32;

    // By quarters of a pixel; looked up texts stay behind what is read.
    private static readonly Color[] White = Shades(255);
    private static readonly Color[] Grey = Shades(190);

    private readonly MicroGraphics _graphics;
    private readonly PixelFont _font;
    private Color[] _shades = White;

    public PocketScreen(IPixelDisplay display)
    {
        _graphics = new MicroGraphics(display);
        _font = new PixelFont(ReadFont(), Small, Middle, Large);
    }

    public ScreenLayout CreateLayout() => new(_graphics.Width, _graphics.Height, _font);

    public void Draw(ScreenText[] texts)
    {
        _graphics.Clear();
        foreach (var text in texts)
        {
            _shades = text.Size == TextSize.Small ? Grey : White;
            _font.Draw(text, this);
        }

        _graphics.Show();
    }

    public void Set(int x, int y, int quarters) => _graphics.DrawPixel(x, y, _shades[quarters]);

    private static Color[] Shades(int brightest)
    {
        var shades = new Color[5];
        for (var quarters = 0; quarters < shades.Length; quarters++)
        {
            var shade = (byte)(brightest * quarters / 4);
            shades[quarters] = new Color(shade, shade, shade);
        }

        return shades;
    }

    private static byte[] ReadFont()
    {
        using var file = typeof(PixelFont).Assembly.GetManifestResourceStream("screen16.font")!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
