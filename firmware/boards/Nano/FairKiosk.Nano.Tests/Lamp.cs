using FairKiosk.Reader.Ports;

namespace FairKiosk.Nano.Tests;

/// <summary>Remembers what light, buzzer and display showed.</summary>
internal sealed class Lamp : IIndicator, IDisplay
{
    private readonly int[] _shown = new int[(int)Signal.StaffKnown + 1];

    /// <summary>Gets the last signal.</summary>
    internal Signal Last { get; private set; }

    /// <summary>Gets the lower line of the display.</summary>
    internal string Line { get; private set; } = "";

    public void Show(Signal signal)
    {
        Last = signal;
        _shown[(int)signal]++;
    }

    public void Show(string line1, string line2) => Line = line2;

    /// <summary>How often a signal was shown.</summary>
    internal int Count(Signal signal) => _shown[(int)signal];
}
