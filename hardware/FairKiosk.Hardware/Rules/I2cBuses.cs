using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Rules;

/// <summary>The I2C buses of a reader, found by what is wired: a bus is a net of that name, or one on which an open drain named SDA hangs.</summary>
internal static class I2cBuses
{
    private const string DataName = "SDA";
    private const string ClockName = "SCL";

    /// <summary>Names of the data nets.</summary>
    public static IReadOnlyList<string> Data(Wiring wiring) =>
    [
        .. wiring.Nets.Where(IsData).Select(net => net.Name)
            .Concat(wiring.Parts.Where(part => part.I2cNet.Length > 0).Select(part => part.I2cNet))
            .Concat(wiring.Nets.Where(IsClock).Select(net => net.Name.Replace(ClockName, DataName, StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Names of data nets and of their clocks. A clock is named as its data: SCL for SDA.</summary>
    public static IReadOnlySet<string> Lines(Wiring wiring) =>
        Data(wiring).SelectMany(data => new[] { data, data.Replace(DataName, ClockName, StringComparison.Ordinal) }).ToHashSet(StringComparer.Ordinal);

    private static bool IsData(Net net) => IsNamed(net, DataName) || net.Pins.Any(pin => pin.Kind == PinKind.Open && pin.Pin == DataName);

    private static bool IsClock(Net net) => IsNamed(net, ClockName);

    // SCLK is a clock of another bus.
    private static bool IsNamed(Net net, string role) => net.Name.Split('_').Contains(role, StringComparer.Ordinal);
}
