using System.Text.RegularExpressions;
using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>A place that is counted, such as header pin 12, is there once.</summary>
internal sealed partial class PlacesAreUsedOnceRule : IWiringRule
{
    public IEnumerable<Finding> Check(Wiring wiring)
    {
        var counted = wiring.Pins.Select(pin => (Pin: pin, Place: Counted().Match(pin.Place))).Where(one => one.Place.Success);
        foreach (var same in counted.GroupBy(one => (one.Pin.Part, one.Place.Value)).Where(same => same.Count() > 1))
        {
            var pins = string.Join(" and ", same.Select(one => one.Pin.Pin));
            yield return new Finding(same.Key.Part, same.Last().Pin.Pin, same.Last().Pin.Net, $"{pins} are all at {same.Key.Value}.");
        }
    }

    // Without what is printed there in brackets.
    [GeneratedRegex(@"^((header |J\d+ )?pin \d+|socket D?\d+|J\d+ D\d+|leg \d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();
}
