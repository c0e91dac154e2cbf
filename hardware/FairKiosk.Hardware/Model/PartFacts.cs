namespace FairKiosk.Hardware.Model;

/// <summary>One row of parts.csv: what the data sheet of a wired part says of the part as a whole.</summary>
/// <param name="Line">Its line in the file; 0 for one that comes from none.</param>
/// <param name="Part">Reference as in bom.csv.</param>
/// <param name="Title">What stands in the drawing.</param>
/// <param name="I2cAddress">Its address of seven bits, or null.</param>
/// <param name="I2cNet">The data net on which it answers, or empty.</param>
/// <param name="LimitPinMilliamps">The most that one of its pins gives or sinks, or null.</param>
/// <param name="Limit3V3Milliamps">The most that its 3.3 V rail gives, or null.</param>
/// <param name="Limit5VMilliamps">The most that its 5 V rail gives, or null.</param>
/// <param name="StrappingPins">Pins that must be let alone while it starts, or always.</param>
/// <param name="Source">Where that was read.</param>
internal sealed record PartFacts(
    int Line,
    string Part,
    string Title,
    int? I2cAddress,
    string I2cNet,
    decimal? LimitPinMilliamps,
    decimal? Limit3V3Milliamps,
    decimal? Limit5VMilliamps,
    IReadOnlyList<string> StrappingPins,
    string Source);
