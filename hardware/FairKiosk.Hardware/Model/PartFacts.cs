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
/// <param name="Ohms">What a resistor has, or null.</param>
/// <param name="ForwardVolts">For each light in it by its pin: the least that stays across it while it is lit.</param>
/// <param name="StrappingPins">Pins that it reads while it starts.</param>
/// <param name="ForbiddenPins">Pins that it uses itself.</param>
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
    decimal? Ohms,
    IReadOnlyDictionary<string, decimal> ForwardVolts,
    IReadOnlyList<string> StrappingPins,
    IReadOnlyList<string> ForbiddenPins,
    string Source);
