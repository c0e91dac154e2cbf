using System.Globalization;
using System.Text.RegularExpressions;
using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>The resistor that is reckoned with is the one that is bought: bom.csv names the same value as parts.csv ("470 ohm", "4.7 kilohm").</summary>
internal sealed partial class ResistorsAreBoughtRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        foreach (var resistor in Resistor.Of(wiring))
        {
            if (resistor.Ohms is not { } ohms || wiring.BomOf(resistor.Part) is not { } line)
            {
                continue;
            }

            var bought = Value($"{line.PartNumber} {line.Description}");
            if (bought is null)
            {
                yield return new Finding(resistor.Part, "", "", "bom.csv does not name its value. Allowed: 470 ohm, 4.7 kilohm.");
            }
            else if (bought != ohms)
            {
                yield return new Finding(resistor.Part, "", "", $"bom.csv names {bought:0.##} ohm, parts.csv {ohms:0.##}.");
            }
        }
    }

    private static decimal? Value(string text)
    {
        var named = Named().Match(text);
        return named.Success ? decimal.Parse(named.Groups["number"].Value, CultureInfo.InvariantCulture) * (named.Groups["kilo"].Success ? 1000 : 1) : null;
    }

    [GeneratedRegex(@"(?<number>\d+(\.\d+)?) (?<kilo>kil)?ohm", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
