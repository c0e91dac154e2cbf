using FairKiosk.Reader.Ports;

namespace FairKiosk.Testing;

/// <summary>A link in memory with two ends. A <see cref="FaultPlan"/> may lose, double, delay and so reorder messages in both directions.</summary>
/// <remarks>Nothing moves by itself: <see cref="Deliver"/> hands over what is due at the clock's time.</remarks>
public sealed class TestLink : ILink
{
    private readonly ManualReaderClock _clock;
    private readonly FaultPlan _plan;
    private readonly PriorityQueue<LinkMessage, (long DueAt, long Number)> _toGateway = new();
    private readonly PriorityQueue<LinkMessage, (long DueAt, long Number)> _toReader = new();
    private long _number;

    public TestLink(ManualReaderClock clock, FaultPlan? plan = null)
    {
        _clock = clock;
        _plan = plan ?? FaultPlan.None;
    }

    /// <summary>Gets or sets a value indicating whether messages are taken; as a broken connection, it keeps what is under way.</summary>
    public bool Up { get; set; } = true;

    /// <summary>Gets or sets what receives the reader's messages.</summary>
    public Action<LinkMessage>? Gateway { get; set; }

    /// <summary>Gets or sets what receives the gateway's messages.</summary>
    public Action<LinkMessage>? Reader { get; set; }

    public int Published { get; private set; }

    /// <inheritdoc />
    public bool Publish(string topic, byte[] payload, int count, bool retained)
    {
        if (!Up)
        {
            return false;
        }

        Published++;
        Enqueue(_toGateway, new LinkMessage(topic, payload.AsSpan(0, count).ToArray(), retained));
        return true;
    }

    /// <summary>The gateway's side publishes.</summary>
    public void Send(string topic, byte[] payload) => Enqueue(_toReader, new LinkMessage(topic, payload, false));

    /// <summary>Hands over everything that is due, answers included.</summary>
    /// <returns>How many messages moved.</returns>
    public int Deliver()
    {
        var moved = 0;
        for (var before = -1; before != moved;)
        {
            before = moved;
            moved += Drain(_toGateway, Gateway);
            moved += Drain(_toReader, Reader);
        }

        return moved;
    }

    private int Drain(PriorityQueue<LinkMessage, (long DueAt, long Number)> queue, Action<LinkMessage>? end)
    {
        var moved = 0;
        while (queue.TryPeek(out var message, out var due) && due.DueAt <= _clock.WorldMillis)
        {
            queue.Dequeue();
            moved++;
            end?.Invoke(message);
        }

        return moved;
    }

    private void Enqueue(PriorityQueue<LinkMessage, (long DueAt, long Number)> queue, LinkMessage message)
    {
        foreach (var delay in _plan.Delays())
        {
            queue.Enqueue(message, (_clock.WorldMillis + delay, _number++));
        }
    }
}
