namespace FairKiosk.Pavilions.Tests;

/// <summary>The same things in another order.</summary>
internal static class Shuffled
{
    public static List<T> By<T>(IEnumerable<T> items, int seed)
    {
        var list = items.ToList();
        var state = (ulong)seed + 88172645463325252;
        for (var i = list.Count - 1; i > 0; i--)
        {
            // xorshift64: small, seeded and the same on every machine.
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            var j = (int)(state % (ulong)(i + 1));
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }
}
