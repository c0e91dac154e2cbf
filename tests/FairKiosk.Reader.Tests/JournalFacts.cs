using FairKiosk.Wire;

namespace FairKiosk.Reader.Tests;

/// <summary>What <see cref="TestGateway"/> knows of one journal.</summary>
internal sealed class JournalFacts
{
    internal SortedDictionary<long, List<ReaderEvent>> Events { get; private set; } = [];

    internal HashSet<long> Quarantined { get; private set; } = [];

    internal HashSet<long> Lost { get; private set; } = [];

    internal long Oldest { get; private set; } = 1;

    internal long UpTo
    {
        get
        {
            var upTo = Oldest - 1;
            while (Events.ContainsKey(upTo + 1) || Quarantined.Contains(upTo + 1) || Lost.Contains(upTo + 1))
            {
                upTo++;
            }

            return upTo;
        }
    }

    internal void Take(Batch batch)
    {
        Oldest = Math.Max(Oldest, batch.Oldest);
        AddPairs(Lost, batch.Lost);
        AddPairs(Quarantined, batch.Refused);
        foreach (var received in batch.Events)
        {
            if (!Events.TryGetValue(received.Sequence, out var versions))
            {
                versions = [];
                Events.Add(received.Sequence, versions);
            }

            if (!versions.Exists(known => known.Raw.AsSpan().SequenceEqual(received.Raw)))
            {
                versions.Add(received);
            }
        }
    }

    internal JournalFacts Copy() => new()
    {
        Events = new SortedDictionary<long, List<ReaderEvent>>(Events.ToDictionary(entry => entry.Key, entry => entry.Value.ToList())),
        Quarantined = [.. Quarantined],
        Lost = [.. Lost],
        Oldest = Oldest,
    };

    private static void AddPairs(HashSet<long> set, long[] pairs)
    {
        for (var i = 0; i < pairs.Length; i += 2)
        {
            for (var sequence = pairs[i]; sequence <= pairs[i + 1]; sequence++)
            {
                set.Add(sequence);
            }
        }
    }
}
