using System.Globalization;

namespace FairKiosk.Gateway.Broker;

/// <summary>Ends a broker that outlived its gateway. Only a process that runs mosquitto with this very configuration file is touched.</summary>
internal static class OrphanBroker
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>True when an orphan was found and ended.</summary>
    public static bool End(string pidPath, string configurationPath)
    {
        if (!File.Exists(pidPath)
            || !int.TryParse(File.ReadAllText(pidPath).Trim(), CultureInfo.InvariantCulture, out int pid)
            || !IsOurBroker(pid, configurationPath))
        {
            return false;
        }

        UnixSignal.Terminate(pid);
        if (!IsGone(pid, configurationPath))
        {
            // A hung broker does not hear a polite request.
            UnixSignal.Kill(pid);
            IsGone(pid, configurationPath);
        }

        return true;
    }

    // Not Process.WaitForExit: an ended process that nobody has collected yet would count as alive.
    private static bool IsGone(int pid, string configurationPath) => SpinWait.SpinUntil(() => !IsOurBroker(pid, configurationPath), Patience);

    internal static bool IsOurBroker(int pid, string configurationPath)
    {
        try
        {
            string[] arguments = File.ReadAllText($"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/cmdline").Split('\0');
            return Path.GetFileName(arguments[0]) == "mosquitto" && arguments.Contains(configurationPath, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
