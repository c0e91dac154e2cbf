using System.Text.Json;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Reader.Linux.Page;

/// <summary>Holds what the page shows now, and wakes those who wait for a change. Any thread.</summary>
internal sealed class PageFeed(IReaderClock clock) : IIndicator
{
    // The reader's loop goes round at least once a second.
    private const long AliveMillis = 3000;

    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = NewSource();
    private byte[] _seen = [];
    private PageState? _state;
    private PageSignal? _signal;
    private PageSignal? _next;
    private long _publishedAt;

    /// <summary>Whether the reader's loop goes round, or all wait for its storage and the page says so.</summary>
    public bool IsAlive
    {
        get
        {
            lock (_lock)
            {
                return clock.MonotonicMillis - _publishedAt < AliveMillis || _signal is { Name: nameof(Signal.Wait) };
            }
        }
    }

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

    /// <summary>What there is to show now; null before the reader's loop has begun.</summary>
    public PageNews? News()
    {
        lock (_lock)
        {
            return _state is null ? null : new PageNews(clock.MonotonicMillis, _state, _signal);
        }
    }

    /// <summary>Nobody is woken when it shows nothing new.</summary>
    public void Publish(PageState state)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(state, PageJson.Default.PageState);
        lock (_lock)
        {
            _publishedAt = clock.MonotonicMillis;
            if (_next is null && bytes.AsSpan().SequenceEqual(_seen))
            {
                return;
            }

            _seen = bytes;
            _state = state;
            _signal = _next ?? _signal;
            _next = null;
            Wake();
        }
    }

    /// <summary>Goes out together with the state that it belongs to; only <see cref="Signal.Wait"/>, which the loop is too busy for, at once.</summary>
    public void Show(Signal signal)
    {
        lock (_lock)
        {
            var shown = PageSignal.Of((_next?.Number ?? _signal?.Number ?? 0) + 1, signal, clock.MonotonicMillis);
            if (signal != Signal.Wait)
            {
                _next = shown;
                return;
            }

            _signal = shown;
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
