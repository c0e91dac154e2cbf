using FairKiosk.Reader.Journals;

namespace FairKiosk.Reader.Delivery;

/// <summary>One batch on its way; free when it has no journal.</summary>
internal sealed class Flight
{
    internal Journal? Journal { get; private set; }

    internal long From { get; private set; }

    internal long To { get; private set; }

    internal int Events { get; private set; }

    internal long SentAt { get; private set; }

    /// <summary>Gets the CRC32C of the payload; a refusal names the batch by it.</summary>
    internal uint Crc { get; private set; }

    internal bool IsHello => Events == 0;

    internal void Depart(Journal journal, long from, long to, int events, long now, uint crc)
    {
        Journal = journal;
        From = from;
        To = to;
        Events = events;
        SentAt = now;
        Crc = crc;
    }

    internal void Land() => Journal = null;
}
