using FairKiosk.Parts.Keys;
using FairKiosk.Parts.Screen;
using FairKiosk.Pocket.Hardware;
using FairKiosk.Reader;
using FairKiosk.Wire;
using Meadow;

namespace FairKiosk.Pocket;

/// <summary>The one loop of a pocket reader. Everything else posts into its <see cref="Inbox"/>.</summary>
internal sealed class PocketReader
{
    private const int BusyCheckMillis = 100;
    private const int KeyMillis = 10;

    private readonly PocketParts _parts;
    private readonly IPocketHardware _hardware;
    private readonly Inbox _inbox;
    private readonly ReaderCore _core;
    private readonly PocketPower _power;
    private readonly KeyWatch[] _keys = [new(), new(), new()];
    private readonly LinkFollower _link;
    private readonly string _configTopic;
    private long _keysBusyUntil;

    public PocketReader(PocketParts parts)
    {
        _parts = parts;
        _hardware = parts.Hardware;
        _inbox = parts.Inbox;
        _core = parts.Core;
        _power = new PocketPower(parts);
        _configTopic = Topics.Config(parts.ReaderId);
        _link = new LinkFollower(parts);
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

            FollowKeys(now);
            _link.FollowLink();
            var wait = _core.Tick();
            _link.FollowWaiting();
            if (_power.Follow(now))
            {
                Draw(now);
            }

            Handle(_inbox.Take(now < _keysBusyUntil ? Math.Min(wait, KeyMillis) : wait));
        }

        _core.Close();
    }

    private void Handle(object? item)
    {
        // The connection first: what arrived over a new one must not be seen before it.
        _link.FollowLink();
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
        _power.Touched(now);
        var outcome = _core.Present(read.Data, 0, read.Data.Length, read.Symbology);
        if (outcome == ScanOutcome.Accepted)
        {
            Resolver.Log.Info($"kept {_core.ActiveJournal} {_core.Head}");
        }

        if (outcome is ScanOutcome.Accepted or ScanOutcome.Duplicate)
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
                _power.Touched(now);
                _ = _core.Mark(said.Mark, said.Value);
            }
        }
    }

    private void Draw(long now)
    {
        var clock = _parts.Clock.TryGetUtc(out var utc, out _, out _) ? ClockText.Of(utc, _parts.UtcOffsetMinutes) : string.Empty;
        if (_parts.Live.Look(now, clock, _core.Waiting, _power.BatteryPercent) is { } texts)
        {
            _parts.Screen.Draw(texts);
        }
    }
}
