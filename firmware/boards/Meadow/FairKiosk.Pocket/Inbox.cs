using System.Collections.Concurrent;

namespace FairKiosk.Pocket;

/// <summary>The one bounded queue through which everything reaches the reader's loop. What became of the connection is kept beside it, because that must not
/// be dropped; a message of the broker that finds the queue full is, as a network might have done, and comes again.</summary>
public sealed class Inbox : IDisposable
{
    private const int Capacity = 64;
    private static readonly object Look = new();

    private readonly BlockingCollection<object> _items = new(Capacity);
    private readonly CancellationTokenSource _closing = new();
    private volatile LinkState _link = new(0, isUp: false);

    /// <summary>Gets how the connection is.</summary>
    public LinkState Link => _link;

    /// <summary>Gets a value indicating whether the loop is to end.</summary>
    public bool IsStopping => _closing.IsCancellationRequested;

    /// <summary>A badge was read; waits while the reader is busy, so that the line behind it holds the rest.</summary>
    /// <param name="read">What was read.</param>
    public void Read(BadgeRead read)
    {
        try
        {
            _items.Add(read, _closing.Token);
        }
        catch (OperationCanceledException)
        {
            // The loop takes nothing any more; it has not been answered with a beep either.
        }
    }

    /// <summary>Something is to be looked at, such as a key.</summary>
    public void Nudge() => _ = _items.TryAdd(Look);

    /// <summary>A message of the broker.</summary>
    /// <param name="message">The message.</param>
    public void Arrived(LinkMessage message) => _ = _items.TryAdd(message);

    /// <summary>The link is connected and subscribed, or has lost its connection.</summary>
    /// <param name="isUp">Which of the two.</param>
    public void LinkChanged(bool isUp)
    {
        _link = new LinkState(_link.Ups + (isUp ? 1 : 0), isUp);
        Nudge();
    }

    /// <summary>The next thing, or null when the time has passed or the loop is to end.</summary>
    /// <param name="millis">How long to wait for it.</param>
    /// <returns>A <see cref="BadgeRead"/>, a <see cref="LinkMessage"/>, or something that means: look.</returns>
    public object? Take(int millis)
    {
        try
        {
            return _items.TryTake(out var item, millis, _closing.Token) ? item : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>From any thread: the loop ends after what it is doing.</summary>
    public void Stop() => _closing.Cancel();

    /// <inheritdoc />
    public void Dispose()
    {
        _closing.Dispose();
        _items.Dispose();
    }
}
