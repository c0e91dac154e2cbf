using FairKiosk.Reader.Ports;

namespace FairKiosk.Nano.Tests;

/// <summary>A link in memory between a reader and its gateway. With dice it loses, doubles, delays and reorders.</summary>
internal sealed class BenchLink : ILink
{
    private readonly BenchClock _clock;
    private Letter[] _letters = new Letter[8];
    private int _count;

    internal BenchLink(BenchClock clock)
    {
        _clock = clock;
    }

    internal bool Up { get; set; }

    /// <summary>Gets or sets what decides about each message; nothing: each is delivered at once, in order.</summary>
    internal Dice? Dice { get; set; }

    public bool Publish(string topic, byte[] payload, int count, bool retained)
    {
        if (!Up)
        {
            return false;
        }

        var copy = new byte[count];
        System.Array.Copy(payload, copy, count);
        Send(topic, copy, toGateway: true);
        return true;
    }

    internal void Send(string topic, byte[] payload, bool toGateway)
    {
        var copies = Dice == null ? 1 : Dice.Next(7) switch { 0 => 0, 1 => 2, _ => 1 };
        for (var i = 0; i < copies; i++)
        {
            var delay = Dice == null ? 0 : Dice.Next(3) == 0 ? Dice.Next(12_000) : Dice.Next(40);
            Add(new Letter(topic, payload, toGateway, _clock.WorldMillis + delay));
        }
    }

    /// <summary>Takes the next message that is due; nothing when there is none.</summary>
    internal Letter? Take()
    {
        for (var i = 0; i < _count; i++)
        {
            if (_letters[i].DueAt <= _clock.WorldMillis)
            {
                var due = _letters[i];
                _count--;
                System.Array.Copy(_letters, i + 1, _letters, i, _count - i);
                return due;
            }
        }

        return null;
    }

    private void Add(Letter letter)
    {
        if (_count == _letters.Length)
        {
            var larger = new Letter[2 * _count];
            System.Array.Copy(_letters, larger, _count);
            _letters = larger;
        }

        _letters[_count++] = letter;
    }
}
