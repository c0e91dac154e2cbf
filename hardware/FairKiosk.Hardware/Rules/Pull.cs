namespace FairKiosk.Hardware.Rules;

/// <summary>Something that holds a signal at a level through a resistance.</summary>
/// <param name="Part">The resistor, or the module on whose board it is.</param>
/// <param name="Pin">The module's pin; empty for a resistor.</param>
/// <param name="Net">The signal.</param>
/// <param name="Ohms">How strong; null where its row does not say.</param>
/// <param name="Volts">Where it pulls: the volts of a supply, or 0 for ground.</param>
internal sealed record Pull(string Part, string Pin, string Net, decimal? Ohms, decimal Volts)
{
    public bool IsUp => Volts > 0;
}
