using System.Text.Json;
using FairKiosk.Reader.Linux.Storage;

namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>Keeps the state folder's status.json up to date, at most once a second: the card has to last for years.</summary>
internal sealed class StatusFile(StateFolder state)
{
    private const int PauseMillis = 1000;

    private StatusSnapshot? _written;
    private long _nextAt = long.MinValue;

    /// <summary>Reads it; null when there is none or it is no such file.</summary>
    public static StatusSnapshot? Read(StateFolder state)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(state.StatusFile), StatusJson.Default.StatusSnapshot);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes what has changed. The file is a convenience: when the storage does not take it, the journal will say so.</summary>
    public void Update(StatusSnapshot now, long monotonicMillis, bool force)
    {
        if (!force && (monotonicMillis < _nextAt || IsSame(now)))
        {
            return;
        }

        _ = state.TrySaveStatus(JsonSerializer.SerializeToUtf8Bytes(now, StatusJson.Default.StatusSnapshot), out _);
        _written = now;
        _nextAt = monotonicMillis + PauseMillis;
    }

    private bool IsSame(StatusSnapshot now) => _written is not null && _written == now with { WrittenUtcMillis = _written.WrittenUtcMillis };
}
