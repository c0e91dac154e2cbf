using System.Runtime.InteropServices;

namespace FairKiosk.Hardware.Schematics;

/// <summary>A place on the sheet in tenths of a micrometre; y grows downwards.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SheetPoint(long X, long Y)
{
    /// <summary>Whether it lies on a straight line, its ends included.</summary>
    public bool IsOn(SheetPoint from, SheetPoint to) =>
        ((to.X - from.X) * (Y - from.Y)) == ((to.Y - from.Y) * (X - from.X))
        && X >= Math.Min(from.X, to.X) && X <= Math.Max(from.X, to.X)
        && Y >= Math.Min(from.Y, to.Y) && Y <= Math.Max(from.Y, to.Y);

    public override string ToString() => FormattableString.Invariant($"{X / 10_000m} mm, {Y / 10_000m} mm");
}
