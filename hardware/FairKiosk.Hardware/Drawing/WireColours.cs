namespace FairKiosk.Hardware.Drawing;

/// <summary>The colours that pins.csv knows, as they are printed.</summary>
internal static class WireColours
{
    private static readonly Dictionary<string, string> Inks = new(StringComparer.Ordinal)
    {
        ["black"] = "#1a1a1a",
        ["red"] = "#d9261c",
        ["orange"] = "#f28c1d",
        ["yellow"] = "#f7d917",
        ["green"] = "#2e9e44",
        ["blue"] = "#2468c8",
        ["violet"] = "#8a4fbf",
        ["grey"] = "#9a9a9a",
        ["white"] = "#ffffff",
        ["brown"] = "#8b5a2b",
        ["pink"] = "#f29ac2",
    };

    /// <summary>In the order of the legend.</summary>
    public static IEnumerable<string> Names => Inks.Keys;

    public static string Ink(string colour) => Inks[colour];
}
