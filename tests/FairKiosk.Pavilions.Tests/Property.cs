using FairKiosk.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Pavilions.Tests;

/// <summary>Checks a property over arrays that FsCheck makes.</summary>
internal static class Property
{
    /// <summary>Checks a property over arrays of numbers, which a test turns into whatever it needs.</summary>
    public static void HoldsForChoices(Action<int[]> check, int tests = 300, int size = 80) =>
        Check.One(Properties.Many(tests).WithEndSize(size), Prop.ForAll(Properties.Choices, check));

    /// <summary>Checks a property over byte arrays up to a length.</summary>
    public static void HoldsForBytes(Action<byte[]> check, Gen<byte> bytes, int tests, int longest)
    {
        var arrays = Arb.From(Gen.Choose(0, longest).SelectMany(length => Gen.ArrayOf(bytes, length)));
        Check.One(Properties.Many(tests).WithEndSize(100), Prop.ForAll(arrays, check));
    }
}
