using FairKiosk.Reader.Clocks;
using FairKiosk.Reader.Delivery;
using FairKiosk.Reader.Feedback;
using FairKiosk.Reader.Journals;
using FairKiosk.Reader.Ports;
using FairKiosk.Reader.Scanning;
using FairKiosk.Wire;

namespace FairKiosk.Reader;

/// <summary>The whole portable reader: a read is journalled, answered with a signal, and delivered when there is a way.</summary>
/// <remarks>Called from one loop of the host; only <see cref="CheckBusy"/> may come from another thread. A host calls <see cref="Tick"/> after
/// each other call and when the time it returned has passed. Nothing here blocks but the journal's store.</remarks>
public sealed class ReaderCore
{
    /// <summary>How often a host calls <see cref="CheckBusy"/>, milliseconds.</summary>
    public const int BusyCheckMillis = 100;

    private const long CursorSaveMillis = 10_000;
    private const int MaxFirmwareChars = 64;
    private const int TickMillis = 1000;
    private readonly ReaderSettings _settings;
    private readonly IReaderClock _clock;
    private readonly ReaderFace _face;
    private readonly ReaderTime _time;
    private readonly BusyWatch _busy;
    private readonly JournalSet _journals;
    private readonly Recorder _recorder;
    private readonly Courier _courier;
    private readonly StatusReporter _status;
    private readonly DuplicateFilter _duplicates = new();
    private readonly TestMode _test;
    private readonly CommandDesk _commands;
    private readonly ClockAnchors _anchors;
    private readonly JournalRoom _room;
    private readonly SilenceWatch _silence = new();
    private readonly string _receiptsTopic;
    private readonly string _configTopic;
    private ReaderConfig _config;
    private int _domain;
    private bool _connected;
    private long _cursorSavedAt;

    /// <summary>Wires a reader; nothing is touched before <see cref="Open"/>.</summary>
    /// <param name="settings">What the host decides.</param>
    /// <param name="store">Where the journal lives.</param>
    /// <param name="clock">The clocks.</param>
    /// <param name="link">The way to the broker.</param>
    /// <param name="indicator">Light and buzzer.</param>
    /// <param name="display">The display, or <see cref="NullDisplay"/>.</param>
    /// <param name="entropy">Where ids and jitter come from.</param>
    /// <exception cref="System.ArgumentException">The reader id is none, the command key has neither 0 nor 16 bytes, or a size is none of the wire's.</exception>
    public ReaderCore(
        ReaderSettings settings, IJournalStore store, IReaderClock clock, ILink link, IIndicator indicator, IDisplay display, IEntropy entropy)
    {
        settings.Check();
        _settings = settings;
        var sizes = new ReaderSizes(settings.LongestReadBytes, settings.BatchBytes);
        _clock = clock;
        _config = settings.Config;
        _face = new ReaderFace(indicator, display) { Station = Station };
        _time = new ReaderTime(clock);
        _busy = new BusyWatch(clock, indicator);
        _journals = new JournalSet(store, entropy, settings.SegmentBytes, sizes);
        var firmware = settings.Firmware.Length > MaxFirmwareChars ? settings.Firmware.Substring(0, MaxFirmwareChars) : settings.Firmware;
        _recorder = new Recorder(_journals, _busy, firmware, sizes) { ConfigRevision = _config.Revision };
        _test = new TestMode(_journals);
        _commands = new CommandDesk(_recorder, _duplicates, _test);
        _anchors = new ClockAnchors(clock, _recorder);
        _courier = new Courier(_journals, link, entropy, settings.ReaderId, settings.TimeoutMillis, sizes);
        _status = new StatusReporter(link, settings.ReaderId, settings.StatusMillis);
        _room = new JournalRoom(_journals, store);
        _receiptsTopic = Topics.Receipts(settings.ReaderId);
        _configTopic = Topics.Config(settings.ReaderId);
    }

    /// <summary>Gets how many events of all journals have no receipt yet.</summary>
    public long Waiting => _journals.Waiting;

    /// <summary>Gets the id of the journal that is written to; empty before <see cref="Open"/>.</summary>
    public string ActiveJournal => _journals.Count == 0 ? "" : _journals.Active.Id;

    /// <summary>Gets the highest sequence of the active journal; 0 before <see cref="Open"/>.</summary>
    public long Head => _journals.Count == 0 ? 0 : _journals.Active.Head;

    /// <summary>Gets a value indicating whether little room is left, see <see cref="Signal.JournalNearlyFull"/>.</summary>
    public bool IsNearlyFull => _room.IsNearlyFull;

    /// <summary>Gets a value indicating whether scans are tests, by the last mark about it.</summary>
    public bool IsTest => _test.IsOn;

    /// <summary>Gets who holds the reader; empty when unknown.</summary>
    public string Operator => _recorder.Operator;

    /// <summary>Gets a value indicating whether the gateway is reached and confirms nothing, see <see cref="Signal.NotStored"/>.</summary>
    public bool IsNotStored => _silence.IsShown;

