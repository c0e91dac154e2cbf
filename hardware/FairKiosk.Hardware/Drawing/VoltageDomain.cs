namespace FairKiosk.Hardware.Drawing;

/// <summary>What a pin's voltage is called, and the tint behind its name.</summary>
internal sealed record VoltageDomain(string Name, string Tint)
{
    private static readonly VoltageDomain Low = new("below 3 V", "#d9d2e9");
    private static readonly VoltageDomain Logic = new("3.3 V", "#fff0bf");
    private static readonly VoltageDomain Battery = new("battery", "#cfe6c8");
    private static readonly VoltageDomain Usb = new("5 V", "#f9cdb9");
    private static readonly VoltageDomain High = new("above 5.5 V", "#c9daf0");

    /// <summary>In the order of the legend.</summary>
    public static IReadOnlyList<VoltageDomain> All { get; } = [Low, Logic, Battery, Usb, High];

    /// <summary>The domain of a voltage; nothing for ground and for pins without a voltage of their own.</summary>
    public static VoltageDomain? Of(decimal? volts) => volts switch
    {
        null or 0 => null,
        < 3.0m => Low,
        < 3.45m => Logic,
        < 4.5m => Battery,
        < 5.5m => Usb,
        _ => High,
    };
}
