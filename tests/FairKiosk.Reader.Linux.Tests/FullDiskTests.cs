using System.Diagnostics;
using FairKiosk.Reader.Linux.Tests.Harness;

namespace FairKiosk.Reader.Linux.Tests;

/// <summary>No room: the reader refuses aloud, keeps what it has, and never beeps for what it could not keep.</summary>
public sealed class FullDiskTests
{
    private const int BigCodeCharacters = 12_000;
    private const int MostCodes = 200;

    [Fact]
    public async Task A_full_journal_refuses_aloud_and_gives_up_nothing_older()
    {
        using var home = ReaderHome.WithoutBroker;
        await using var reader = ReaderProcess.Start(home.Run("--capacity-mib", "1"));
        var kept = await PresentUntilRefusedAsync(reader);
        Assert.InRange(kept, 50, MostCodes - 1);
        Assert.Contains("NOT kept", reader.Transcript, StringComparison.Ordinal);
        Assert.Equal(0, await reader.StopAsync());
        Assert.Equal(kept, await BigScansInDumpAsync(home.State));
    }

    [Fact]
    public async Task A_disk_without_room_refuses_aloud_and_gives_up_nothing_older()
    {
        using var home = ReaderHome.WithoutBroker;
        await using var disk = await SmallDisk.MountAsync(home);
        await using var reader = disk.Start(home);
        var kept = await PresentUntilRefusedAsync(reader);
        Assert.Contains("NOT kept", reader.Transcript, StringComparison.Ordinal);
        Assert.Equal(0, await reader.StopAsync());
        Assert.Equal(kept, await BigScansInDumpAsync(disk.State));
    }

    [Fact]
    public async Task Files_that_may_not_grow_refuse_aloud_and_smaller_scans_are_still_kept()
    {
        using var home = ReaderHome.WithoutBroker;
        await using var reader = StartLimited(home);
        Assert.Equal("storage-failed", await reader.PresentAsync(new string('x', BigCodeCharacters)));
        Assert.Contains("NOT kept", reader.Transcript, StringComparison.Ordinal);
        Assert.Equal("accepted", await reader.PresentAsync("small"));
        Assert.Equal(0, await reader.StopAsync());
    }

    // The runtime's own large mappings would meet the limit first without the setting.
    private static ReaderProcess StartLimited(ReaderHome home) => ReaderProcess.StartAs(
        "/bin/sh",
        new Dictionary<string, string>(StringComparer.Ordinal) { ["DOTNET_EnableWriteXorExecute"] = "0" },
        ["-c", "trap '' XFSZ; ulimit -f 16; exec \"$0\" \"$@\"", ReaderProcess.Program, .. home.Run()]);

    private static async Task<int> PresentUntilRefusedAsync(ReaderProcess reader)
    {
        for (var kept = 0; kept < MostCodes; kept++)
        {
            var outcome = await reader.PresentAsync($"{ReaderHome.Number(kept)}-{new string('x', BigCodeCharacters)}");
            if (outcome != "accepted")
            {
                Assert.Contains(outcome, (string[])["journal-full", "storage-failed"]);
                return kept;
            }
        }

        throw new InvalidOperationException("It kept everything.");
    }

    private static async Task<int> BigScansInDumpAsync(string state)
    {
        var (_, said) = await ReaderProcess.RunAsync("journal", "dump", "--state", state);
        return said.Split('\n').Count(line => line.Contains("xxx", StringComparison.Ordinal));
    }

    /// <summary>A file system of one megabyte where we may mount one; otherwise files that may not grow beyond a few kilobytes.</summary>
    private sealed class SmallDisk : IAsyncDisposable
    {
        private const string MountPoint = "small";
        private readonly string? _mounted;

        private SmallDisk(string state, string? mounted)
        {
            State = state;
            _mounted = mounted;
        }

        public string State { get; }

        public static async Task<SmallDisk> MountAsync(ReaderHome home)
        {
            var folder = home[MountPoint];
            Directory.CreateDirectory(folder);
            return await RunAsync("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder) == 0
                ? new SmallDisk(Path.Combine(folder, "state"), folder)
                : new SmallDisk(home.State, null);
        }

        public ReaderProcess Start(ReaderHome home) => _mounted is null
            ? StartLimited(home)
            : ReaderProcess.Start("run", "--activation", home.Activation, "--state", State, "--events", "json");

        public async ValueTask DisposeAsync()
        {
            if (_mounted is not null)
            {
                await RunAsync("umount", "-l", _mounted);
            }
        }

        private static async Task<int> RunAsync(string program, params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardError = true,
            })!;
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
    }
}
