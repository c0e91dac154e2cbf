using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Drawing;

/// <summary>Parts that hang on wires of their own: what is in one block shares no wire with another. Boxes in columns, one for each layer.</summary>
internal sealed class Block
{
    private const double Gap = 2.6;

    // Wires of two nets that come from both sides of a channel at one height would lie on each other.
    private const double LeastDistance = 2.4;
    private readonly Dictionary<int, IReadOnlyList<string>> _tracks = [];

    private Block(IReadOnlyList<PartBox> boxes, IReadOnlyList<PinSpot> boardPins)
    {
        Boxes = boxes;
        BoardPins = boardPins;
    }

    public IReadOnlyList<PartBox> Boxes { get; }

    /// <summary>Pins of the board that its wires come from.</summary>
    public IReadOnlyList<PinSpot> BoardPins { get; }

    public double Height { get; private set; }

    public int Layers => Boxes.Max(box => box.Layer);

    /// <summary>Whether it is one part between supplies and grounds, without a wire.</summary>
    public bool IsBetweenRails => Boxes.Count == 1 && Boxes[0].Pins.All(pin => pin.IsRail);

    /// <summary>Lays out parts that belong together.</summary>
    /// <param name="wiring">The whole reader.</param>
    /// <param name="parts">The parts, each with its layer, in the order of pins.csv.</param>
    /// <param name="board">The part in the middle.</param>
    /// <param name="rails">Nets that are no wires.</param>
    /// <param name="pitch">From one pin to the next.</param>
    public static Block Create(
        Wiring wiring, IReadOnlyDictionary<string, int> parts, string board, IReadOnlySet<string> rails, double pitch)
    {
        List<PartBox> boxes = [];
        foreach (var (part, layer) in parts)
        {
            var spots = wiring.PinsOf(part).Select(pin => DrawnNets.Spot(wiring, pin, rails)).ToLookup(IsInner);
            // Wires first: the name of a net stands above its wire.
            List<PinSpot> inner = [.. spots[true]];
            List<PinSpot> outer = [.. spots[false].OrderBy(pin => pin.IsRail)];

            // Supplies and grounds go where the box stays low.
            var wires = inner.Count;
            while (outer.Count - inner.Count > 1 && outer.FindLastIndex(pin => pin.IsRail) is >= 0 and var last)
            {
                inner.Insert(wires, outer[last]);
                outer.RemoveAt(last);
            }

            boxes.Add(new PartBox(wiring, part, layer, inner, outer, pitch));

            bool IsInner(PinSpot spot) => !spot.IsRail && wiring.Pins.Any(pin => pin.Net == spot.Net && LayerOf(pin.Part) < layer);
        }

        var nets = boxes.SelectMany(box => box.Inner).Where(pin => !pin.IsRail).Select(pin => pin.Net).ToHashSet(StringComparer.Ordinal);
        Block block = new(boxes, [.. wiring.PinsOf(board).Where(pin => nets.Contains(pin.Net)).Select(pin => DrawnNets.Spot(wiring, pin, rails))]);
        block.Arrange(pitch);
        return block;

        int LayerOf(string part) => part == board ? 0 : parts.GetValueOrDefault(part, int.MaxValue);
    }

    /// <summary>Pins on the board's side of a channel; channel 0 is the one at the board.</summary>
    public IEnumerable<PinSpot> Near(int channel) =>
        channel == 0 ? BoardPins : Boxes.Where(box => box.Layer == channel).SelectMany(box => box.Outer).Where(pin => !pin.IsRail);

    /// <summary>Pins on the far side of a channel.</summary>
    public IEnumerable<PinSpot> Far(int channel) => Boxes.Where(box => box.Layer == channel + 1).SelectMany(box => box.Inner).Where(pin => !pin.IsRail);

    /// <summary>Nets that have an upright wire in a channel, from the board outwards.</summary>
    public IReadOnlyList<string> TracksIn(int channel)
    {
        if (!_tracks.TryGetValue(channel, out var tracks))
        {
            _tracks[channel] = tracks = Tracks.Of(this, channel);
        }

        return tracks;
    }

