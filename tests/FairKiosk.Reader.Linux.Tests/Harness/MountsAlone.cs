namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>For tests that mount: they run when no other test does. A process that another test starts in a mount namespace of its own would take
/// their mounts along and keep disks in use that were unmounted here.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MountsAlone
{
    public const string Name = "mounts alone";
}
