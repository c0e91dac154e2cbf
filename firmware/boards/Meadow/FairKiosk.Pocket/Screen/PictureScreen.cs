using Meadow;
using Meadow.Foundation.Graphics.Buffers;
using Meadow.Peripherals.Displays;

namespace FairKiosk.Pocket.Screen;

/// <summary>A screen of 240 × 240 whose every picture goes to a file.</summary>
internal sealed class PictureScreen : IPixelDisplay, IDisposable
{
    private const int Edge = 240;

    private readonly BufferRgb888 _pixels = new(Edge, Edge);
    private readonly string _file;

    public PictureScreen(string file)
    {
        _file = file;
    }

    public ColorMode ColorMode => ColorMode.Format24bppRgb888;

    public ColorMode SupportedColorModes => ColorMode.Format24bppRgb888;

    public int Width => Edge;

    public int Height => Edge;

    public IPixelBuffer PixelBuffer => _pixels;

    public void Show()
    {
        // Whole or not at all, for whoever looks at it.
        var beside = _file + ".new";
        File.WriteAllBytes(beside, Png.Of(_pixels.Buffer, Edge, Edge));
        if (File.Exists(_file))
        {
            File.Replace(beside, _file, null);
        }
        else
        {
            File.Move(beside, _file);
        }
    }

    public void Show(int left, int top, int right, int bottom) => Show();

    public void Clear(bool updateDisplay = false) => Fill(Color.Black, updateDisplay);

    public void Fill(Color fillColor, bool updateDisplay = false)
    {
        _pixels.Fill(fillColor);
        if (updateDisplay)
        {
            Show();
        }
    }

    public void Fill(int x, int y, int width, int height, Color fillColor) => _pixels.Fill(x, y, width, height, fillColor);

    public void DrawPixel(int x, int y, Color color) => _pixels.SetPixel(x, y, color);

    public void DrawPixel(int x, int y, bool enabled) => DrawPixel(x, y, enabled ? Color.White : Color.Black);

    public void InvertPixel(int x, int y) => _pixels.InvertPixel(x, y);

    public void WriteBuffer(int x, int y, IPixelBuffer displayBuffer) => _pixels.WriteBuffer(x, y, displayBuffer);

    public void Dispose() => _pixels.Dispose();
}
