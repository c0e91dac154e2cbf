using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace FairKiosk.Pavilions.Tests;

/// <summary>Runs FsCheck from a fixed seed, so that a red run is red again.</summary>
internal static class Property
{
    private const ulong Seed = 20261121;
    private const ulong Gamma = 13;

    /// <summary>Checks a property over arrays of numbers, which a test turns into whatever it needs; a failing array is cut down to its smallest.</summary>
    public static void HoldsForChoices(Action<int[]> check, int tests = 300, int size = 80)
    {
        var arrays = Arb.From(Gen.ArrayOf(Gen.Choose(0, 1 << 30)), Shorter);
        Check.One(Fixed(tests, size), Prop.ForAll(arrays, check));
    }

    /// <summary>Checks a property over byte arrays up to a length.</summary>
    public static void HoldsForBytes(Action<byte[]> check, Gen<byte> bytes, int tests, int longest)
    {
        var arrays = Arb.From(Gen.Choose(0, longest).SelectMany(length => Gen.ArrayOf(bytes, length)));
        Check.One(Fixed(tests, 100), Prop.ForAll(arrays, check));
    }

    private static Config Fixed(int tests, int size) => Config.QuickThrowOnFailure
        .WithMaxTest(tests)
        .WithEndSize(size)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed, Gamma), FSharpOption<int>.None)));

    private static IEnumerable<int[]> Shorter(int[] choices)
    {
        for (var length = choices.Length / 2; length > 0; length /= 2)
        {
            for (var from = 0; from + length <= choices.Length; from += length)
            {
                yield return [.. choices[..from], .. choices[(from + length)..]];
            }
        }
    }
}
