using FairKiosk.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Storage.Tests.Permutations;

/// <summary>Checks a property over random days; what fails is cut down to its smallest.</summary>
internal static class RandomDayProperty
{
    public static void Holds(Action<RandomDays, int[]> check, int tests = 40) => Check.One(
        Properties.Many(tests).WithStartSize(4).WithEndSize(120),
        Prop.ForAll(Properties.Choices, numbers => check(RandomDays.From(numbers), numbers)));
}
