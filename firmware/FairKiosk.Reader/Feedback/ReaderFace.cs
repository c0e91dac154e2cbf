using FairKiosk.Reader.Ports;

namespace FairKiosk.Reader.Feedback;

/// <summary>Light, buzzer and display as one: what the person at the reader sees and hears.</summary>
internal sealed class ReaderFace
{
    private readonly IIndicator _indicator;
    private readonly IDisplay _display;

    internal ReaderFace(IIndicator indicator, IDisplay display)
    {
        _indicator = indicator;
        _display = display;
    }

    /// <summary>Gets or sets the upper line.</summary>
    internal string Station { get; set; } = "";

    internal void Show(Signal signal)
    {
        _indicator.Show(signal);
        Say(DisplayText.For(signal));
    }

    /// <summary>A lower line of its own, beside the signal's light and sound.</summary>
    internal void Say(string line) => _display.Show(Station, line);

    internal ScanOutcome Answer(ScanOutcome outcome, string line)
    {
        Show(outcome == ScanOutcome.CommandAccepted ? Signal.Accepted : outcome == ScanOutcome.StaffKnown ? Signal.StaffKnown : Signal.Refused);
        if (line.Length > 0)
        {
            Say(line);
        }

        return outcome;
    }
}
