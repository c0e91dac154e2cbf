using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>All rules, in the order in which their findings help most: what is missing first, what is overloaded last.</summary>
internal static class WiringRules
{
    public static IReadOnlyList<IWiringRule> All { get; } =
    [
        new PartsAreListedRule(),
        new PinsAreUsedOnceRule(),
        new NetsAreConnectedRule(),
        new BothEndsAreWiredRule(),
        new OneGroundRule(),
        new OneSupplyRule(),
        new OneDriverRule(),
        new NothingFloatsRule(),
        new VoltagesFitRule(),
        new LevelsFitRule(),
        new AddressesDifferRule(),
        new PullUpsFitRule(),
        new PinCurrentsRule(),
        new RailCurrentsRule(),
        new StrappingPinsRule(),
        new ColoursRule(),
    ];

    public static IReadOnlyList<Finding> Check(Wiring wiring) => [.. All.SelectMany(rule => rule.Check(wiring))];
}
