namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>Tests that share one pcscd; one after the other, because it has two readers only.</summary>
[CollectionDefinition(Name)]
public sealed class PcscCollection : ICollectionFixture<PcscDaemon>
{
    public const string Name = "pcscd";
}
