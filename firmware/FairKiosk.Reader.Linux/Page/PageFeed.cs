using System.Text.Json;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Reader.Linux.Page;

/// <summary>Holds what the page shows now, and wakes those who wait for a change. Any thread.</summary>
internal sealed class PageFeed : IIndicator
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = NewSource();
    private byte[] _seen = [];
    private PageState? _state;
    private PageSignal? _signal;

    /// <summary>Completes at the next change after the call.</summary>
    public Task Changed
    {
        get
        {
            lock (_lock)
            {
                return _changed.Task;
            }
        }
    }

    /// <summary>What there is to show at this time of the reader's monotonic clock; null before the reader's loop has begun.</summary>
    public PageNews? News(long now)
    {
        lock (_lock)
        {
            return _state is null ? null : new PageNews(now, _state, _signal);
        }
    }

    /// <summary>Nobody is woken when it shows nothing new.</summary>
    public void Publish(PageState state)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(state, PageJson.Default.PageState);
        lock (_lock)
        {
            if (bytes.AsSpan().SequenceEqual(_seen))
            {
                return;
            }

            _seen = bytes;
            _state = state;
            Wake();
        }
    }

    public void Show(Signal signal)
    {
        lock (_lock)
        {
            _signal = PageSignal.Of((_signal?.Number ?? 0) + 1, signal);
            Wake();
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Wake()
    {
        _changed.TrySetResult();
        _changed = NewSource();
    }
}
