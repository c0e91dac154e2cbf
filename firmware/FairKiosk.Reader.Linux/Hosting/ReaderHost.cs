using FairKiosk.Mosquitto;
using FairKiosk.Parts.Keys;
using FairKiosk.Reader.Linux.Activation;
using FairKiosk.Reader.Linux.Page;
using FairKiosk.Reader.Linux.Plugins;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Linux.Storage;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>The one loop that calls the reader core. Everything else posts into the <see cref="Inbox"/>.</summary>
internal sealed class ReaderHost
{
    private const int PowerMillis = 30_000;

    // After the input has ended: long enough for one round with the gateway, short enough for a person who waits for the prompt.
    private const int FarewellMillis = 30_000;

    private readonly ActivationFile _activation;
    private readonly StateFolder _state;
    private readonly Inbox _inbox;
    private readonly ReaderCore _core;
    private readonly IReaderClock _clock;
    private readonly IAnnouncer _announcer;
    private readonly StatusFile _statusFile;
    private readonly PowerSupply _power;
    private readonly PageModel? _page;
    private readonly Panel? _panel;
    private LinkChange _link;
    private ReaderConfig _config;
    private Receipt? _lastReceipt;
    private string _lastReason = string.Empty;
    private long _powerDueAt;
    private long? _farewellUntil;

    public ReaderHost(HostParts parts)
    {
        _activation = parts.Activation;
        _state = parts.State;
        _inbox = parts.Inbox;
        _core = parts.Core;
        _clock = parts.Clock;
        _announcer = parts.Announcer;
        _power = parts.Power;
        _page = parts.Page;
        _panel = parts.Panel;
        _config = parts.Config;
        _statusFile = new StatusFile(parts.State);
        _link = _inbox.Link;
        _powerDueAt = _clock.MonotonicMillis;
    }

    /// <summary>Runs until the inbox is stopped, or the input has ended and everything is delivered.</summary>
    public void Run()
    {
        using var busy = new Timer(_ => _core.CheckBusy(), null, ReaderCore.BusyCheckMillis, ReaderCore.BusyCheckMillis);
        while (!_inbox.IsStopping && !IsFarewellOver())
        {
            FollowPower();
            FollowLink();
            var wait = _core.Tick();
            UpdateStatus(force: false);
            _page?.Follow(_core, _link.IsUp);
            _panel?.Follow(_core.Status());
            Handle(_inbox.Take(wait));
        }

        UpdateStatus(force: true);
        _core.Close();
    }

    private void Handle(object? item)
    {
        // The connection first: what arrived over a new one must not be seen before it.
        FollowLink();
        switch (item)
        {
            case ScanRead read:
                Present(read);
                break;
            case PageRequest request:
                Press(request);
                break;
            case KeyMark key:
                _ = _core.Mark(key.Mark, key.Value);
                break;
            case MosquittoMessage message:
                Take(message);
                break;
            case SourceNotice { HasEnded: true }:
                _farewellUntil = _clock.MonotonicMillis + FarewellMillis;
                break;
            case SourceNotice notice:
                _announcer.Notice(notice.Topic, notice.Words);
                break;
            default:
                break;
        }
    }

    private void Present(ScanRead read)
    {
        var outcome = _core.Present(read.Data, 0, read.Data.Length, read.Symbology);
        var isKept = outcome is ScanOutcome.Accepted or ScanOutcome.CommandAccepted;
        var (journal, sequence) = isKept ? (_core.ActiveJournal, _core.Head) : (string.Empty, 0);
        _page?.Presented(read, outcome, journal, sequence, _core.IsTest);
        if (outcome is ScanOutcome.Accepted or ScanOutcome.Duplicate)
        {
            _panel?.Scanned(read);
        }

        _page?.Follow(_core, _link.IsUp);
        _announcer.Outcome(read, outcome, journal, sequence);
    }

    private void Press(PageRequest request)
    {
        var mark = request.Mark;
        var outcome = _core.Mark(mark.Mark, mark.Value, mark.Journal, mark.Sequence);
        _page?.Pressed(mark, outcome);
        _page?.Follow(_core, _link.IsUp);
        request.Give(outcome);
    }

    private void Take(MosquittoMessage message)
    {
        _core.MessageArrived(message.Topic, message.Payload, message.Payload.Length);
        if (message.Topic == Topics.Config(_activation.ReaderId))
        {
            KeepConfig(message.Payload);
        }
        else if (message.Topic == Topics.Receipts(_activation.ReaderId)
            && ReceiptCodec.Decode(message.Payload, 0, message.Payload.Length) is { Kind: ReceiptKind.Stored } receipt)
        {
            _lastReceipt = receipt;
        }
        else
        {
            // The gateway's status: the core's business alone.
        }
    }

    // Kept as it came, so that a field of a later version survives an older reader.
    private void KeepConfig(byte[] payload)
    {
        if (ConfigCodec.Decode(payload, 0, payload.Length) is not { } config)
        {
            return;
        }

        if (config.StationName != _config.StationName && config.StationName.Length > 0)
        {
            _announcer.Notice("station", $"{config.StationName}");
        }

        _config = config;
        if (!_state.TrySaveConfig(payload, out var why))
        {
            _announcer.Notice("storage", $"The configuration could not be kept", why);
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
            _lastReason = string.Empty;
            _announcer.Notice("link", $"connected to {Broker}");
            _core.LinkUp();
        }
        else if (now.Reason != _lastReason)
        {
            _lastReason = now.Reason;
            _announcer.Notice("link", $"not connected to {Broker}", now.Reason);
        }
        else
        {
            // The same failure again: said once is enough.
        }
    }

    private string Broker => FormattableString.Invariant($"{_activation.Host}:{_activation.Port}");

    private void FollowPower()
    {
        var now = _clock.MonotonicMillis;
        if (now < _powerDueAt)
        {
            return;
        }

        _powerDueAt = now + PowerMillis;
        var (battery, mains) = _power.Read();
        _core.SetPower(battery, mains);
    }

    private bool IsFarewellOver() => _farewellUntil is { } until && (_core.Waiting == 0 || _clock.MonotonicMillis >= until);

    private void UpdateStatus(bool force)
    {
        var status = _core.Status();
        _ = _clock.TryGetUtc(out var utc, out _, out _);
        _statusFile.Update(
            new StatusSnapshot
            {
                Reader = _activation.ReaderId,
                Journal = status.Journal,
                Oldest = status.Oldest,
                Head = status.Head,
                Waiting = status.Waiting,
                Connected = _link.IsUp,
                Reason = _link.Reason,
                Station = _config.StationName,
                ConfigRevision = status.ConfigRevision,
                LastReceiptUtcMillis = _lastReceipt?.UtcMillis ?? 0,
                LastReceiptUpTo = _lastReceipt?.UpTo ?? 0,
                WrittenUtcMillis = utc,
            },
            _clock.MonotonicMillis,
            force);
    }
}
