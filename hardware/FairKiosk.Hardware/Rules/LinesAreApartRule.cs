using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>A resistor in a line leads from one pin that gives the level to others that listen; it does not tie two lines together. Each
/// pin that the board's program knows has a line of its own.</summary>
internal sealed class LinesAreApartRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        foreach (var line in Signals.Lines(wiring))
        {
            foreach (var pin in line.Pins.Where(pin => pin.Map.Length > 0).GroupBy(pin => pin.Net, StringComparer.Ordinal).SelectMany(pins => pins.Skip(1)))
            {
                yield return new Finding(pin.Part, pin.Pin, pin.Net, "Another pin of the board is on the same net.");
            }

            // A pin of the board has a line of its own, and so has what drives. A collector is no driver of the line at its base.
            var owners = line.Pins.Where(pin => pin.Map.Length > 0 || pin.Kind is PinKind.Out or PinKind.Both or PinKind.Open).GroupBy(pin => pin.Net, StringComparer.Ordinal).ToList();
            if (owners.Count > 1)
            {
                var (one, other) = (owners[0].First(), owners[1].First());
                yield return new Finding(other.Part, other.Pin, other.Net, $"A resistor ties it to {one.Part} {one.Pin} ({one.Net}).");
            }
        }
    }
}
