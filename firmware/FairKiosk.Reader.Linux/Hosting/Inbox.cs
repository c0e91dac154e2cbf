using System.Collections.Concurrent;
using FairKiosk.Mosquitto;
using FairKiosk.Parts.Keys;
using FairKiosk.Reader.Linux.Page;
using FairKiosk.Reader.Linux.Sources;

namespace FairKiosk.Reader.Linux.Hosting;

/// <summary>The one bounded queue through which everything reaches the reader's loop.</summary>
/// <remarks>A source waits while it is full, so the pipe or the line behind it holds the rest. The link never waits: a message that finds it full is dropped,
/// as a network might have done, and comes again. What became of the connection, and what the broker tells only once, is kept beside the queue.</remarks>
internal sealed class Inbox : IScanSink, IDisposable
{
    private const int Capacity = 256;
    private const int MostBeforeKeys = 16;

    private readonly BlockingCollection<object> _items = new(Capacity);
    private readonly ConcurrentDictionary<string, MosquittoMessage> _states = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _closing = new();
    private volatile LinkChange _link = new(0, IsUp: false, string.Empty);

    /// <summary>Put in when there is nothing to hand over but something to look at.</summary>
    private static readonly object Nudge = new();

    /// <summary>How the connection is, and how often it has come up.</summary>
    public LinkChange Link => _link;

    public bool IsStopping => _closing.IsCancellationRequested;

    public void Read(ScanRead read) => Hold(read);

    public void Said(FormattableString words) => Hold(new SourceNotice("scanner", words, HasEnded: false));

    /// <summary>A light or a screen: never worth holding its thread up, or a scan.</summary>
    public void PartSaid(FormattableString words) => _ = _items.TryAdd(new SourceNotice("part", words, HasEnded: false));

    public void Ended() => Hold(new SourceNotice("scanner", $"", HasEnded: true));

    public void LinkUp()
    {
        _link = new LinkChange(_link.Ups + 1, IsUp: true, string.Empty);
        _ = _items.TryAdd(Nudge);
    }

    public void LinkDown(string reason)
    {
        _link = new LinkChange(_link.Ups, IsUp: false, reason);
        _ = _items.TryAdd(Nudge);
    }

    /// <summary>False when the reader is too busy to take a key now: scans go first.</summary>
    public bool TryPress(PageRequest request) => _items.Count < MostBeforeKeys && _items.TryAdd(request);

    /// <summary>False when the reader is too busy to take a key now: scans go first.</summary>
    public bool TryPress(KeyMark mark) => _items.Count < MostBeforeKeys && _items.TryAdd(mark);

    /// <summary>A message of the broker. Receipts come again when they are dropped; of every other topic the latest is kept beside the queue.</summary>
    public void Arrived(MosquittoMessage message, bool comesAgain)
    {
        if (comesAgain)
        {
            _ = _items.TryAdd(message);
            return;
        }

        _states[message.Topic] = message;
        _ = _items.TryAdd(Nudge);
    }

    /// <summary>From any thread: the loop ends after what it is doing.</summary>
    public void Stop() => _closing.Cancel();

    /// <summary>The next thing, or null when the time has passed or the inbox is stopping.</summary>
    public object? Take(int millis)
    {
        try
        {
            return TakeState() ?? (_items.TryTake(out var item, millis, _closing.Token) ? item : null);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _closing.Dispose();
        _items.Dispose();
    }

    private MosquittoMessage? TakeState()
    {
        foreach (var (topic, _) in _states)
        {
            if (_states.TryRemove(topic, out var state))
            {
                return state;
            }
        }

        return null;
    }

    private void Hold(object item)
    {
        try
        {
            _items.Add(item, _closing.Token);
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException)
        {
            // The loop takes nothing any more; the scanner has not been answered with a beep either.
        }
    }
}
