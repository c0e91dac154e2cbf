using System.Runtime.InteropServices;

namespace FairKiosk.Storage;

/// <summary>Sequence numbers of one journal, both ends included.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SequenceRange(long From, long To)
{
    public long Count => To - From + 1;
}
