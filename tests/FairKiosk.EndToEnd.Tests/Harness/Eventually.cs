using System.Diagnostics;

namespace FairKiosk.EndToEnd.Tests.Harness;

/// <summary>Other processes raise no signal in this one, so what they reach is asked for until it is so.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(100);

    public static Task TrueAsync(string what, TimeSpan patience, Func<bool> condition) =>
        TrueAsync(what, patience, () => Task.FromResult(condition()), null);

    public static async Task TrueAsync(string what, TimeSpan patience, Func<Task<bool>> condition, Func<string>? explain = null)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(began) > patience)
            {
                throw new TimeoutException($"Not within {patience}: {what}\n{explain?.Invoke()}");
            }

            await Task.Delay(Between, TimeProvider.System);
        }
    }
}
