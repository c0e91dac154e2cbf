using FairKiosk.Reader.Ports;

namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>Shows each signal on two indicators.</summary>
internal sealed class IndicatorPair(IIndicator first, IIndicator second) : IIndicator
{
    public void Show(Signal signal)
    {
        first.Show(signal);
        second.Show(signal);
    }
}
