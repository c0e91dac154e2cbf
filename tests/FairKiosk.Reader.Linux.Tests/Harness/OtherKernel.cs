using System.Diagnostics;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>
/// Runs a test of this project on a kernel that has what the machine's own lacks: Linux as a program (Debian's package user-mode-linux), with Debian's
/// drivers and this machine's files, and with mounts, loop devices and processes of its own.
/// </summary>
internal static class OtherKernel
{
    private const string Program = "linux.uml";
    private const string Ended = "The tests ended.";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <summary>Runs the tests whose full name contains the filter, which may go on as a filter of <c>dotnet test</c>.</summary>
    /// <returns>What they said, with a line "Passed" or "Failed" and its name for each.</returns>
    /// <exception cref="InvalidOperationException">The kernel did not start or did not come to the end; with all that was said.</exception>
    public static string Test(string filter)
    {
        using var home = new TemporaryFolder();
        var init = home["init"];
        File.WriteAllText(init, Init(filter, home.FullPath));
        var start = new ProcessStartInfo(Program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardInput = true };
        foreach (var argument in new[]
        {
            "mem=1G", "quiet", "loglevel=1", "root=/dev/root", "rootfstype=hostfs", "rw", $"uml_dir={home.FullPath}", "con=null", "con0=null,fd:1",
            "init=/bin/sh", "--", init,
        })
        {
            start.ArgumentList.Add(argument);
        }

        // Where its memory lies; what is usual, /dev/shm, is small in many containers.
        start.Environment["TMPDIR"] = home.FullPath;
        using var kernel = Start(start);
        kernel.StandardInput.Close();
        var reading = kernel.StandardOutput.ReadToEndAsync();
        if (!kernel.WaitForExit(Patience))
        {
            kernel.Kill(entireProcessTree: true);
        }

        var said = reading.GetAwaiter().GetResult();
        return said.Contains(Ended, StringComparison.Ordinal) ? said : throw new InvalidOperationException($"{Program} on {filter}:\n{said}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new InvalidOperationException($"This machine's kernel lacks what the test needs, and there is no {Program}. Install Debian's package user-mode-linux.", missing);
        }
    }

    // The first and only program there. What the tests write goes to memory. A program with no libraries starts in half the time there, and these are started often.
    private static string Init(string filter, string home) => $"""
        export PATH='{home}/bin:{Environment.GetEnvironmentVariable("PATH")}' DOTNET_ROOT='{Environment.GetEnvironmentVariable("DOTNET_ROOT")}'
        export TMPDIR='{home}' HOME='{home}' DOTNET_CLI_HOME='{home}' DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false TERM=dumb
        busybox mount -t proc proc /proc
        busybox mount -t sysfs sysfs /sys
        busybox mount -t tmpfs tmpfs '{home}'
        busybox ip link set lo up
        busybox mkdir '{home}/bin'
        for often in mount umount; do
          busybox ln -s "$(busybox which busybox)" "{home}/bin/$often"
        done
        for module in fs/nls/nls_cp437 fs/nls/nls_iso8859-1 fs/fat/fat fs/fat/vfat drivers/block/loop fs/fuse/fuse; do
          busybox insmod "/usr/lib/uml/modules/$(busybox uname -r)/kernel/$module.ko"
        done
        dotnet test '{typeof(OtherKernel).Assembly.Location}' --nologo --filter 'FullyQualifiedName~{filter}' --logger 'console;verbosity=detailed'
        echo '{Ended}'
        busybox poweroff -f

        """;
}
