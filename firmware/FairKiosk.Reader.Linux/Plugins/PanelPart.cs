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
    private bool _isSilent;

    /// <summary>Null for what is no screen.</summary>
    public LiveScreen? Screen { get; } = part.Layout is { } layout ? new LiveScreen(layout) : null;

    public void Show(LightColour light, int hertz) => _ = Try(() =>
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
        if (!Try(() =>
        {
            part.Show(texts);
            return true;
        }))
        {
            Screen?.Forget();
        }
    }

    public bool IsDown(int key) => Try(() => part.IsDown(key));

    public void Dispose()
    {
        Show(LightColour.Off, 0);
        Show([]);
        part.Dispose();
    }

    private void Said(FormattableString words) => told(words);

    private bool Try(Func<bool> use)
    {
        if (_isSilent && clock.MonotonicMillis < _pausedUntil)
        {
            return false;
        }

        try
        {
            var result = use();
            if (_isSilent)
            {
                _isSilent = false;
                Said($"The part {name} is back.");
            }

            return result;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Each driver has exceptions of its own for a bus without an answer.
            (_light, _hertz) = (null, null);
            _pausedUntil = clock.MonotonicMillis + PauseMillis;
            if (!_isSilent)
            {
                _isSilent = true;
                Said($"The part {name} does not answer any more.");
            }

            return false;
        }
    }
}
