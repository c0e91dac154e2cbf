namespace FairKiosk.Reader.Ports;

/// <summary>For readers without a display.</summary>
public sealed class NullDisplay : IDisplay
{
    /// <inheritdoc />
    public void Show(string line1, string line2)
    {
    }
}
