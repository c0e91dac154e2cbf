namespace FairKiosk.Hardware.Schematics;

/// <summary>A schematic or netlist that cannot be read or written, said in a sentence. Refused rather than read wrongly.</summary>
internal sealed class SchematicException(string message) : Exception(message);
