using System.Threading;

namespace FairKiosk.Nano;

/// <summary>What other threads have for the one loop: badges, messages, news of the connection.</summary>
public sealed class Inbox
{
    private const int Room = 16;
    private readonly object _door = new();
    private readonly AutoResetEvent _bell = new(false);
    private readonly object[] _items = new object[Room];
    private int _first;
    private int _count;

    /// <summary>Puts something in; where there is no room it is dropped: badges are read again, messages come again.</summary>
    /// <param name="item">A <c>TagCode</c>, the text of a code, an <see cref="Arrival"/>, or a <see cref="LinkNews"/>.</param>
    public void Put(object item)
    {
        lock (_door)
        {
            if (_count < Room)
            {
                _items[(_first + _count) % Room] = item;
                _count++;
            }
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
