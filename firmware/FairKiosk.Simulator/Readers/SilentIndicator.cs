using FairKiosk.Reader.Ports;

namespace FairKiosk.Simulator.Readers;

/// <summary>Light and buzzer that remember what they showed last.</summary>
internal sealed class SilentIndicator : IIndicator
{
    public Signal Last { get; private set; } = Signal.Offline;

    public void Show(Signal signal) => Last = signal;
}
