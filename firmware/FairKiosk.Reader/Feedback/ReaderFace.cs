using FairKiosk.Reader.Ports;

namespace FairKiosk.Reader.Feedback;

/// <summary>Light, buzzer and display as one: what the person at the reader sees and hears.</summary>
internal sealed class ReaderFace
{
    private readonly IIndicator _indicator;
    private readonly IDisplay _display;
    private string _station = "";
    private string _line = "";

    internal ReaderFace(IIndicator indicator, IDisplay display)
    {
        _indicator = indicator;
        _display = display;
    }

    /// <summary>Sets the upper line: a reader that is bound to another booth says so at once, not at the next badge.</summary>
    internal string Station
    {
        set
        {
            if (_station != value)
            {
                _station = value;
                Say(_line);
            }
        }
    }

    internal void Show(Signal signal)
    {
        _indicator.Show(signal);
        Say(DisplayText.For(signal));
    }

    /// <summary>A lower line of its own, beside the signal's light and sound.</summary>
    internal void Say(string line)
    {
        _line = line;
        _display.Show(_station, line);
    }

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
