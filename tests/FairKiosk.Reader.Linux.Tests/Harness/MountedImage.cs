using System.Diagnostics;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>A disk image, mounted through a loop device until it is disposed of.</summary>
internal sealed class MountedImage : IDisposable
{
    private MountedImage(string folder) => Folder = folder;

    public string Folder { get; }

    public static MountedImage Mount(string image, string kind, string folder)
    {
        Directory.CreateDirectory(folder);
        Run("mount", "-t", kind, "-o", "loop,noatime", image, folder);
        return new MountedImage(folder);
    }

    /// <summary>Whether the kernel that this runs on has a driver for such file systems.</summary>
    public static bool IsKnown(string kind) => File.ReadLines("/proc/filesystems").Any(line => line.EndsWith($"\t{kind}", StringComparison.Ordinal));

    public static void Format(string kind, string image)
    {
        if (kind == "vfat")
        {
            // As sticks and cards are, but with the smallest clusters: the more of them a file takes, the more there is to go wrong.
            Run("mkfs.vfat", "-F", "32", "-s", "1", image);
        }
        else
        {
            Run($"mkfs.{kind}", "-q", "-F", "-b", "1024", "-E", "nodiscard,lazy_itable_init=0", image);
        }
    }

    /// <summary>What a machine does at its start after its power was cut.</summary>
    public static void Check(string kind, string image) => Run($"fsck.{kind}", mostCode: 2, kind == "vfat" ? "-a" : "-y", image);

    public void Dispose() => Run("umount", Folder);

    private static void Run(string program, params string[] arguments) => Run(program, 0, arguments);

    // fsck says by 1 or 2 that it has mended something.
    private static void Run(string program, int mostCode, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode > mostCode)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {errors} (a disk of its own needs root)");
        }
    }
}
