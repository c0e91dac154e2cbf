using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace FairKiosk.Testing;

/// <summary>How FsCheck is run: always from one fixed seed, so that a red run is red again.</summary>
public static class Properties
{
    private const ulong Seed = 20261121;
    private const ulong Gamma = 13;

    /// <summary>A number of tests from the fixed seed; what fails throws.</summary>
    public static Config Many(int tests) => Config.QuickThrowOnFailure.WithMaxTest(tests)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed, Gamma), FSharpOption<int>.None)));

    /// <summary>Arrays of numbers, which a test turns into whatever it needs; a failing array is cut down to its smallest.</summary>
    public static Arbitrary<int[]> Choices => Arb.From(Gen.ArrayOf(Gen.Choose(0, 1 << 30)), Shorter);

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
