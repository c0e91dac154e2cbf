using System.Threading;

namespace FairKiosk.Parts.Loop;

/// <summary>The one bounded queue through which badges, messages and keys reach a reader's loop. What became of the connection is kept beside it, because
/// that must not be dropped; of what the broker tells only once, the latest.</summary>
/// <remarks>Any thread may put something in; one loop takes it out.</remarks>
#pragma warning disable CA1001 // The events live as long as the reader, and nanoFramework's have nothing to dispose of.
public sealed class Inbox
#pragma warning restore CA1001
{
    // The reader's configuration and the gateway's state.
    private const int StateTopics = 2;

    private readonly object _door = new();
    private readonly AutoResetEvent _something = new(false);
    private readonly AutoResetEvent _room = new(false);
    private readonly object?[] _items;
    private readonly LinkMessage?[] _states = new LinkMessage?[StateTopics];
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
    /// <param name="item">Such as a key.</param>
    /// <returns>False when there was no room.</returns>
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

    /// <summary>A message of the broker; never waits.</summary>
    /// <param name="message">The message.</param>
    /// <param name="comesAgain">Whether it comes again when there is no room for it, as receipts do; of every other topic the latest is kept beside the queue.</param>
    public void Arrived(LinkMessage message, bool comesAgain)
    {
        if (comesAgain)
        {
            _ = Put(message);
            return;
        }

        lock (_door)
        {
            for (var i = 0; i < StateTopics; i++)
            {
                if (_states[i] == null || _states[i]!.Topic == message.Topic)
                {
                    _states[i] = message;
                    break;
                }
            }
        }

        _ = _something.Set();
    }

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
    /// <returns>What the broker has told, then what came first; nothing when the time has passed, the connection has changed or the loop is to end.</returns>
    public object? Take(int millis)
    {
        if (IsEmpty())
        {
            _ = _something.WaitOne(millis, false);
        }

        object? item;
        lock (_door)
        {
            item = TakeState() ?? (_count == 0 ? null : TakeFirst());
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
            return _count == 0 && _states[0] == null && !_isStopping;
        }
    }

    private object? TakeFirst()
    {
        var item = _items[_first];
        _items[_first] = null;
        _first = (_first + 1) % _items.Length;
        _count--;
        return item;
    }

    private LinkMessage? TakeState()
    {
        var state = _states[0];
        _states[0] = _states[1];
        _states[1] = null;
        return state;
    }
}
