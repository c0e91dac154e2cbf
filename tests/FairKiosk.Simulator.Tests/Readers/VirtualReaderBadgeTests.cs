using FairKiosk.Testing;

namespace FairKiosk.Simulator.Tests.Readers;

/// <summary>The badges of the simulator's visitors, as those of any scanner.</summary>
public sealed class VirtualReaderBadgeTests : BadgeSourceContract
{
    protected override BadgeRig Start() => new VirtualReaderRig();
}
