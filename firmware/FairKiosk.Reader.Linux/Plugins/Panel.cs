using FairKiosk.Parts.Keys;
using FairKiosk.Parts.Light;
using FairKiosk.Parts.Screen;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Plugins;

/// <summary>The parts of plug-ins as the reader's light, buzzer, display and keys, on a thread of their own: a slow bus holds up no scan.</summary>
internal sealed class Panel(IReadOnlyList<PanelPart> parts, IReaderClock clock, Func<KeyMark, bool> press) : IIndicator, IDisplay, IDisposable
{
    private const int Keys = 3;

    // Often enough for contacts that bounce.
    private const int LookMillis = 10;

    private readonly PatternPlayer _player = new(clock);
    private readonly KeyWatch[] _keys = [.. Enumerable.Range(0, Keys).Select(_ => new KeyWatch())];
    private readonly ManualResetEventSlim _stopping = new();
    private readonly Lock _gate = new();
    private long _waiting;
    private int _battery = -1;
    private Thread? _thread;

    public void Start()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "panel" };
        _thread.Start();
    }

    public void Show(Signal signal) => _player.Show(signal);

    public void Show(string line1, string line2)
    {
        lock (_gate)
        {
            foreach (var part in parts)
            {
                part.Screen?.Show(line1, line2);
            }
        }
    }

    /// <summary>Shows for a while whose badge it was.</summary>
    public void Scanned(ScanRead read)
    {
        var face = BadgeFace.Of(read.Data, 0, read.Data.Length);
        lock (_gate)
        {
            foreach (var part in parts)
            {
                part.Screen?.Scanned(face, clock.MonotonicMillis);
            }
        }
    }

    public void Follow(ReaderStatus status)
    {
        lock (_gate)
        {
            (_waiting, _battery) = (status.Waiting, status.BatteryPercent);
        }
    }

    public void Dispose()
    {
        if (_stopping.IsSet)
        {
            return;
        }

        _stopping.Set();
        _thread?.Join();
        foreach (var part in parts)
        {
            part.Dispose();
        }

        _stopping.Dispose();
    }

    private void Run()
    {
        while (!_stopping.Wait(LookMillis))
        {
            _ = _player.Play();
            foreach (var part in parts)
            {
                part.Show(_player.Light, _player.BuzzerHertz);
                if (News(part) is { } texts)
                {
                    part.Show(texts);
                }
            }

            LookAtKeys();
        }
    }

    private void LookAtKeys()
    {
        for (var key = 0; key < Keys; key++)
        {
            var isDown = parts.Any(part => part.IsDown(key));
            if (KeyMark.For(key, _keys[key].Look(isDown, clock.MonotonicMillis)) is { } mark && !press(mark))
            {
                // The reader is too busy with scans.
                _player.Show(Signal.Refused);
            }
        }
    }

    // Null when its screen shows all of it already.
    private ScreenText[]? News(PanelPart part)
    {
        lock (_gate)
        {
            return part.Screen?.Look(clock.MonotonicMillis, LocalTime(), _waiting, _battery);
        }
    }

    private string LocalTime() => clock.TryGetUtc(out var utc, out _, out _)
        ? ClockText.Of(utc, (int)TimeZoneInfo.Local.GetUtcOffset(DateTimeOffset.FromUnixTimeMilliseconds(utc)).TotalMinutes)
        : string.Empty;
}
