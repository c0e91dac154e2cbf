using System.Diagnostics;
using System.Globalization;

namespace FairKiosk.Storage.Tests.Kit;

/// <summary>A file system of a few megabytes. Mounting needs the rights of root, directly or by sudo, like ./run itself.</summary>
public sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path) => Path = path;

    public string Path { get; }

    public static SmallDisk Create(int megabytes)
    {
        var disk = new SmallDisk(Directory.CreateTempSubdirectory("fairkiosk-disk-").FullName);
        Run("mount", "-t", "tmpfs", "-o", Options(megabytes), "tmpfs", disk.Path);
        return disk;
    }

    public void Grow(int megabytes) => Run("mount", "-o", "remount," + Options(megabytes), Path);

    public void Dispose()
    {
        Run("umount", "--lazy", Path);
        Directory.Delete(Path);
    }

    private static string Options(int megabytes) => string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m,mode=0777");

    private static void Run(string command, params string[] arguments)
    {
        var start = string.Equals(Environment.UserName, "root", StringComparison.Ordinal)
            ? new ProcessStartInfo(command, arguments)
            : new ProcessStartInfo("sudo", ["-n", command, .. arguments]);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command} did not start.");
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
