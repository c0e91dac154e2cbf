using FairKiosk.Reader;
using FairKiosk.Reader.Ports;
using FairKiosk.Simulator.Planning;
using FairKiosk.Simulator.Visitors;
using FairKiosk.Wire;

namespace FairKiosk.Simulator.Readers;

/// <summary>A reader of the pavilion: the real core on a storage in memory, with clocks and a power supply that can fail. One thread.</summary>
internal sealed class VirtualReader
{
    private static readonly TimeSpan PowerInterval = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Night = TimeSpan.FromHours(6);

    private readonly VirtualReaderOptions _options;
    private readonly IEntropy _entropy;
    private readonly IReaderConnection _connection;
    private readonly SilentIndicator _indicator = new();
    private readonly NullDisplay _display = new();
    private ReaderConfig _config;
    private ReaderCore? _core;
    private DateTimeOffset _bootedAtUtc;
    private DateTimeOffset _powerDueAtUtc;
    private DateTimeOffset _chargedAtUtc;
    private int _charge;

    public VirtualReader(
        VirtualReaderOptions options, IEntropy entropy, Func<ReaderInbox, IReaderConnection> connect, Action? wake = null, MemoryJournalStore? store = null)
    {
        _options = options;
        _entropy = entropy;
        _config = options.Config;
        Clock = new VirtualClock(options.DriftPpm) { Wall = options.Wall };
        Store = store ?? new MemoryJournalStore(options.StorageBytes);
        Inbox = new ReaderInbox(wake ?? (() => { }));
        _connection = connect(Inbox);
        _charge = options.Quirk == ReaderQuirk.BatterySwap ? 42 : 96;
    }

    public string ReaderId => _options.ReaderId;

    public VirtualClock Clock { get; }

    public MemoryJournalStore Store { get; }

    public ReaderInbox Inbox { get; }

    public Signal LastSignal => _indicator.Last;

    public bool HasPower => _core is not null;

    public bool LinkIsUp { get; private set; }

    /// <summary>Events that the gateway has not confirmed; unknown while the power is off, so the last known.</summary>
    public long Waiting { get; private set; }

    public string ActiveJournal => _core?.ActiveJournal ?? "";

    public long Head => _core?.Head ?? 0;

    /// <summary>When the core wants its next <see cref="Tick"/>.</summary>
    public DateTimeOffset TickDueAtUtc { get; private set; } = DateTimeOffset.MaxValue;

    /// <summary>Boots on the storage as it is, and connects.</summary>
    public void PowerOn(DateTimeOffset atUtc)
    {
        if (HasPower)
        {
            return;
        }

        Clock.Boot(atUtc);
        _bootedAtUtc = Clock.TrueUtc;
        if (_chargedAtUtc == default)
        {
            _chargedAtUtc = Clock.TrueUtc;
        }

        _core = CreateCore();
        _core.Open();
        _powerDueAtUtc = Clock.TrueUtc;
        _connection.Open();
        Tick();
    }

    /// <summary>The battery is pulled: the core is dropped where it stands, and what the storage had not synced is gone.</summary>
    public void PowerOff(DateTimeOffset atUtc)
    {
        Clock.MoveTo(atUtc);
        _core = null;
        TickDueAtUtc = DateTimeOffset.MaxValue;
        Store.LosePower();
        _connection.Close();
        LinkIsUp = false;
        DropNews();
        _chargedAtUtc = atUtc;
        _charge = 100;
        // The quartz of the wall clock ran on the same battery.
        Clock.Wall = null;
    }

    /// <summary>The time of the fair was set anew: as a power cut, but nothing is worn out by it.</summary>
    public void Restart(DateTimeOffset atUtc)
    {
        WallClock? wall = Clock.Wall;
        PowerOff(Clock.TrueUtc);
        Clock.Wall = wall;
        PowerOn(atUtc);
    }

    public void Connect(DateTimeOffset atUtc)
    {
        Clock.MoveTo(atUtc);
        _connection.Open();
    }

    public void Disconnect(DateTimeOffset atUtc)
    {
        Clock.MoveTo(atUtc);
        _connection.Close();
        DropNews();
        if (LinkIsUp)
        {
            LinkIsUp = false;
            _core?.LinkDown();
        }
    }

    public Answer Present(DateTimeOffset atUtc, Visitor visitor, BadgeFace face) =>
        Present(atUtc, VisitorBadge.Read(visitor, face), VisitorBadge.Symbology(visitor, face));

