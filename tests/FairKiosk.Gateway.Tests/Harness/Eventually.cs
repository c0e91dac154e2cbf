namespace FairKiosk.Gateway.Tests;

/// <summary>Looks again and again until something holds that gives no signal of its own (another process, the kernel).</summary>
internal static class Eventually
{
    public static void True(string what, Func<bool> holds) => Assert.True(SpinWait.SpinUntil(holds, ReaderClient.Patience), what);
}
