using FairKiosk.Reader.Ports;

namespace FairKiosk.Reader.Tests;

internal sealed class RecordingDisplay : IDisplay
{
    internal string Line1 { get; private set; } = "";

    internal string Line2 { get; private set; } = "";

    public void Show(string line1, string line2)
    {
        Line1 = line1;
        Line2 = line2;
    }
}
