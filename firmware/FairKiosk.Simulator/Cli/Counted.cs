using System.Globalization;

namespace FairKiosk.Simulator.Cli;

/// <summary>A number with its noun.</summary>
internal static class Counted
{
    /// <param name="count">How many.</param>
    /// <param name="noun">In the singular, of those that take an s.</param>
    public static string Of(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
