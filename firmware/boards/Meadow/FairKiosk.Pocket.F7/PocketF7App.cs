using Meadow.Devices;

namespace FairKiosk.Pocket.F7;

/// <summary>The pocket reader on a Meadow F7 Core-Compute v2.</summary>
public sealed class PocketF7App : PocketApp<F7CoreComputeV2>;
