using System.Globalization;
using FairKiosk.Simulator.Texts;

namespace FairKiosk.Simulator.Cli;

/// <summary>A number with its noun.</summary>
internal static class Counted
{
    /// <param name="count">How many.</param>
    /// <param name="noun">In the singular, of those that take an s.</param>
    /// <param name="more">What stands behind it.</param>
    public static string Of(long count, string noun, string more = "") =>
        string.Format(CultureInfo.InvariantCulture, Say.Plain($"{{0}} {noun}{(count == 1 ? "" : "s")}{more}"), count);
}
