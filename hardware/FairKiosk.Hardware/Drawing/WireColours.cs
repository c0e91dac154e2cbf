namespace FairKiosk.Hardware.Drawing;

/// <summary>The colours that pins.csv knows: as they are printed, and their two letters by IEC 60757, for print in grey and eyes that confuse colours.</summary>
internal static class WireColours
{
    private static readonly Dictionary<string, (string Ink, string Letters)> Known = new(StringComparer.Ordinal)
    {
        ["black"] = ("#1a1a1a", "BK"),
        ["red"] = ("#d9261c", "RD"),
        ["orange"] = ("#f28c1d", "OG"),
        ["yellow"] = ("#f7d917", "YE"),
        ["green"] = ("#2e9e44", "GN"),
        ["blue"] = ("#2468c8", "BU"),
        ["violet"] = ("#8a4fbf", "VT"),
        ["grey"] = ("#9a9a9a", "GY"),
        ["white"] = ("#ffffff", "WH"),
        ["brown"] = ("#8b5a2b", "BN"),
        ["pink"] = ("#f29ac2", "PK"),
    };

    /// <summary>In the order of the legend.</summary>
    public static IEnumerable<string> Names => Known.Keys;

    public static string Ink(string colour) => Known[colour].Ink;

    public static string Letters(string colour) => Known[colour].Letters;
}
