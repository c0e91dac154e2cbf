using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Drawing;

/// <summary>Parts that wires join without the board, and how many wires each is away from the board.</summary>
internal static class Families
{
    /// <param name="wiring">The whole reader.</param>
    /// <param name="board">The part in the middle.</param>
    /// <param name="rails">Nets that are no wires.</param>
    /// <param name="layers">How many columns there may be on a side; what is further away stands in the last one.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, int>> Of(Wiring wiring, string board, IReadOnlySet<string> rails, int layers)
    {
        var parts = wiring.Pins.Select(pin => pin.Part).Where(part => part != board).Distinct(StringComparer.Ordinal).ToList();
        var wires = wiring.Nets.Where(net => !rails.Contains(net.Name)).Select(net => net.Pins.Select(pin => pin.Part).ToHashSet(StringComparer.Ordinal)).ToList();
        List<IReadOnlyDictionary<string, int>> families = [];
        HashSet<string> seen = [];
        foreach (var first in parts.Where(part => !seen.Contains(part)))
        {
            var members = Reached([first], part => part != board);
            seen.UnionWith(members.Keys);
            var atBoard = Reached([board], part => members.ContainsKey(part));

            // A family without a wire to the board hangs on its first part.
            var away = atBoard.Count > 1 ? atBoard : members.ToDictionary(part => part.Key, part => part.Value + 1, StringComparer.Ordinal);
            families.Add(parts.Where(members.ContainsKey).ToDictionary(part => part, part => Math.Min(away[part], layers), StringComparer.Ordinal));
        }

        return families;

        Dictionary<string, int> Reached(IReadOnlyList<string> from, Func<string, bool> isPassed)
        {
            var steps = from.ToDictionary(part => part, _ => 0, StringComparer.Ordinal);
            Queue<string> next = new(from);
            while (next.TryDequeue(out var part))
            {
                foreach (var other in wires.Where(wire => wire.Contains(part)).SelectMany(wire => wire).Where(isPassed))
                {
                    if (steps.TryAdd(other, steps[part] + 1))
                    {
                        next.Enqueue(other);
                    }
                }
            }

            return steps;
        }
    }
}
