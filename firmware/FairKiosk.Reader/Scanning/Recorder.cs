using FairKiosk.Reader.Journals;
using FairKiosk.Reader.Ports;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Scanning;

/// <summary>Writes events to the active journal, and goes on in a new one when the storage fails. Without allocation in steady state.</summary>
internal sealed class Recorder
{
    // Room that scans and marks leave for boots, anchors and the journal that an unclean start or a fault begins.
    private const int ScanReserveBytes = 16_384;
    private const int AnchorReserveBytes = 8_192;

    private readonly JournalSet _journals;
    private readonly BusyWatch _busy;
    private readonly string _firmware;
    private readonly byte[] _record;
    private AppendResult _lastBegin = AppendResult.Failed;
    private bool _usable;
    private bool _hasAnchor;
    private long _anchorMillis;
    private long _anchorUtcMillis;
    private string _anchorSource = "";
    private int _anchorErrorMillis;

    internal Recorder(JournalSet journals, BusyWatch busy, string firmware, ReaderSizes sizes)
    {
        _record = new byte[sizes.RecordBytes];
        _journals = journals;
        _busy = busy;
        _firmware = firmware;
    }

    /// <summary>Gets a number that rises whenever another journal or another boot became the clock domain.</summary>
    internal int Domain { get; private set; }

    internal long ConfigRevision { get; set; }

    /// <summary>Gets or sets who holds the reader, by the last staff code; empty when unknown, as after every start.</summary>
    internal string Operator { get; set; } = "";

    /// <summary>Gets a value indicating whether the active journal may be written to.</summary>
    internal bool IsUsable => _usable;

    /// <summary>Reads the journals and begins a boot, in the journal that was closed cleanly or in a new one.</summary>
    /// <exception cref="JournalStoreException">Nothing can be read or written.</exception>
    internal void Open(long now)
    {
        if (_journals.Load())
        {
            try
            {
                _journals.Continue();
                _usable = true;
                WriteBoot(now);
            }
            catch (JournalStoreException)
            {
                _usable = false;
            }
        }

        if (!EnsureUsable(now))
        {
            if (_journals.Count == 0)
            {
                throw new JournalStoreException("No journal can be begun.");
            }

            // Full or broken, but what is there can still be delivered: under a boot of its own, so that no old receipt seems to answer it.
            _journals.Active.Boot++;
        }

        Domain++;
    }

    internal AppendResult Scan(long now, byte[] data, int offset, int count, string symbology)
    {
        var result = AppendResult.Failed;
        for (var attempt = 0; attempt < 2 && result == AppendResult.Failed; attempt++)
        {
            if (!EnsureUsable(now))
            {
                return _lastBegin;
            }

            var active = _journals.Active;
            var end = EventCodec.WriteScan(
                _record, RecordFormat.HeaderBytes, active.Head + 1, active.Boot, now, symbology, data, offset, count, Operator, ConfigRevision);
            result = Keep(now, JournalRecordType.Scan, end, ScanReserveBytes);
        }

        return result;
    }

    internal AppendResult Mark(long now, string targetJournal, long targetSequence, string mark, string value)
    {
        var result = AppendResult.Failed;
        for (var attempt = 0; attempt < 2 && result == AppendResult.Failed; attempt++)
        {
            if (!EnsureUsable(now))
            {
                return _lastBegin;
            }

            var active = _journals.Active;
            var end = EventCodec.WriteMark(
                _record, RecordFormat.HeaderBytes, active.Head + 1, active.Boot, now, targetJournal, targetSequence, mark, value, Operator,
                ConfigRevision);
            result = Keep(now, JournalRecordType.Mark, end, ScanReserveBytes);
        }

        return result;
    }

    /// <summary>Keeps an anchor of the running boot; one that cannot be kept is not missed, the next receipt brings another.</summary>
    internal void Anchor(long now, long millis, long utcMillis, string source, int errorMillis)
    {
        _hasAnchor = true;
        _anchorMillis = millis;
        _anchorUtcMillis = utcMillis;
        _anchorSource = source;
        _anchorErrorMillis = errorMillis;
        if (_usable)
        {
            WriteAnchor(now);
        }
    }

    /// <summary>The monotonic clock went backwards: a new clock domain, in the same journal.</summary>
    internal void BeginBoot(long now)
    {
        _hasAnchor = false;
        _journals.Active.Boot++;
        Domain++;
        if (_usable)
        {
            WriteBoot(now);
        }
    }

    /// <summary>The gateway knows sequences of the active journal that were never given out here: another reader has a copy of it. Leaves it to that one.</summary>
    internal void GiveUpActive(long now)
    {
        if (_usable)
        {
            _journals.Seal();
            _usable = false;
            EnsureUsable(now);
        }
    }

    /// <summary>Closes the active journal, so that the next start continues it.</summary>
    internal void Close()
    {
        if (!_usable)
        {
            return;
        }

        try
        {
            _journals.Save(closed: true);
        }
        catch (JournalStoreException)
        {
            // Then the next start begins a new journal, as after a power cut.
        }

        _usable = false;
    }

    private bool EnsureUsable(long now)
    {
        if (_usable)
        {
            return true;
        }

        var previous = _journals.Count == 0 ? "" : _journals.Active.Id;
        var end = EventCodec.WriteBoot(_record, RecordFormat.HeaderBytes, 1, 1, now, previous, _firmware, ConfigRevision);
        _lastBegin = _journals.BeginNew(_journals.DrawId(), _record, JournalRecordType.Boot, end - RecordFormat.HeaderBytes);
        _usable = _lastBegin == AppendResult.Kept;
        if (_usable)
        {
            Domain++;
            if (_hasAnchor)
            {
                WriteAnchor(now);
            }
        }

        return _usable;
    }

    private void WriteBoot(long now)
    {
        var active = _journals.Active;
        var end = EventCodec.WriteBoot(
            _record, RecordFormat.HeaderBytes, active.Head + 1, active.Boot, now, active.Previous, _firmware, ConfigRevision);
        Keep(now, JournalRecordType.Boot, end, 0);
    }

    private void WriteAnchor(long now)
    {
        var active = _journals.Active;
        var end = EventCodec.WriteAnchor(
            _record, RecordFormat.HeaderBytes, active.Head + 1, active.Boot, _anchorMillis, _anchorUtcMillis, _anchorSource, _anchorErrorMillis);
        Keep(now, JournalRecordType.Anchor, end, AnchorReserveBytes);
    }

    private AppendResult Keep(long now, JournalRecordType type, int end, int reserveBytes)
    {
        // Nobody waits for the others, and no signal would end the waiting.
        if (type is JournalRecordType.Scan or JournalRecordType.Mark)
        {
            _busy.Begin(now);
        }

        var result = _journals.Append(_record, type, end - RecordFormat.HeaderBytes, reserveBytes);
        _busy.End();
        if (result == AppendResult.Failed)
        {
            _journals.Seal();
            _usable = false;
        }

        return result;
    }
}
