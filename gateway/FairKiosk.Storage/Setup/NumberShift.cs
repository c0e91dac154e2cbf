using System.Runtime.InteropServices;

namespace FairKiosk.Storage;

/// <summary>How many there were, and how many there are.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NumberShift(int Before, int Now)
{
    public bool Differs => Before != Now;
}
