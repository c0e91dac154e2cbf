namespace FairKiosk.Hardware.Schematics;

/// <summary>Pins that a schematic or netlist connects.</summary>
/// <param name="Names">What is written at them, in order; empty where nothing is, two where somebody joined two nets.</param>
/// <param name="Pins">In order of part and number.</param>
internal sealed record SchematicNet(IReadOnlyList<string> Names, IReadOnlyList<SchematicPin> Pins);
