using FairKiosk.Reader.Linux.Tests.Storage;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>The tests of <see cref="PowerLossTests"/> on vfat, where this machine's kernel has no driver for it: tried on another one, which starts once for all of them.</summary>
public sealed class VfatElsewhere
{
    public const string Kind = "vfat";

    private readonly Lazy<string> _said = new(() => OtherKernel.Test($"{nameof(PowerLossTests)}&DisplayName~{Kind}"));

    /// <summary>What the other kernel said; null where this machine's own is good enough.</summary>
    public string? Said => MountedImage.IsKnown(Kind) ? null : _said.Value;
}
