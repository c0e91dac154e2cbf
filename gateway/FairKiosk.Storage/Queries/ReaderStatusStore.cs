using FairKiosk.Storage.Engine;

namespace FairKiosk.Storage;

/// <summary>What each reader last told about itself.</summary>
public sealed class ReaderStatusStore
{
    private readonly WriteConnection _writer;

    internal ReaderStatusStore(WriteConnection writer) => _writer = writer;

    public void Save(ReaderHealth health) => _writer.Transact(() =>
        _writer.Get(
            """
            INSERT OR REPLACE INTO reader_status
              (reader_id, online, journal, oldest, head, waiting, battery, mains, signal, firmware, rev, offset_ms, heard_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
            .Bind(health.ReaderId).Bind(health.Online ? 1 : 0).Bind(health.Journal).Bind(health.Oldest).Bind(health.Head).Bind(health.Waiting)
            .Bind(health.BatteryPercent).Bind(health.Mains ? 1 : 0).Bind(health.SignalDbm).Bind(health.Firmware).Bind(health.ConfigRevision)
            .Bind(health.UtcMillis is { } utc ? utc - health.HeardAtUtc.ToUnixTimeMilliseconds() : null)
            .Bind(health.HeardAtUtc.ToUnixTimeMilliseconds()).Run());

    /// <summary>The broker says that the reader is gone; what it told before stays. Nothing for a reader that was never heard.</summary>
    public void SetOffline(string readerId) => _writer.Transact(() =>
        _writer.Get("UPDATE reader_status SET online = 0 WHERE reader_id = ?").Bind(readerId).Run());
}
