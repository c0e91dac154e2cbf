using System.Device.Gpio;
using FairKiosk.Reader.Linux.Plugins;

namespace FairKiosk.RaspberryPi.Parts;

/// <summary>Keys that connect their pin to ground.</summary>
internal sealed class KeyPad : IReaderPart
{
    private readonly GpioController _controller;
    private readonly IReadOnlyList<int> _pins;

    public KeyPad(GpioController controller, IReadOnlyList<int> pins)
    {
        _controller = controller;
        _pins = pins;
        foreach (var pin in pins)
        {
            _ = controller.OpenPin(pin, PinMode.InputPullUp);
        }
    }

    public bool IsDown(int key) => key < _pins.Count && _controller.Read(_pins[key]) == PinValue.Low;

    public void Dispose() => _controller.Dispose();
}
