using System.Drawing;
using FairKiosk.Reader.Feedback;
using FairKiosk.Reader.Linux.Plugins;
using Iot.Device.Ws28xx;

namespace FairKiosk.RaspberryPi.Parts;

/// <summary>A ring of WS2812B lights.</summary>
/// <param name="lights">Its driver.</param>
internal sealed class Ring(Ws2812b lights) : IReaderPart
{
    /// <summary>Three bits on the line make one of the ring's (WS2812B data sheet, data transfer time).</summary>
    public const int ClockHertz = 2_400_000;

    // Full brightness would blind whoever looks for the beep, and draws 60 mA a light.
    private static readonly Color Green = Color.FromArgb(0, 64, 0);
    private static readonly Color Amber = Color.FromArgb(72, 40, 0);
    private static readonly Color Red = Color.FromArgb(80, 0, 0);
    private static readonly Color Blue = Color.FromArgb(0, 0, 80);

    public void Light(LightColour colour)
    {
        var shown = colour switch
        {
            LightColour.Green => Green,
            LightColour.Amber => Amber,
            LightColour.Red => Red,
            LightColour.Blue => Blue,
            _ => Color.Black,
        };
        for (var i = 0; i < lights.Image.Width; i++)
        {
            lights.Image.SetPixel(i, 0, shown);
        }

        lights.Update();
    }

    public void Dispose()
    {
        // Its driver holds nothing that could be let go of.
    }
}
