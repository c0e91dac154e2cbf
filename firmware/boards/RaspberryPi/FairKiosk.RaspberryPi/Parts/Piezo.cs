using System.Device.Pwm;
using FairKiosk.Reader.Linux.Plugins;
using Iot.Device.Buzzer;

namespace FairKiosk.RaspberryPi.Parts;

/// <summary>A piezo disc on a PWM line.</summary>
/// <param name="line">The line.</param>
internal sealed class Piezo(PwmChannel line) : IReaderPart
{
    private readonly Buzzer _buzzer = new(line);

    public void Tone(int hertz)
    {
        if (hertz == 0)
        {
            _buzzer.StopPlaying();
        }
        else
        {
            _buzzer.StartPlaying(hertz);
        }
    }

    public void Dispose() => _buzzer.Dispose();
}
