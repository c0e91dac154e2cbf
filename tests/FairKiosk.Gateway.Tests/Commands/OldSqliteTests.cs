using System.Diagnostics;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Commands;

/// <summary>A machine without a fitting SQLite, played by a real process that cannot see the machine's own one and falls back to the bundled library.</summary>
public sealed class OldSqliteTests : IDisposable
{
    // A mount in a namespace of its own; a user that is not root gets one by being root in there.
    private const string Hidden = "mount --bind /dev/null \"$1\" && shift && exec \"$@\"";

    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("run")]
    [InlineData("fair", "set", "--id", "x", "--name", "x", "--city", "x", "--zone", "Europe/Berlin", "--first", "2026-11-16", "--last", "2026-11-19")]
    public async Task It_is_said_in_one_sentence_with_the_version_found_and_the_package_to_install(params string[] command)
    {
        string[] apart = Environment.UserName == "root" ? ["--mount"] : ["--user", "--map-root-user", "--mount"];
        ProcessStartInfo start = new(
            "unshare",
            [.. apart, "sh", "-c", Hidden, "sh", SystemLibrary(), Path.Combine(AppContext.BaseDirectory, "fairkiosk"), .. command, "--data", _folder.Path])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));

        string said = await error;
        Assert.Equal(3, process.ExitCode);
        Assert.Contains("SQLite 3.35.5 was found; FairKiosk needs 3.37 or newer", said, StringComparison.Ordinal);
        Assert.Contains("apt-get install libsqlite3-0", said, StringComparison.Ordinal);
        Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(await output);
        Assert.False(File.Exists(_folder.File(FairDatabase.FileName)));
    }

    // The file of the library that this process has in use.
    private static string SystemLibrary()
    {
        Assert.NotEmpty(FairDatabase.SqliteVersion);
        string line = File.ReadLines("/proc/self/maps").First(l => l.Contains("/libsqlite3.so", StringComparison.Ordinal));
        return line[line.IndexOf('/', StringComparison.Ordinal)..];
    }
}
