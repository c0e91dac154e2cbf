using System.Threading;
using FairKiosk.Parts.Light;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Nano.Drivers;

/// <summary>Plays light and buzzer on a thread of its own, so that they wait neither for the flash nor for what is sent.</summary>
public sealed class Lamp : IIndicator
{
    private readonly PatternPlayer _player;
    private readonly RingAndBuzzer _lights = new();
    private readonly AutoResetEvent _changed = new(false);

    /// <summary>Creates it, dark and silent.</summary>
    /// <param name="clock">Its monotonic clock.</param>
    public Lamp(IReaderClock clock)
    {
        _player = new PatternPlayer(clock);
        new Thread(Play).Start();
    }

    /// <inheritdoc />
    public void Show(Signal signal)
    {
        _player.Show(signal);
        _changed.Set();
    }

    private void Play()
    {
        while (true)
        {
            var wait = _player.Play();
            try
            {
                _lights.Show(_player.Light, _player.BuzzerHertz);
            }
            catch (System.Exception)
            {
                // The drivers throw whatever their bus throws. One step is missing then, not all that follow.
            }

            _changed.WaitOne(wait == PatternPlayer.Never ? Timeout.Infinite : wait, false);
        }
    }
}
