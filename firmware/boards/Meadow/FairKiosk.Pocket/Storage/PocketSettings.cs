using System.Globalization;

namespace FairKiosk.Pocket.Storage;

/// <summary>What stands in <c>app.config.yaml</c>.</summary>
internal static class PocketSettings
{
    private const string UtcOffset = "FairKiosk.UtcOffsetMinutes";

    /// <summary>What the clocks of the fair are ahead of UTC, minutes; 0 where nothing is said.</summary>
    public static int UtcOffsetMinutes(IReadOnlyDictionary<string, string> settings) =>
        settings.TryGetValue(UtcOffset, out var minutes) && int.TryParse(minutes, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var offset) ? offset : 0;
}
