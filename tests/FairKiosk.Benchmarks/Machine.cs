using System.Globalization;
using System.Runtime.InteropServices;
using FairKiosk.Storage;

namespace FairKiosk.Benchmarks;

internal static class Machine
{
    public static string Describe()
    {
        var processor = Field("/proc/cpuinfo", "model name");
        var memory = long.Parse(Field("/proc/meminfo", "MemTotal").Split(' ')[0], CultureInfo.InvariantCulture) / (1024 * 1024);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Machine: {processor}, {Environment.ProcessorCount} cores, {memory} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, SQLite {FairDatabase.SqliteVersion}.");
    }

    /// <summary>How many programs wanted a core at once, in the mean of the last minute.</summary>
    public static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    /// <summary>Resident memory of a process in megabytes (10^6 bytes).</summary>
    public static double ResidentMegabytes(int process)
    {
        var kibibytes = long.Parse(Field($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/status", "VmRSS").Split(' ')[0], CultureInfo.InvariantCulture);
        return kibibytes * 1024 / 1e6;
    }

    private static string Field(string file, string name) =>
        File.ReadLines(file).First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(':', 2)[1].Trim();
}
