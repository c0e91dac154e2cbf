using System.Threading;

namespace FairKiosk.Parts.Loop;

/// <summary>The one bounded queue through which badges, messages and keys reach a reader's loop. What became of the connection is kept beside it, because
/// that must not be dropped.</summary>
/// <remarks>Any thread may put something in; one loop takes it out.</remarks>
#pragma warning disable CA1001 // The events live as long as the reader, and nanoFramework's have nothing to dispose of.
public sealed class Inbox
#pragma warning restore CA1001
{
    private static readonly object Look = new();

    private readonly object _door = new();
    private readonly AutoResetEvent _something = new(false);
    private readonly AutoResetEvent _room = new(false);
    private readonly object?[] _items;
    private int _first;
    private int _count;
    private LinkState _link = new(false);
    private bool _isStopping;

    /// <summary>Creates it, empty.</summary>
    /// <param name="room">How many things it holds.</param>
    public Inbox(int room)
    {
        _items = new object?[room];
    }

    /// <summary>Gets how the connection is.</summary>
    public LinkState Link
    {
        get
        {
            lock (_door)
            {
                return _link;
            }
        }
    }

    /// <summary>Gets a value indicating whether the loop is to end.</summary>
    public bool IsStopping
    {
        get
        {
            lock (_door)
            {
                return _isStopping;
            }
        }
    }

    /// <summary>Puts something in, and never waits.</summary>
    /// <param name="item">A <see cref="BadgeRead"/> or a <see cref="LinkMessage"/>.</param>
    /// <returns>False when there was no room: messages come again, of a badge the person has to be told.</returns>
    public bool Put(object item)
    {
        lock (_door)
        {
            if (_count == _items.Length || _isStopping)
            {
                return false;
            }

            _items[(_first + _count) % _items.Length] = item;
            _count++;
        }

        _ = _something.Set();
        return true;
    }

    /// <summary>Puts a badge in, and waits for room, so that the line behind the scanner holds the rest.</summary>
    /// <param name="read">The badge. One that comes when the loop is to end is not taken: it has not been answered with a beep either.</param>
    public void Hold(BadgeRead read)
    {
        while (!Put(read) && !IsStopping)
        {
            _ = _room.WaitOne(Timeout.Infinite, false);
        }

        // Whoever waits beside this one may find room too, or has to go as well.
        _ = _room.Set();
    }

    /// <summary>There is something to look at, such as a key.</summary>
    public void Nudge() => _ = Put(Look);

    /// <summary>The connection is there, or is not any more.</summary>
    /// <param name="isUp">Which of the two.</param>
    public void LinkChanged(bool isUp)
    {
        lock (_door)
        {
            _link = new LinkState(isUp);
        }

        _ = _something.Set();
    }

    /// <summary>Waits for something.</summary>
    /// <param name="millis">How long at most.</param>
    /// <returns>What came first; nothing when the time has passed, the connection has changed or the loop is to end.</returns>
    public object? Take(int millis)
    {
        if (IsEmpty())
        {
            _ = _something.WaitOne(millis, false);
        }

        object? item;
        lock (_door)
        {
            if (_count == 0)
            {
                return null;
            }

            item = _items[_first];
            _items[_first] = null;
            _first = (_first + 1) % _items.Length;
            _count--;
        }

        _ = _room.Set();
        return item;
    }

    /// <summary>The loop ends after what it is doing.</summary>
    public void Stop()
    {
        lock (_door)
        {
            _isStopping = true;
        }

        _ = _something.Set();
        _ = _room.Set();
    }

    private bool IsEmpty()
    {
        lock (_door)
        {
            return _count == 0 && !_isStopping;
        }
    }
}
