using Meadow;
using Meadow.Devices;

namespace FairKiosk.Pocket.Hardware;

/// <summary>Which hardware a device is.</summary>
public static class PocketHardwareFactory
{
    /// <summary>Makes what belongs to a device.</summary>
    /// <param name="device">What Meadow has found itself on.</param>
    /// <returns>Its hardware.</returns>
    public static IPocketHardware For(IMeadowDevice device) => device switch
    {
        F7CoreComputeV2 board => new F7CoreComputeV2Hardware(board),
        _ => new DesktopHardware(device, DesktopOptions.Of(Environment.GetCommandLineArgs())),
    };
}
