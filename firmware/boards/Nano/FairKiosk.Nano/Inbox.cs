using System.Threading;

namespace FairKiosk.Nano;

/// <summary>What other threads have for the one loop: badges and messages in a bounded queue, and how the connection is beside it, because that must not
/// be dropped.</summary>
public sealed class Inbox
{
    private const int Room = 16;
    private readonly object _door = new();
    private readonly AutoResetEvent _bell = new(false);
    private readonly object[] _items = new object[Room];
    private int _first;
    private int _count;
    private LinkState _link = new(false);

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

    /// <summary>Puts something in.</summary>
    /// <param name="item">A <c>TagCode</c>, the text of a code, or an <see cref="Arrival"/>.</param>
    /// <returns>False when there was no room: messages come again, of a badge the person has to be told.</returns>
    public bool Put(object item)
    {
        lock (_door)
        {
            if (_count == Room)
            {
                return false;
            }

            _items[(_first + _count) % Room] = item;
            _count++;
        }

        _bell.Set();
        return true;
    }

    /// <summary>The connection is there, or is not any more.</summary>
    /// <param name="isUp">Which of the two.</param>
    public void LinkChanged(bool isUp)
    {
        lock (_door)
        {
            _link = new LinkState(isUp);
        }

        _bell.Set();
    }

    /// <summary>Waits for something.</summary>
    /// <param name="millis">How long at most.</param>
    /// <returns>What came first, or nothing.</returns>
    public object? Take(int millis)
    {
        if (_count == 0)
        {
            _bell.WaitOne(millis, false);
        }

        lock (_door)
        {
            if (_count == 0)
            {
                return null;
            }

            var item = _items[_first];
            _items[_first] = null!;
            _first = (_first + 1) % Room;
            _count--;
            return item;
        }
    }
}
