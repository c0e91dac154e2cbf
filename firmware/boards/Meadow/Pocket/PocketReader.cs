using FairKiosk.Parts.Keys;
using FairKiosk.Parts.Power;
using FairKiosk.Parts.Screen;
using FairKiosk.Pocket.Hardware;
using FairKiosk.Pocket.Screen;
using FairKiosk.Reader;
using FairKiosk.Wire;

namespace FairKiosk.Pocket;

/// <summary>The one loop of a pocket reader. Everything else posts into its <see cref="Inbox"/>.</summary>
internal sealed class PocketReader
{
    private const int BusyCheckMillis = 100;
    private const int PowerMillis = 30_000;
    private const int KeyMillis = 10;

    private readonly PocketParts _parts;
    private readonly IPocketHardware _hardware;
    private readonly Inbox _inbox;
    private readonly ReaderCore _core;
    private readonly PocketScreen _screen;
    private readonly FuelGauge _gauge;
    private readonly RestRule _rest;
    private readonly KeyWatch[] _keys = [new(), new(), new()];
    private readonly string _configTopic;
    private LinkState _link;
    private long _keysBusyUntil;
    private long _powerDueAt;

    public PocketReader(PocketParts parts)
    {
        _parts = parts;
        _hardware = parts.Hardware;
        _inbox = parts.Inbox;
        _core = parts.Core;
        _screen = parts.Screen;
        _gauge = new FuelGauge(parts.Hardware.Gauge);
        _rest = new RestRule(parts.Clock.MonotonicMillis);
        _configTopic = Topics.Config(parts.ReaderId);
        _link = parts.Inbox.Link;
    }

    /// <summary>Runs until the inbox is stopped.</summary>
    public void Run()
    {
        _core.Open();
        _hardware.StartWatchdog();
        _hardware.Start(_inbox);
        _parts.Link.Start();
        using var busy = new Timer(_ => _core.CheckBusy(), null, BusyCheckMillis, BusyCheckMillis);
        while (!_inbox.IsStopping)
        {
            var now = _parts.Clock.MonotonicMillis;
            if (_parts.Watchdog.MayFeed(now))
            {
                _hardware.FeedWatchdog();
            }

            FollowPower(now);
            FollowKeys(now);
            FollowLink();
            var wait = _core.Tick();
            FollowRest(now);
            Handle(_inbox.Take(now < _keysBusyUntil ? Math.Min(wait, KeyMillis) : wait));
        }

        _core.Close();
    }

    private void Handle(object? item)
    {
        // The connection first: what arrived over a new one must not be seen before it.
        FollowLink();
        switch (item)
        {
            case BadgeRead read:
                Present(read);
                break;
            case LinkMessage message:
                _core.MessageArrived(message.Topic, message.Payload, message.Payload.Length);
                if (message.Topic == _configTopic && ConfigCodec.Decode(message.Payload, 0, message.Payload.Length) != null)
                {
                    _parts.Folder.KeepConfig(message.Payload);
                }

                break;
            case not null:
                // A key: it is looked at until its longest press is over.
                _keysBusyUntil = _parts.Clock.MonotonicMillis + KeyWatch.LongMillis + 2 * KeyWatch.BounceMillis;
                break;
            default:
                break;
        }
    }

    private void Present(BadgeRead read)
    {
        var now = _parts.Clock.MonotonicMillis;
        _rest.Touched(now);
        if (_core.Present(read.Data, 0, read.Data.Length, read.Symbology) == ScanOutcome.Accepted)
        {
            _parts.Live.Scanned(BadgeFace.Of(read.Data, 0, read.Data.Length), now);
        }
    }

    private void FollowKeys(long now)
    {
        for (var key = 0; key < _keys.Length; key++)
        {
            if (KeyMark.For(key, _keys[key].Look(_hardware.IsKeyDown(key), now)) is { } said)
            {
                _rest.Touched(now);
                _ = _core.Mark(said.Mark, said.Value);
            }
        }
    }

    private void FollowLink()
    {
        var now = _inbox.Link;
        if (ReferenceEquals(now, _link))
        {
            return;
        }

        if (_link.IsUp)
        {
            _core.LinkDown();
        }

        _link = now;
        if (now.IsUp)
        {
            _core.LinkUp();
        }
    }

    private void FollowPower(long now)
    {
        if (now >= _powerDueAt)
        {
            _powerDueAt = now + PowerMillis;
            _ = _gauge.Read();
            _core.SetPower(_gauge.Percent, IsOnMains);
            _parts.Update.Look(_rest.IdleMillis(now), _core.Waiting, IsOnMains, _gauge.Percent);
        }
    }

    // Without a gauge that answers there is no battery to save.
    private bool IsOnMains => _gauge.IsCharging || _gauge.Percent < 0;

    private void FollowRest(long now)
    {
        var rest = _rest.At(now, IsOnMains, _core.Waiting);
        _parts.Lamp.IsDark = rest != Rest.Awake;
        _hardware.LightScreen(rest == Rest.Awake);
        _parts.Link.IsWanted = rest != Rest.Quiet;
        if (rest == Rest.Awake)
        {
            var clock = _parts.Clock.TryGetUtc(out var utc, out _, out _) ? ClockText.Of(utc, _parts.UtcOffsetMinutes) : string.Empty;
            if (_parts.Live.Look(now, clock, _core.Waiting, _gauge.Percent) is { } texts)
            {
                _screen.Draw(texts);
            }
        }
    }
}
