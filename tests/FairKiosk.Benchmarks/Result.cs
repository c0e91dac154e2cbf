namespace FairKiosk.Benchmarks;

/// <summary>One line of the results file.</summary>
/// <param name="What">What was measured, and against what.</param>
/// <param name="Measured">The number with its unit.</param>
/// <param name="Ratio">Measured divided by its yardstick, where there is one: what holds on other machines too.</param>
/// <param name="Aim">What was aimed at; empty where nothing was.</param>
/// <param name="Met">Whether the aim was reached; null without an aim.</param>
internal sealed record Result(string What, string Measured, string Ratio, string Aim, bool? Met);
