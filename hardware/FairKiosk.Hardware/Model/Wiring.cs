namespace FairKiosk.Hardware.Model;

/// <summary>One reader as its folder says it: rows in the order of the files.</summary>
internal sealed record Wiring(
    string Name,
    IReadOnlyList<WiringPin> Pins,
    IReadOnlyList<PartFacts> Parts,
    IReadOnlyList<BomLine> Bom,
    IReadOnlyList<PowerState> Power)
{
    /// <summary>Nets in the order in which they first appear. Reckoned anew, so that a changed copy has the nets of its own pins.</summary>
    public IReadOnlyList<Net> Nets => [.. Pins.GroupBy(pin => pin.Net, StringComparer.Ordinal).Select(net => new Net(net.Key, [.. net]))];

    public IEnumerable<WiringPin> PinsOf(string part) => Pins.Where(pin => pin.Part == part);

    public PartFacts? FactsOf(string part) => Parts.FirstOrDefault(facts => facts.Part == part);

    /// <summary>Whether it is the board: the part whose pins a program knows by its PinMap.</summary>
    public bool IsBoard(string part) => PinsOf(part).Any(pin => pin.Map.Length > 0);

    public BomLine? BomOf(string part) => Bom.FirstOrDefault(line => line.References.Contains(part, StringComparer.Ordinal));
}
