using FairKiosk.Reader.Ports;

namespace FairKiosk.Parts.Screen;

/// <summary>What the screen of a reader shows, moment by moment: the core's two lines, who was scanned last, and how the reader is.</summary>
/// <remarks>Drawing takes a small board a tenth of a second, so it is done only when something has changed. Called from the loop.</remarks>
public sealed class LiveScreen : IDisplay
{
    /// <summary>How long a name stays, milliseconds: the next visitor must not read it.</summary>
    public const int NameMillis = 10_000;

    private readonly ScreenLayout _layout;
    private string _station = "";
    private string _line = "";
    private BadgeFace? _face;
    private long _faceUntil;
    private string _shown = "\n";

    /// <summary>Creates it.</summary>
    /// <param name="layout">Where texts stand on the screen.</param>
    public LiveScreen(ScreenLayout layout)
    {
        _layout = layout;
    }

    /// <inheritdoc />
    public void Show(string line1, string line2)
    {
        _station = line1;
        _line = line2;
    }

    /// <summary>A badge was read and kept.</summary>
    /// <param name="face">Whose it is.</param>
    /// <param name="nowMillis">Monotonic milliseconds.</param>
    public void Scanned(BadgeFace face, long nowMillis)
    {
        _face = face;
        _faceUntil = nowMillis + NameMillis;
    }

    /// <summary>The screen was switched off or has lost what it showed: the next look draws it again.</summary>
    public void Forget() => _shown = "\n";

    /// <summary>What to draw, when it differs from what was drawn last.</summary>
    /// <param name="nowMillis">Monotonic milliseconds.</param>
    /// <param name="clock">The time of day, or empty.</param>
    /// <param name="waiting">How many events wait for their receipt.</param>
    /// <param name="batteryPercent">0 to 100, or -1 when unknown.</param>
    /// <returns>All texts of the screen, or null when nothing has changed.</returns>
    public ScreenText[]? Look(long nowMillis, string clock, long waiting, int batteryPercent)
    {
        if (_face != null && nowMillis >= _faceUntil)
        {
            _face = null;
        }

        var facts = new ScreenFacts
        {
            Clock = clock,
            Waiting = waiting,
            BatteryPercent = batteryPercent,
            Station = _station,
            Line = _line,
            Name = _face == null ? "" : _face.Name,
            Company = _face == null ? "" : _face.Company,
        };
        var now = $"{clock}\n{waiting.ToString()}\n{batteryPercent.ToString()}\n{_station}\n{_line}\n{facts.Name}\n{facts.Company}";
        if (now == _shown)
        {
            return null;
        }

        _shown = now;
        return _layout.Arrange(facts);
    }
}
