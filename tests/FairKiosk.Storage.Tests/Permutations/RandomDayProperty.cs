using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace FairKiosk.Storage.Tests.Permutations;

/// <summary>Checks a property over random days, from a fixed seed, so that a red run is red again; what fails is cut down to its smallest.</summary>
internal static class RandomDayProperty
{
    public static void Holds(Action<RandomDays, int[]> check, int tests = 40)
    {
        var choices = Arb.From(Gen.ArrayOf(Gen.Choose(0, 1 << 30)), Shorter);
        var config = Config.QuickThrowOnFailure.WithMaxTest(tests).WithStartSize(4).WithEndSize(120)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261121, 13), FSharpOption<int>.None)));
        Check.One(config, Prop.ForAll(choices, numbers => check(RandomDays.From(numbers), numbers)));
    }

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
