namespace FairKiosk.Storage.Tests.Permutations;

/// <summary>One way in which the same events reach the gateway: an order, cut into messages and transactions, some of them twice.</summary>
internal static class Delivery
{
    /// <summary>As it happened, eight events a message, one message a transaction.</summary>
    public static IEnumerable<IReadOnlyList<IncomingBatch>> InOrder(RandomDays days) =>
        days.Sent.Chunk(8).Select(events => (IReadOnlyList<IncomingBatch>)Batches(events, Heads(days)));

    /// <summary>In any order, hours or days late, cut anywhere, about every seventh event twice.</summary>
    public static IEnumerable<IReadOnlyList<IncomingBatch>> Jumbled(RandomDays days, int seed)
    {
        var random = new Xorshift(seed);
        var events = days.Sent.Concat(days.Sent.Where(_ => random.Below(7) == 0)).ToList();
        for (var i = events.Count - 1; i > 0; i--)
        {
            var j = random.Below(i + 1);
            (events[i], events[j]) = (events[j], events[i]);
        }

        var heads = Heads(days);
        for (var from = 0; from < events.Count;)
        {
            var count = Math.Min(events.Count - from, 1 + random.Below(12));
            yield return Batches(events.GetRange(from, count), heads);
            from += count;
        }
    }

    private static Dictionary<string, long> Heads(RandomDays days) =>
        days.Sent.GroupBy(sent => sent.Fact.Journal, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Max(sent => sent.Fact.Sequence), StringComparer.Ordinal);

    private static List<IncomingBatch> Batches(IEnumerable<(string ReaderId, EventFact Fact)> events, Dictionary<string, long> heads) =>
    [
        .. events.GroupBy(sent => (sent.ReaderId, sent.Fact.Journal))
            .Select(group => new IncomingBatch(
                group.Key.ReaderId, group.Key.Journal, Oldest: 1, heads[group.Key.Journal], [], [], [.. group.Select(sent => sent.Fact)], RandomDays.FirstMorning.AddDays(30))),
    ];

    /// <summary>Small, seeded and the same on every machine.</summary>
    private sealed class Xorshift(int seed)
    {
        private ulong _state = (ulong)seed + 88172645463325252;

        public int Below(int end)
        {
            _state ^= _state << 13;
            _state ^= _state >> 7;
            _state ^= _state << 17;
            return (int)(_state % (ulong)end);
        }
    }
}
