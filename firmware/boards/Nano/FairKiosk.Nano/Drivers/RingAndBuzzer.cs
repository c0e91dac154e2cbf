using System.Device.Pwm;
using FairKiosk.Parts.Light;
using FairKiosk.Reader.Feedback;
using Iot.Device.Ws28xx.Esp32;

namespace FairKiosk.Nano.Drivers;

/// <summary>Shows what a <see cref="PatternPlayer"/> says on the ring of lights and the buzzer.</summary>
public sealed class RingAndBuzzer
{
    private const int Lights = 12;

    // A ring at full power blinds, and takes more than a USB plug gives.
    private const byte Bright = 40;
    private readonly Ws2812c _ring = new(PinMap.Ring, Lights);
    private readonly PwmChannel _buzzer = PwmChannel.CreateFromPin(PinMap.Buzzer, 1000, 0.5);
    private LightColour _light = LightColour.Off;
    private int _hertz;

    /// <summary>Brings both up to date; costs nothing when nothing changed.</summary>
    /// <param name="light">The light that is due.</param>
    /// <param name="hertz">The tone that is due, or 0.</param>
    public void Show(LightColour light, int hertz)
    {
        if (light != _light)
        {
            _light = light;
            var red = light is LightColour.Red or LightColour.Amber ? Bright : (byte)0;
            var green = light is LightColour.Green ? Bright : light is LightColour.Amber ? (byte)(Bright / 2) : (byte)0;
            for (var i = 0; i < Lights; i++)
            {
                _ring.Image.SetPixel(i, 0, red, green, light == LightColour.Blue ? Bright : (byte)0);
            }

            _ring.Update();
        }

        if (hertz != _hertz)
        {
            _hertz = hertz;
            _buzzer.Stop();
            if (hertz > 0)
            {
                _buzzer.Frequency = hertz;
                _buzzer.Start();
            }
        }
    }
}