    /// <summary>Gets the configuration in force: the last that arrived, for the host to keep over a restart.</summary>
    public ReaderConfig Config => _config;

    private string Station => _config.StationName.Length > 0 ? _config.StationName : _settings.ReaderId;

    /// <summary>Reads the journals and begins a boot. Once, before everything else.</summary>
    /// <exception cref="JournalStoreException">The storage cannot be read or written at all.</exception>
    public void Open()
    {
        _ = _time.Read(out var now);
        _recorder.Open(now);
        _test.Recall(_recorder, now);
        _domain = _recorder.Domain;
        _cursorSavedAt = now;
        _face.Show(Signal.Offline);
    }

    /// <summary>Takes what a badge reader read. The accepting signal comes only after the event is durable.</summary>
    /// <param name="data">The buffer; not kept.</param>
    /// <param name="offset">Where the read begins.</param>
    /// <param name="count">Its bytes.</param>
    /// <param name="symbology">An AIM identifier such as <c>]Q1</c>, or empty.</param>
    /// <returns>What became of it; the indicator has shown it.</returns>
    public ScanOutcome Present(byte[] data, int offset, int count, string symbology)
    {
        var now = Now();
        if (count <= 0 || count > _settings.LongestReadBytes || symbology.Length > Limits.MaxSymbologyChars)
        {
            _face.Show(Signal.Unreadable);
            return ScanOutcome.Unreadable;
        }

        var command = CommandBarcode.Recognise(_settings.CommandKey, data, offset, count);
        if (command != null)
        {
            return _face.Answer(_commands.Obey(command, now), _commands.Line);
        }

        if (_duplicates.IsDuplicate(data, offset, count, now, _config.DuplicateMillis))
        {
            _face.Show(Signal.Duplicate);
            return ScanOutcome.Duplicate;
        }

        var result = _recorder.Scan(now, data, offset, count, symbology);
        if (result != AppendResult.Kept)
        {
            return Refuse(result);
        }

        _duplicates.Remember(data, offset, count, now);
        _commands.Scanned(_journals.Active.Id, _journals.Active.Head, now);
        _face.Show(Signal.Accepted);
        if (_test.IsOn)
        {
            _face.Say(DisplayText.Test);
        }

        return ScanOutcome.Accepted;
    }

    /// <summary>Says something about the last accepted scan, from a button.</summary>
    /// <param name="mark">One of <see cref="Marks"/>.</param>
    /// <param name="value">Its value, or empty.</param>
    /// <returns>What became of it; the indicator has shown it. Refused when there is no scan of the last 60 s, or the mark is none.</returns>
    public ScanOutcome Mark(string mark, string value) => _face.Answer(_commands.Mark(mark, value, Now()), _commands.Line);

    /// <summary>Says something about the scan that a page shows, though another may have come since.</summary>
    /// <param name="mark">One of <see cref="Marks"/>.</param>
    /// <param name="value">Its value, or empty.</param>
    /// <param name="journal">The scan's journal; ignored for marks without a target.</param>
    /// <param name="sequence">The scan's sequence.</param>
    /// <returns>What became of it; the indicator has shown it. Refused when the scan is none of the last 60 s (600 s for a note) or was taken back,
    /// or the mark is none.</returns>
    public ScanOutcome Mark(string mark, string value, string journal, long sequence) =>
        _face.Answer(_commands.Mark(mark, value, journal, sequence, Now()), _commands.Line);

    /// <summary>The host is connected and subscribed.</summary>
    public void LinkUp()
    {
        var now = Now();
        _connected = true;
        _courier.LinkUp(now);
        _status.Want();
        ShowLink();
    }

    /// <summary>The host has lost the connection.</summary>
    public void LinkDown()
    {
        _connected = false;
        _courier.LinkDown();
        ShowLink();
    }

    /// <summary>A message arrived on a subscribed topic. Never throws on any bytes.</summary>
    /// <param name="topic">Its topic.</param>
    /// <param name="payload">The buffer; not kept.</param>
    /// <param name="count">Bytes of the payload, from 0.</param>
    public void MessageArrived(string topic, byte[] payload, int count)
    {
        var now = Now();
        if (topic == _receiptsTopic)
        {
            var receipt = ReceiptCodec.Decode(payload, 0, count);
            if (receipt != null)
            {
                TakeReceipt(receipt, now);
            }
        }
        else if (topic == _configTopic)
        {
            TakeConfig(ConfigCodec.Decode(payload, 0, count));
        }
        else if (topic == Topics.GatewayStatus)
        {
            var gateway = GatewayStatusCodec.Decode(payload, 0, count);
            if (gateway != null)
            {
                _courier.GatewayTold(gateway.Database, gateway.Epoch, now);
            }
        }
    }

