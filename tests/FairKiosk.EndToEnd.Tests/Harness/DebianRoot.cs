using System.Globalization;

namespace FairKiosk.EndToEnd.Tests.Harness;

/// <summary>A clean Debian in a folder. It starts as a machine of its own: with systemd, its own processes and its own network.</summary>
internal sealed class DebianRoot(string folder) : IAsyncDisposable
{
    private const string Release = "bookworm";

    // Mounts are seen by this command only. Devices are this machine's own: nothing in there may change them.
    private const string Inside = """
        set -e
        mount --bind /proc "$0/proc"
        mount --bind /dev "$0/dev"
        mount -o remount,bind,ro "$0/dev"
        exec chroot "$0" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"
        """;

    // Given folders, these stay writable and all else is read-only, /tmp included.
    private const string Machine = """
        set -e
        mount --bind "$0" "$0"
        mount -t proc proc "$0/proc"
        mount -t sysfs -o ro sysfs "$0/sys"
        mount -t cgroup2 cgroup2 "$0/sys/fs/cgroup"
        mount -t tmpfs -o mode=755 tmpfs "$0/run"
        mount -t tmpfs -o mode=755 tmpfs "$0/dev"
        for node in null zero full random urandom tty; do
          : >"$0/dev/$node"
          mount --bind "/dev/$node" "$0/dev/$node"
        done
        mkdir "$0/dev/pts" "$0/dev/shm"
        mount -t devpts -o newinstance,ptmxmode=666 devpts "$0/dev/pts"
        ln -s pts/ptmx "$0/dev/ptmx"
        ln -s /proc/self/fd "$0/dev/fd"
        if [ $# -gt 0 ]; then
          for kept in "$@"; do mount --bind "$0$kept" "$0$kept"; done
          mount -o remount,bind,ro "$0"
        fi
        cd "$0"
        pivot_root . mnt
        umount -l mnt
        exec env -i container=other PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd
        """;

    private static readonly TimeSpan MakePatience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan CommandPatience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(30);

    private ChildProcess? _machine;
    private string _init = string.Empty;

    /// <summary>A path in there, as seen from here.</summary>
    public string this[string path] => folder + path;

    public async Task MakeAsync()
    {
        await using var making = ChildProcess.Start("debootstrap", "--variant=minbase", "--include=systemd", Release, folder);
        Assert.True(await making.ExitAsync(MakePatience) == 0, making.Transcript);
    }

    /// <summary>Installs packages with what they depend on, as somebody does who prepares a machine's disk.</summary>
    public async Task InstallAsync(IEnumerable<string> packages)
    {
        // No service runs before the machine does; without this, Debian's broker would start on the machine that prepares the disk.
        await File.WriteAllTextAsync(this["/usr/sbin/policy-rc.d"], "#!/bin/sh\nexit 101\n");
        File.SetUnixFileMode(this["/usr/sbin/policy-rc.d"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await RunAsync("apt-get", "update", "-q");
        await RunAsync(["apt-get", "install", "-y", "-q", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0", .. packages.Select(Bring)]);
        File.Delete(this["/usr/sbin/policy-rc.d"]);
    }

    /// <summary>Copies a file into it; returns its path in there.</summary>
    public string Bring(string file)
    {
        var path = "/srv/" + Path.GetFileName(file);
        File.Copy(file, this[path], overwrite: true);
        return path;
    }

    /// <summary>Switches the machine on.</summary>
    /// <param name="writable">The only folders that can be written to; none: all can.</param>
    public async Task StartAsync(params string[] writable)
    {
        _machine = ChildProcess.Start(
            "unshare", ["--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "--uts", "--ipc", "--cgroup", "--net", "sh", "-c", Machine, folder, .. writable]);
        var id = _machine.Id.ToString(CultureInfo.InvariantCulture);
        await Eventually.TrueAsync(
            "systemd runs",
            StartPatience,
            async () =>
            {
                Assert.False(_machine.HasExited, _machine.Transcript);
                _init = (await File.ReadAllTextAsync($"/proc/{id}/task/{id}/children")).Trim();

                // Before it is systemd, it still sees this machine's files.
                return _init.Length > 0
                    && (await File.ReadAllTextAsync($"/proc/{_init}/comm")).Trim() == "systemd"
                    && (await TryAsync("test", "-S", "/run/systemd/private")).ExitCode == 0;
            },
            () => _machine.Transcript);
    }

    /// <summary>Shuts it down in order.</summary>
    public async Task StopAsync()
    {
        var machine = _machine!;
        ChildProcess.SendSignal("RTMIN+4", int.Parse(_init, CultureInfo.InvariantCulture));
        await machine.ExitAsync(CommandPatience);
        _machine = null;
        await machine.DisposeAsync();
    }

    /// <summary>Runs a command in there as root; what it says.</summary>
    public async Task<string> RunAsync(params string[] command)
    {
        var (code, said) = await TryAsync(command);
        Assert.True(code == 0, $"{string.Join(' ', command)} ended with {code.ToString(CultureInfo.InvariantCulture)}:\n{said}");
        return said;
    }

    public async Task<(int ExitCode, string Said)> TryAsync(params string[] command)
    {
        await using var process = _machine is null
            ? ChildProcess.Start("unshare", ["--mount", "--propagation", "private", "sh", "-c", Inside, folder, .. command])
            : ChildProcess.Start("nsenter", ["--target", _init, "--mount", "--pid", "--net", "--root", "--wdns=/", "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", .. command]);
        return (await process.ExitAsync(CommandPatience), process.Transcript);
    }

    public async ValueTask DisposeAsync()
    {
        if (_machine is not null)
        {
            await _machine.DisposeAsync();
        }
    }
}
