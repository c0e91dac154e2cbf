namespace FairKiosk.Hardware.Schematics;

/// <summary>A pin as it is drawn: its name in the box, its number on the line, its net at the end of a short wire.</summary>
/// <param name="Pin">Its name and number.</param>
/// <param name="Net">Net of its wire; empty for a pin that is left open, which gets a cross and no wire.</param>
/// <param name="Type">KiCad's word for what it does to the net.</param>
/// <param name="LabelShape">KiCad's word for the outline of the label.</param>
internal sealed record SymbolPin(SchematicPin Pin, string Net, string Type, string LabelShape);
