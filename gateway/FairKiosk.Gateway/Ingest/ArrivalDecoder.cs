using FairKiosk.Storage;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Ingest;

/// <summary>Turns a payload into what the database takes, or into a quarantine entry that says why not. Never throws on any bytes.</summary>
internal static class ArrivalDecoder
{
    public static DecodedArrival Decode(Arrival arrival)
    {
        BatchDecoding decoding = BatchCodec.Decode(arrival.Payload, 0, arrival.Payload.Length);
        if (decoding.Batch is not { } batch)
        {
            return Refuse(arrival, decoding.Error ?? "not readable", decoding);
        }

        if (Unbelievable(batch) is { } why)
        {
            return Refuse(arrival, why, decoding);
        }

        EventFact[] facts = Array.ConvertAll(batch.Events, ToFact);
        IncomingBatch incoming = new(
            arrival.ReaderId, batch.Journal, batch.Oldest, batch.Head, Ranges(batch.Lost), Ranges(batch.Refused), facts, arrival.ReceivedAtUtc);
        return new DecodedArrival(arrival, batch, incoming, Quarantined: null);
    }

    /// <summary>The same arrival as a quarantine entry, for a batch that could be read but not stored.</summary>
    public static DecodedArrival Refuse(DecodedArrival decoded, string reason)
    {
        IncomingBatch? batch = decoded.Incoming;
        bool single = batch?.Events.Count == 1;
        QuarantinedPayload quarantined = new(
            decoded.Arrival.ReaderId, decoded.Arrival.Topic, decoded.Arrival.Payload, reason,
            single ? batch!.Journal : null, single ? batch!.Events[0].Sequence : null, decoded.Arrival.ReceivedAtUtc);
        return new DecodedArrival(decoded.Arrival, Header: null, Incoming: null, quarantined);
    }

    private static DecodedArrival Refuse(Arrival arrival, string reason, BatchDecoding decoding)
    {
        // Only an event that came alone is known by its number; its reader counts it as delivered.
        bool single = decoding.HeaderKnown && decoding.EventCount == 1;
        QuarantinedPayload quarantined = new(
            arrival.ReaderId, arrival.Topic, arrival.Payload, reason,
            single ? decoding.Journal : null, single ? decoding.From : null, arrival.ReceivedAtUtc);
        return new DecodedArrival(arrival, Header: null, Incoming: null, quarantined);
    }

    // What no reader of ours says. It is looked for here, so that it costs the others in its group nothing.
    private static string? Unbelievable(Batch batch)
    {
        if (Array.Exists(batch.Events, e => e.Sequence is < 1 or long.MaxValue))
        {
            return "An event's number must be at least 1 and below the largest number.";
        }

        return batch.Lost.Length > 2 * Limits.MaxListedRanges || batch.Refused.Length > 2 * Limits.MaxListedRanges
            ? $"A batch lists at most {Limits.MaxListedRanges} stretches as lost or refused."
            : null;
    }

    private static EventFact ToFact(ReaderEvent e) => new(
        e.Journal, e.Sequence, e.Type, e.Boot, e.Millis, e.Symbology, e.Data, e.Operator, e.ConfigRevision, e.TargetJournal, e.TargetSequence,
        e.Mark, e.Value, e.PreviousJournal, e.UtcMillis, e.Source, e.ErrorMillis, e.Raw);

    private static SequenceRange[] Ranges(long[] pairs)
    {
        SequenceRange[] ranges = new SequenceRange[pairs.Length / 2];
        for (int i = 0; i < ranges.Length; i++)
        {
            ranges[i] = new SequenceRange(pairs[2 * i], pairs[(2 * i) + 1]);
        }

        return ranges;
    }
}
