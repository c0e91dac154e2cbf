namespace FairKiosk.Gateway.Pages.Shared;

/// <summary>Time zones to choose from while typing: _Zones.cshtml.</summary>
internal static class Zones
{
    /// <summary>The id of the list.</summary>
    public const string List = "zones";

    /// <summary>Those that people know, such as Europe/Berlin.</summary>
    public static IReadOnlyList<string> Known { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/') && !id.StartsWith("Etc/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
