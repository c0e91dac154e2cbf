using FairKiosk.Hardware.Model;

namespace FairKiosk.Hardware.Power;

/// <summary>What one state of one part costs.</summary>
/// <param name="State">Its row.</param>
/// <param name="MilliwattHours">In the whole day, before the converter's losses.</param>
internal sealed record PowerShare(PowerState State, decimal MilliwattHours);
