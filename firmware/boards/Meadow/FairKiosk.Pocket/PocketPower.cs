using FairKiosk.Parts.Power;
using FairKiosk.Reader;

namespace FairKiosk.Pocket;

/// <summary>What the battery asks for: it is told to the gateway, and between scans screen, light and radio rest.</summary>
internal sealed class PocketPower
{
    private const int ReadMillis = 30_000;

    private readonly PocketParts _parts;
    private readonly ReaderCore _core;
    private readonly FuelGauge _gauge;
    private readonly RestRule _rest;
    private long _readDueAt;

    public PocketPower(PocketParts parts)
    {
        _parts = parts;
        _core = parts.Core;
        _gauge = new FuelGauge(parts.Hardware.Gauge);
        _rest = new RestRule(parts.Clock.MonotonicMillis);
    }

    public int BatteryPercent => _gauge.Percent;

    // A gauge that does not answer is no mains power: an update that begins then may end in the middle.
    private bool IsOnMains => _parts.Hardware.HasMains || _gauge.IsCharging;

    /// <summary>A badge was read or a key pressed.</summary>
    public void Touched(long now) => _rest.Touched(now);

    /// <summary>Lets rest what may rest; false while the screen is dark.</summary>
    public bool Follow(long now)
    {
        if (now >= _readDueAt)
        {
            _readDueAt = now + ReadMillis;
            _ = _gauge.Read();
            _core.SetPower(_gauge.Percent, IsOnMains);
            _parts.Update.Look(_rest.IdleMillis(now), _core.Waiting, IsOnMains, _gauge.Percent);
        }

        var rest = _rest.At(now, IsOnMains, _core.Waiting);
        _parts.Lamp.IsDark = rest != Rest.Awake;
        _parts.Hardware.LightScreen(rest == Rest.Awake);
        _parts.Link.IsWanted = rest != Rest.Quiet;
        return rest == Rest.Awake;
    }
}