    public Answer Present(DateTimeOffset atUtc, byte[] data, string symbology)
    {
        Clock.MoveTo(atUtc);
        return Answered(_core?.Present(data, 0, data.Length, symbology) ?? ScanOutcome.StorageFailed);
    }

    public Answer Mark(DateTimeOffset atUtc, string mark, string value)
    {
        if (_options.CommandKey.Length > 0)
        {
            return Present(atUtc, CommandSheet.Barcode(_options.CommandKey, mark, value), CommandSheet.Symbology);
        }

        Clock.MoveTo(atUtc);
        return Answered(_core?.Mark(mark, value) ?? ScanOutcome.StorageFailed);
    }

    /// <summary>Hands the core what arrived, at the time the clock shows.</summary>
    public void Drain()
    {
        while (Inbox.TryTake(out LinkNews news))
        {
            if (_core is null)
            {
                continue;
            }

            Deliver(_core, news);
            TickDueAtUtc = Clock.TrueUtc;
        }
    }

    public void Tick()
    {
        if (_core is null)
        {
            return;
        }

        if (_options.TimeServiceAfter is TimeSpan after && Clock.TrueUtc >= _bootedAtUtc + after)
        {
            Clock.Wall = WallClock.Right;
        }

        if (Clock.TrueUtc >= _powerDueAtUtc)
        {
            if (Clock.TrueUtc - _powerDueAtUtc > Night)
            {
                // It lay in its cradle.
                (_charge, _chargedAtUtc) = (100, Clock.TrueUtc);
            }

            _core.SetPower(_options.OnBattery ? Charge() : -1, !_options.OnBattery);
            _powerDueAtUtc = Clock.TrueUtc + PowerInterval;
        }

        // At least a millisecond: a loop in stepped time must move on.
        TickDueAtUtc = Clock.TrueUtc + TimeSpan.FromMilliseconds(Math.Max(1, _core.Tick()));
        Waiting = _core.Waiting;
    }

    public ReaderStatus? Status() => _core?.Status();

    /// <summary>Switched off as it should be.</summary>
    public void Close()
    {
        _connection.Close();
        LinkIsUp = false;
        _core?.Close();
        _core = null;
        TickDueAtUtc = DateTimeOffset.MaxValue;
    }

    private ReaderCore CreateCore() => new(
        new ReaderSettings
        {
            ReaderId = _options.ReaderId,
            Firmware = "simulator",
            CommandKey = _options.CommandKey,
            Config = _config,
            SegmentBytes = _options.SegmentBytes,
            // A broker that answers within a real second is not late, however fast the fair runs.
            TimeoutMillis = (int)Math.Max(5_000, 1_000 * _options.Speed),
            StatusMillis = (int)Math.Max(30_000, 2_000 * _options.Speed),
        },
        Store,
        Clock,
        _connection,
        _indicator,
        _display,
        _entropy);

    private void Deliver(ReaderCore core, LinkNews news)
    {
        switch (news.Kind)
        {
            case LinkNewsKind.Up:
                LinkIsUp = true;
                core.LinkUp();
                break;
            case LinkNewsKind.Down:
                LinkIsUp = false;
                core.LinkDown();
                break;
            default:
                // The next boot begins with the last configuration, as on a reader with a disk.
                if (news.Topic == Topics.Config(ReaderId))
                {
                    _config = ConfigCodec.Decode(news.Payload, 0, news.Payload.Length) ?? _config;
                }

                core.MessageArrived(news.Topic, news.Payload, news.Payload.Length);
                break;
        }
    }

    private Answer Answered(ScanOutcome outcome)
    {
        // The courier need not wait for its next turn.
        TickDueAtUtc = HasPower ? Clock.TrueUtc : TickDueAtUtc;
        return outcome switch
        {
            ScanOutcome.Accepted => Answer.Accepted,
            ScanOutcome.Duplicate => Answer.Duplicate,
            ScanOutcome.CommandAccepted => Answer.CommandAccepted,
            _ => Answer.Refused,
        };
    }

    // 8 % an hour: a day of nine hours and a little.
    private int Charge() => Math.Clamp(_charge - (int)(8 * (Clock.TrueUtc - _chargedAtUtc).TotalHours), 1, 100);

    private void DropNews()
    {
        while (Inbox.TryTake(out _))
        {
        }
    }
}
