using System.Globalization;
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

    // Long enough to greet somebody by name; the next visitor need not read who was here before.
    private const long NameMillis = 10_000;

    private readonly PatternPlayer _player = new(clock);
    private readonly KeyWatch[] _keys = [.. Enumerable.Range(0, Keys).Select(_ => new KeyWatch())];
    private readonly ManualResetEventSlim _stopping = new();
    private readonly Lock _gate = new();
    private ScreenFacts _facts = new();
    private string _station = string.Empty;
    private string _line = string.Empty;
    private BadgeFace? _face;
    private long _faceUntil;
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
            (_station, _line) = (line1, line2);
        }
    }

    /// <summary>Shows for a while whose badge it was.</summary>
    public void Scanned(ScanRead read)
    {
        var face = BadgeFace.Of(read.Data, 0, read.Data.Length);
        lock (_gate)
        {
            _face = face;
            _faceUntil = clock.MonotonicMillis + NameMillis;
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
            var facts = Facts();
            foreach (var part in parts)
            {
                part.Show(_player.Light, _player.BuzzerHertz, facts);
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

    // The same instance while nothing has changed.
    private ScreenFacts Facts()
    {
        lock (_gate)
        {
            var face = clock.MonotonicMillis < _faceUntil ? _face : null;
            ScreenFacts now = new()
            {
                Clock = clock.TryGetUtc(out var utc, out _, out _) ? LocalTime(utc) : string.Empty,
                Waiting = _waiting,
                BatteryPercent = _battery,
                Station = _station,
                Line = _line,
                Name = face?.Name ?? string.Empty,
                Company = face?.Company ?? string.Empty,
            };
            return _facts = IsSame(now, _facts) ? _facts : now;
        }
    }

    private static string LocalTime(long utcMillis) =>
        TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(utcMillis), TimeZoneInfo.Local).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static bool IsSame(ScreenFacts one, ScreenFacts other) =>
        (one.Clock, one.Waiting, one.BatteryPercent, one.Station, one.Line, one.Name, one.Company)
        == (other.Clock, other.Waiting, other.BatteryPercent, other.Station, other.Line, other.Name, other.Company);
}
