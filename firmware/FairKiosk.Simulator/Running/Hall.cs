using FairKiosk.Simulator.Readers;

namespace FairKiosk.Simulator.Running;

/// <summary>All readers and the day that is played on them; one loop steps it, in stepped or in scaled time.</summary>
internal sealed class Hall(IReadOnlyDictionary<string, VirtualReader> readers, Func<DateTimeOffset> fairNow)
{
    public IReadOnlyDictionary<string, VirtualReader> Readers { get; } = readers;

    /// <summary>The day that is on; null before the first and when nobody comes any more.</summary>
    public FairDayRunner? Day { get; set; }

    /// <summary>When something is to be done next, unless news come first.</summary>
    public DateTimeOffset NextDueAtUtc
    {
        get
        {
            DateTimeOffset next = Day?.NextActionAtUtc ?? DateTimeOffset.MaxValue;
            foreach (VirtualReader reader in Readers.Values)
            {
                next = reader.TickDueAtUtc < next ? reader.TickDueAtUtc : next;
            }

            return next;
        }
    }

    public long Waiting => Readers.Values.Sum(reader => reader.Waiting);

    /// <summary>Does what is due now, and takes the news that have come.</summary>
    public void Step()
    {
        foreach (VirtualReader reader in Readers.Values)
        {
            // Afresh for each: a message must not be taken in at a time before it was sent, and no reader's clock runs ahead of the plan.
            DateTimeOffset nowUtc = fairNow();
            Day?.RunUntil(nowUtc);
            reader.Clock.MoveTo(nowUtc);
            reader.Drain();
            if (reader.TickDueAtUtc <= nowUtc)
            {
                reader.Tick();
            }
        }
    }
}