    /// <summary>Does what is due: sends, goes back, anchors the clock, tells the status, warns.</summary>
    /// <returns>Milliseconds until it wants to be called again, at most 1000.</returns>
    public int Tick()
    {
        var now = Now();
        if (_journals.Count == 0)
        {
            return TickMillis;
        }

        _anchors.LookAtWallClock(now);
        FollowDomain(now);
        var due = _courier.Pump(now);
        if (_connected && _status.IsDue(now, _config.Revision))
        {
            _status.Tell(Status(), now);
        }

        var wasSilent = _silence.IsShown;
        if (_silence.IsDue(now, _connected, Waiting > 0))
        {
            _face.Show(Signal.NotStored);
        }
        else if (wasSilent)
        {
            ShowLink();
        }

        if (_room.IsWarningDue(now))
        {
            _face.Show(Signal.JournalNearlyFull);
        }

        if (now - _cursorSavedAt >= CursorSaveMillis)
        {
            _cursorSavedAt = now;
            _room.SaveCursors(_recorder.IsUsable);
        }

        return due < TickMillis ? due : TickMillis;
    }

    /// <summary>Shows <see cref="Signal.Wait"/> when a journal write has taken more than 300 ms. For a host's watch thread or timer, any thread.</summary>
    public void CheckBusy() => _busy.Check();

    /// <summary>How the reader is.</summary>
    /// <returns>What the status topic tells.</returns>
    public ReaderStatus Status() => new()
    {
        Online = _connected,
        Journal = ActiveJournal,
        Oldest = _journals.Count == 0 ? 1 : _journals.Active.Oldest,
        Head = Head,
        Waiting = Waiting,
        Boot = _journals.Count == 0 ? 0 : _journals.Active.Boot,
        Millis = Now(),
        UtcMillis = _clock.TryGetUtc(out var utcMillis, out _, out _) ? utcMillis : -1,
        BatteryPercent = _status.BatteryPercent,
        Mains = _status.Mains,
        Firmware = _settings.Firmware,
        ConfigRevision = _config.Revision,
    };

    /// <summary>Tells how the reader is powered; the host knows.</summary>
    /// <param name="batteryPercent">0 to 100, or -1 when unknown.</param>
    /// <param name="mains">Whether it runs on mains power.</param>
    public void SetPower(int batteryPercent, bool mains) => _status.SetPower(batteryPercent, mains);

    /// <summary>Closes the journal cleanly, so that the next start may continue it. Never throws; unclosed is only slower.</summary>
    public void Close() => _recorder.Close();

    // The monotonic clock, after what its going backwards means has been done.
    private long Now()
    {
        if (_time.Read(out var now) && _journals.Count > 0)
        {
            _recorder.BeginBoot(now);
            _duplicates.Reset();
            _commands.Forget();
            _silence.Restart(now);
            _room.Restart();
            _cursorSavedAt = now;
            _status.Want();
        }

        FollowDomain(now);
        return now;
    }

    // A new journal or boot: its clock has no anchors yet, and no receipt sent before it can be an answer.
    private void FollowDomain(long now)
    {
        if (_domain != _recorder.Domain)
        {
            _domain = _recorder.Domain;
            _anchors.Reset();
            _courier.DomainChanged(now);
            _status.Want();
        }
    }

    private void TakeReceipt(Receipt receipt, long now)
    {
        if (_journals.Count == 0)
        {
            return;
        }

        var effect = _courier.Take(receipt, now);
        if (effect == ReceiptEffect.KnowsMore)
        {
            _recorder.GiveUpActive(now);
            FollowDomain(now);
            return;
        }

        if (effect == ReceiptEffect.Progress && _silence.Break(now))
        {
            ShowLink();
        }

        if (effect != ReceiptEffect.None && receipt.Line.Length > 0)
        {
            _face.Say(receipt.Line);
        }

        var isOfThisBoot = receipt.Active == _journals.Active.Id && receipt.Boot == _journals.Active.Boot;
        if (effect != ReceiptEffect.None && receipt.Kind == ReceiptKind.Stored && isOfThisBoot)
        {
            _anchors.LookAt(receipt, now);
            FollowDomain(now);
        }
    }

    private void TakeConfig(ReaderConfig? config)
    {
        if (config == null)
        {
            return;
        }

        if (config.Station != _config.Station)
        {
            // Whoever held it at another booth does not hold it here.
            _recorder.Operator = "";
        }

        var identify = config.Identify && !_config.Identify;
        _config = config;
        _face.Station = Station;
        _recorder.ConfigRevision = config.Revision;
        _status.Want();
        if (identify)
        {
            _face.Show(Signal.Identify);
        }
    }

    private ScanOutcome Refuse(AppendResult result)
    {
        _face.Show(Signal.Refused);
        return result == AppendResult.Full ? ScanOutcome.JournalFull : ScanOutcome.StorageFailed;
    }

    // A connection that comes and goes does not hide that nothing is stored.
    private void ShowLink()
    {
        if (!_silence.IsShown)
        {
            _face.Show(_connected ? Signal.Ready : Signal.Offline);
        }
    }
}
