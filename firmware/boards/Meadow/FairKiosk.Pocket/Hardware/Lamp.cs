using FairKiosk.Parts.Light;
using FairKiosk.Reader.Feedback;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Pocket.Hardware;

/// <summary>Plays light and buzzer on a thread of its own, so that they go on while the flash holds up the loop.</summary>
internal sealed class Lamp : IIndicator, IDisposable
{
    private readonly PatternPlayer _player;
    private readonly IPocketHardware _hardware;
    private readonly AutoResetEvent _changed = new(initialState: false);
    private readonly Thread _thread;
    private volatile bool _isStopping;

    public Lamp(IReaderClock clock, IPocketHardware hardware)
    {
        _player = new PatternPlayer(clock);
        _hardware = hardware;
        _thread = new Thread(Play) { IsBackground = true, Name = "lamp" };
        _thread.Start();
    }

    /// <summary>Sets whether the light stays off while nothing is being answered.</summary>
    public bool IsDark
    {
        set
        {
            _player.Rest(value);
            _ = _changed.Set();
        }
    }

    public void Show(Signal signal)
    {
        _player.Show(signal);
        _ = _changed.Set();
    }

    public void Dispose()
    {
        _isStopping = true;
        _ = _changed.Set();
        _thread.Join();
        _changed.Dispose();
    }

    private void Play()
    {
        while (!_isStopping)
        {
            var wait = _player.Play();
            try
            {
                _hardware.Light(_player.Light);
                _hardware.Sound(_player.BuzzerHertz);
            }
#pragma warning disable CA1031 // The drivers of boards throw plain exceptions.
            catch (Exception)
#pragma warning restore CA1031
            {
                // One step is missing then, not all that follow.
            }

            _ = _changed.WaitOne(wait == PatternPlayer.Never ? Timeout.Infinite : wait);
        }

        _hardware.Light(LightColour.Off);
        _hardware.Sound(0);
    }
}
