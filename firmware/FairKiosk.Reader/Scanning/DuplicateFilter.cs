using FairKiosk.Wire;

namespace FairKiosk.Reader.Scanning;

/// <summary>Suppresses what a scan engine emits twice: the same bytes, whatever the symbology, within the window of the last read of them.</summary>
internal sealed class DuplicateFilter
{
    private byte[] _last = [];
    private int _count = -1;
    private long _readAt;

    /// <summary>Whether a read repeats the last one; a repeated read begins the window anew, so that a badge held before the reader counts once.</summary>
    internal bool IsDuplicate(byte[] data, int offset, int count, long now, int windowMillis)
    {
        if (count != _count || now - _readAt > windowMillis)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            if (data[offset + i] != _last[i])
            {
                return false;
            }
        }

        _readAt = now;
        return true;
    }

    /// <summary>Keeps an accepted read.</summary>
    internal void Remember(byte[] data, int offset, int count, long now)
    {
        if (count > _last.Length)
        {
            _last = new byte[Numbers.Larger(1024, 2 * count)];
        }

        System.Array.Copy(data, offset, _last, 0, count);
        _count = count;
        _readAt = now;
    }

    /// <summary>The clock began anew.</summary>
    internal void Reset() => _count = -1;
}
