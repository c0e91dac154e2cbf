namespace FairKiosk.Hardware.Drawing;

/// <summary>The order of the upright wires in one channel of one block, from the board outwards. Each net that is not one straight line has its own.</summary>
internal static class Tracks
{
    public static IReadOnlyList<string> Of(Block block, int channel)
    {
        var near = block.Near(channel).ToLookup(pin => pin.Net, StringComparer.Ordinal);
        var far = block.Far(channel).ToLookup(pin => pin.Net, StringComparer.Ordinal);
        List<string> order = [];

        // A net can come by on its way between other channels with one pin only; there is nothing to join then.
        foreach (var net in near.Concat(far).Select(pins => pins.Key).Distinct(StringComparer.Ordinal))
        {
            if (Heights(near[net]).Concat(Heights(far[net])).Distinct().Count() > 1)
            {
                order.Add(net);
            }
        }

        Improve();
        return order;

        void Improve()
        {
            for (var isBetter = true; isBetter;)
            {
                isBetter = false;
                for (var at = 0; at + 1 < order.Count; at++)
                {
                    if (Crossings(order[at + 1], order[at]) < Crossings(order[at], order[at + 1]))
                    {
                        (order[at], order[at + 1]) = (order[at + 1], order[at]);
                        isBetter = true;
                    }
                }
            }
        }

        // What goes from the inner one outwards meets the outer upright, and the other way round.
        int Crossings(string inner, string outer) =>
            Heights(far[inner]).Count(height => IsWithin(height, outer)) + Heights(near[outer]).Count(height => IsWithin(height, inner));

        bool IsWithin(double height, string net)
        {
            var ends = Heights(near[net]).Concat(Heights(far[net])).ToList();
            return height > ends.Min() && height < ends.Max();
        }
    }

    /// <summary>Whether a pin on the far side of a channel is met by a straight wire from its near side.</summary>
    public static bool IsStraight(Block block, int channel, PinSpot far) =>
        block.Near(channel).Any(near => near.Net == far.Net && Height(near) == Height(far));

    // Heights that are the same but for rounding are the same.
    private static double Height(PinSpot pin) => Math.Round(pin.Y, 3);

    private static IEnumerable<double> Heights(IEnumerable<PinSpot> pins) => pins.Select(Height);
}
