using FairKiosk.Parts.Power;
using FairKiosk.Reader;

namespace FairKiosk.Parts.Handheld;

/// <summary>What the battery of a hand-held reader asks for: it is told to the gateway, and between scans screen, light and radio rest.</summary>
internal sealed class HandheldPower
{
    private const int ReadMillis = 30_000;

    private readonly ReaderCore _core;
    private readonly IHandheldBoard _board;
    private readonly IHandheldHost _host;
    private readonly FuelGauge _gauge;
    private readonly RestRule _rest;
    private long _readDueAt;
    private Rest _resting = Rest.Awake;

    public HandheldPower(ReaderCore core, IHandheldBoard board, IHandheldHost host, long now)
    {
        _core = core;
        _board = board;
        _host = host;
        _gauge = new FuelGauge(board.Gauge);
        _rest = new RestRule(now);
        _readDueAt = now;
    }

    /// <summary>Gets how full the battery is, 0 to 100, or -1 when unknown.</summary>
    public int BatteryPercent => _gauge.Percent;

    // A gauge that does not answer is no mains power: an update that begins then may end in the middle.
    private bool IsOnMains => _board.HasMains || _gauge.IsCharging;

    /// <summary>A badge was read or a key pressed.</summary>
    public void Touched(long now) => _rest.Touched(now);

    /// <summary>Lets rest what may rest.</summary>
    /// <returns>False while the screen is dark.</returns>
    public bool Follow(long now)
    {
        if (now >= _readDueAt)
        {
            _readDueAt = now + ReadMillis;
            _ = _gauge.Read();
            _core.SetPower(_gauge.Percent, IsOnMains);
            if (UpdateRule.MayApply(_rest.IdleMillis(now), _core.Waiting, IsOnMains, _gauge.Percent))
            {
                _host.TakeUpdate();
            }
        }

        var rest = _rest.At(now, IsOnMains, _core.Waiting);
        if (rest != _resting)
        {
            _resting = rest;
            _host.Rest(rest);
        }

        return rest == Rest.Awake;
    }
}
