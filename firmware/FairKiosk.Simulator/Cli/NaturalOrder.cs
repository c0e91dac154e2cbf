using System.Globalization;

namespace FairKiosk.Simulator.Cli;

/// <summary>counter-2 before counter-10.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(x, y, CompareOptions.NumericOrdering);
}
