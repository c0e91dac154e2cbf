using System.Runtime.InteropServices;

namespace FairKiosk.Gateway.Broker;

/// <summary>What a broker is told: read the files again, end (mosquitto(8), SIGNALS), or be ended.</summary>
internal static partial class UnixSignal
{
    private const int Hup = 1;
    private const int Kill9 = 9;
    private const int Term = 15;

    public static void ReloadConfiguration(int pid) => _ = Send(pid, Hup);

    public static void Terminate(int pid) => _ = Send(pid, Term);

    public static void Kill(int pid) => _ = Send(pid, Kill9);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Send(int pid, int signal);
}
