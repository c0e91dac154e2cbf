using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>What is wired can be bought: it stands in bom.csv, and parts.csv knows its data sheet. Nothing stands there twice.</summary>
internal sealed class PartsAreListedRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        var wired = wiring.Pins.Select(pin => pin.Part).ToHashSet(StringComparer.Ordinal);
        var known = wiring.Parts.Select(part => part.Part).ToHashSet(StringComparer.Ordinal);
        var bought = wiring.Bom.SelectMany(line => line.References).ToList();
        foreach (var part in wired.Where(part => !bought.Contains(part, StringComparer.Ordinal)))
        {
            yield return new Finding(part, "", "", "It is wired, but bom.csv does not list it.");
        }

        foreach (var part in wired.Where(part => !known.Contains(part)))
        {
            yield return new Finding(part, "", "", "It is wired, but parts.csv does not describe it.");
        }

        foreach (var part in known.Where(part => !wired.Contains(part)))
        {
            yield return new Finding(part, "", "", "parts.csv describes it, but none of its pins is wired.");
        }

        foreach (var part in Doubles(bought))
        {
            yield return new Finding(part, "", "", "bom.csv lists it twice.");
        }

        foreach (var part in Doubles(wiring.Parts.Select(part => part.Part)))
        {
            yield return new Finding(part, "", "", "parts.csv describes it twice.");
        }
    }

    private static IEnumerable<string> Doubles(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key);
}
