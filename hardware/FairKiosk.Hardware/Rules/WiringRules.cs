using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>All rules, in the order in which their findings help most: what is missing first, what is overloaded last.</summary>
internal static class WiringRules
{
    public static IReadOnlyList<IWiringRule> All { get; } =
    [
        new PartsAreListedRule(),
        new LimitsAreSaidRule(),
        new PlacesAreUsedOnceRule(),
        new NetsAreConnectedRule(),
        new BothEndsAreWiredRule(),
        new OneGroundRule(),
        new OneSupplyRule(),
        new OneDriverRule(),
        new NothingFloatsRule(),
        new LinesAreApartRule(),
        new OutputsAreHeardRule(),
        new KeysCloseRule(),
        new CapacitorsBufferRule(),
        new ResetsAreReleasedRule(),
        new RolesFitRule(),
        new PolaritiesFitRule(),
        new TransistorsSwitchRule(),
        new VoltagesFitRule(),
        new LevelsFitRule(),
        new DividersFitRule(),
        new AddressesDifferRule(),
        new PullUpsAreWiredRule(),
        new PullUpsFitRule(),
        new ResistorsAreBoughtRule(),
        new LightsHaveResistorsRule(),
        new PinCurrentsRule(),
        new RailCurrentsRule(),
        new StrappingPinsRule(),
        new ForbiddenPinsRule(),
        new ColoursRule(),
    ];

    public static IReadOnlyList<Finding> Check(Wiring wiring) =>
        [.. All.SelectMany(rule => rule.Check(wiring)).Select(finding => finding with { Place = PlaceOf(wiring, finding) })];

    // The row of the pin; else that of the part; else the first of the net.
    private static string PlaceOf(Wiring wiring, Finding finding)
    {
        if (wiring.Pins.FirstOrDefault(pin => pin.Part == finding.Part && pin.Pin == finding.Pin && (finding.Net.Length == 0 || pin.Net == finding.Net)) is { } row)
        {
            return $"pins.csv, line {row.Line}";
        }

        if (wiring.FactsOf(finding.Part) is { } facts)
        {
            return $"parts.csv, line {facts.Line}";
        }

        return wiring.Pins.FirstOrDefault(pin => pin.Net == finding.Net) is { } first ? $"pins.csv, line {first.Line}" : "";
    }
}
