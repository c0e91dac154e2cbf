using FairKiosk.Parts.Screen;
using FairKiosk.Reader.Feedback;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Reader.Linux.Plugins;

/// <summary>One part, shown what it does not show yet. One that fails is left alone for a second and then shown everything anew; the reader goes on without it.</summary>
internal sealed class PanelPart(string name, IReaderPart part, IReaderClock clock, Action<FormattableString> told) : IDisposable
{
    private const long PauseMillis = 1000;

    private LightColour? _light;
    private int? _hertz;
    private long _pausedUntil;
    private Use? _failing;

    // What a part is not, it leaves alone, which always succeeds: only what failed can tell that it is back.
    private enum Use
    {
        Light = 0,
        Screen = 1,
        Keys = 2,
    }

    /// <summary>Null for what is no screen.</summary>
    public LiveScreen? Screen { get; } = part.Layout is { } layout ? new LiveScreen(layout) : null;

    public void Show(LightColour light, int hertz) => _ = Try(Use.Light, () =>
    {
        if (_light != light)
        {
            part.Light(light);
            _light = light;
        }

        if (_hertz != hertz)
        {
            part.Tone(hertz);
            _hertz = hertz;
        }

        return true;
    });

    public void Show(ScreenText[] texts)
    {
        if (!Try(Use.Screen, () =>
        {
            part.Show(texts);
            return true;
        }))
        {
            Screen?.Forget();
        }
    }

    public bool IsDown(int key) => Try(Use.Keys, () => part.IsDown(key));

    public void Dispose()
    {
        Show(LightColour.Off, 0);
        Show([]);
        try
        {
            part.Dispose();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whoever stops the reader has more to close than this.
        }
    }

    private void Said(FormattableString words) => told(words);

    private bool Try(Use what, Func<bool> use)
    {
        if (_failing is not null && clock.MonotonicMillis < _pausedUntil)
        {
            return false;
        }

        try
        {
            var result = use();
            if (_failing == what)
            {
                _failing = null;
                Said($"The part {name} is back.");
            }

            return result;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Each driver has exceptions of its own for a bus without an answer.
            (_light, _hertz) = (null, null);
            _pausedUntil = clock.MonotonicMillis + PauseMillis;
            if (_failing is null)
            {
                _failing = what;
                Said($"The part {name} does not answer any more.");
            }

            return false;
        }
    }
}