    /// <summary>Moves all to where the block begins on the page.</summary>
    public void MoveBy(double down)
    {
        foreach (var box in Boxes)
        {
            box.MoveTo(box.Top + down);
        }

        foreach (var pin in BoardPins)
        {
            pin.Y += down;
        }
    }

    private void Arrange(double pitch)
    {
        foreach (var layer in Boxes.GroupBy(box => box.Layer).OrderBy(layer => layer.Key))
        {
            List<PartBox> placed = [];
            foreach (var box in layer)
            {
                // Wires from box to box of one column lie in each other like brackets.
                Order(box.Outer, placed.SelectMany(other => other.Outer), pin => -pin.Y);
                if (layer.Key == 1)
                {
                    Order(box.Inner, placed.SelectMany(other => other.Inner), pin => pin.Y);
                    box.MoveTo(placed.Count == 0 ? 0 : placed[^1].Bottom + Gap);
                }
                else
                {
                    var near = Near(layer.Key - 1).ToList();
                    Order(box.Inner, near, pin => pin.Y);
                    box.MoveTo(BestTop(box, near, placed));
                }

                placed.Add(box);
            }
        }

        PlaceBoardPins(pitch);
        var top = Boxes.Min(box => box.Top);
        MoveBy(-top);
        Height = Math.Max(Boxes.Max(box => box.Bottom), BoardPins.Select(pin => pin.Y + pitch).DefaultIfEmpty(0).Max());
    }

    // As the pins that they are wired to, so that wires cross as little as can be; supplies and grounds stay last.
    private static void Order(List<PinSpot> pins, IEnumerable<PinSpot> known, Func<PinSpot, double> height)
    {
        var heights = known.Where(pin => !pin.IsRail).GroupBy(pin => pin.Net, StringComparer.Ordinal)
            .ToDictionary(net => net.Key, net => net.Min(height), StringComparer.Ordinal);
        PinSpot[] inOrder = [.. pins.OrderBy(pin => pin.IsRail).ThenBy(pin => heights.GetValueOrDefault(pin.Net, double.MaxValue))];
        pins.Clear();
        pins.AddRange(inOrder);
    }

    // The height at which the most wires are straight.
    private static double BestTop(PartBox box, IReadOnlyList<PinSpot> near, IReadOnlyList<PartBox> placed)
    {
        var straight = box.Inner.SelectMany((pin, row) => near.Where(other => other.Net == pin.Net).Select(other => other.Y - box.RowOffset(row)));
        var stepwise = Enumerable.Range(0, 1000).Select(step => step * 0.5);
        var free = straight.Concat(stepwise).Where(top => IsFree(box, top, near, placed)).ToList();
        return free.OrderByDescending(top => StraightWires(box, top, near)).First();
    }

    private static int StraightWires(PartBox box, double top, IReadOnlyList<PinSpot> near) =>
        box.Inner.Where((pin, row) => near.Any(other => other.Net == pin.Net && IsSame(other.Y, top + box.RowOffset(row)))).Count();

    private static bool IsFree(PartBox box, double top, IReadOnlyList<PinSpot> near, IReadOnlyList<PartBox> placed) =>
        placed.All(other => top >= other.Bottom + Gap || top + box.Height <= other.Top - Gap)
        && box.Inner.Select((pin, row) => (pin.Net, Y: top + box.RowOffset(row)))
            .All(row => near.All(other => (other.Net == row.Net && IsSame(other.Y, row.Y)) || Math.Abs(other.Y - row.Y) >= LeastDistance));

    private static bool IsSame(double one, double other) => Math.Abs(one - other) < 0.001;

    private void PlaceBoardPins(double pitch)
    {
        HashSet<string> seen = [];
        var last = Boxes.Where(box => box.Layer == 1).Max(box => box.Bottom);
        foreach (var pin in BoardPins)
        {
            if (seen.Add(pin.Net))
            {
                pin.Y = Far(0).First(other => other.Net == pin.Net).Y;
            }
            else
            {
                pin.Y = last + (0.5 * pitch);
                last += pitch;
            }
        }
    }
}
