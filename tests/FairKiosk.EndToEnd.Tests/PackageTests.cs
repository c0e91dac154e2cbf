using FairKiosk.EndToEnd.Tests.Harness;

namespace FairKiosk.EndToEnd.Tests;

/// <summary>What somebody installs who never sees the sources.</summary>
public sealed class PackageTests
{
    private const string Data = "/var/lib/fairkiosk";
    private const string State = "/var/lib/fairkiosk-reader";

    // The machine has a network of its own, where every port is free.
    private const string WebPort = "8080";

    private static readonly string Script = Path.Combine(Programs.Root, "scripts", "package");

    // Two whole programs are built on the way.
    private static readonly TimeSpan PackPatience = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_package_installs_and_starts_in_a_clean_Debian_root()
    {
        Assert.True(Environment.UserName == "root", "This test makes a Debian of its own and starts it, which only root can: start ./test as root or with sudo.");
        using var folder = new TemporaryFolder();
        await using var debian = new DebianRoot(folder["root"]);
        await Task.WhenAll(debian.MakeAsync(), PackAsync("--out", folder["packages"]));
        var packages = Directory.GetFiles(folder["packages"], "*_amd64.deb");
        Assert.Equal(2, packages.Length);
        await debian.InstallAsync(packages);
        Assert.Empty(await debian.RunAsync("systemd-analyze", "verify", "fairkiosk-gateway.service", "fairkiosk-reader.service"));

        // The browser of the page is not installed here; nothing else is wrong with its unit.
        var page = await debian.TryAsync("systemd-analyze", "verify", "fairkiosk-reader-page.service");
        Assert.Contains("Command /usr/bin/cage is not executable", Assert.Single(page.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        await File.WriteAllTextAsync(debian["/etc/fairkiosk/gateway.json"], $"{{ \"webPort\": {WebPort} }}");

        await debian.StartAsync();
        await ReadyAsync(debian);
        await SetUpAsync(debian);
        await ScanAsync(debian, "badge-1");

        // While the gateway runs; the reader ended with its file of badges.
        foreach (var package in packages)
        {
            await debian.RunAsync("dpkg", "--install", debian.Bring(await NextVersionAsync(folder, package)));
        }

        await ReadyAsync(debian);
        await ScanAsync(debian, "badge-2");
        await debian.StopAsync();

        // As at a first start: the keys are made anew, where a temporary file is needed on the way.
        Directory.Delete(debian[$"{Data}/keys"], recursive: true);
        await debian.StartAsync(Data, State);
        foreach (var place in (string[])["/etc", "/var/lib", "/var/tmp", "/tmp"])
        {
            Assert.NotEqual(0, (await debian.TryAsync("touch", $"{place}/written")).ExitCode);
        }

        await ReadyAsync(debian);
        Assert.Contains("200 OK", await GetAsync(debian, WebPort, "/start"), StringComparison.Ordinal);
        await ScanAsync(debian, "badge-3");
        var store = new Store(debian[Data]);
        Assert.Equal(["badge-1", "badge-2", "badge-3"], store.Scans().Order(StringComparer.Ordinal));
        Assert.Equal(1, store.One<long>("SELECT count(DISTINCT journal) FROM event"));
        await PageAsync(debian);
        await debian.StopAsync();

        var purged = await debian.RunAsync("dpkg", "--purge", "fairkiosk-gateway", "fairkiosk-reader");
        Assert.Contains($"Kept: {Data} ", purged, StringComparison.Ordinal);
        Assert.Contains($"Kept: {State} ", purged, StringComparison.Ordinal);
        Assert.True(File.Exists(debian[$"{Data}/fairkiosk.db"]));
        Assert.NotEmpty(Directory.GetFiles(debian[$"{State}/journal"]));
        Assert.False(Directory.Exists(debian["/etc/fairkiosk"]));
    }

    [Fact]
    public async Task A_package_for_arm64_is_not_made_without_a_runtime_for_arm64()
    {
        using var folder = new TemporaryFolder();
        string[] arm64 = ["--arch", "arm64", "--out", folder["packages"]];
        Assert.Contains("give the folder with it", await RefusalAsync(arm64), StringComparison.Ordinal);

        string[] given = [.. arm64, "--runtime", folder["runtime"]];
        Assert.Contains("there is no host/fxr/10.* in it", await RefusalAsync(given), StringComparison.Ordinal);
        var core = Directory.CreateDirectory(folder["runtime/shared/Microsoft.NETCore.App/10.0.0"]).FullName;
        var host = Directory.CreateDirectory(folder["runtime/host/fxr/10.0.0"]).FullName;
        Directory.CreateDirectory(folder["runtime/shared/Microsoft.AspNetCore.App/10.0.0"]);
        Assert.Contains("dotnet is missing", await RefusalAsync(given), StringComparison.Ordinal);

        // Programs for this machine, under the names of a runtime's.
        foreach (var file in (string[])[folder["runtime/dotnet"], Path.Combine(host, "libhostfxr.so"), Path.Combine(core, "libcoreclr.so")])
        {
            File.Copy(Programs.Reader, file);
        }

        Assert.Contains("not for arm64 (AArch64)", await RefusalAsync(given), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["packages"]));
    }

    private static async Task PackAsync(params string[] options)
    {
        await using var packing = ChildProcess.Start(Script, options);
        Assert.True(await packing.ExitAsync(PackPatience) == 0, packing.Transcript);
    }

    private static async Task<string> RefusalAsync(string[] options)
    {
        var (code, said) = await ChildProcess.RunAsync(Script, options);
        Assert.Equal(2, code);
        return said;
    }

    // The same files under a higher version.
    private static async Task<string> NextVersionAsync(TemporaryFolder folder, string package)
    {
        var name = Path.GetFileNameWithoutExtension(package);
        var (code, said) = await ChildProcess.RunAsync("dpkg-deb", "--raw-extract", package, folder[name]);
        Assert.True(code == 0, said);
        var control = Path.Combine(folder[name], "DEBIAN", "control");
        var lines = await File.ReadAllLinesAsync(control);
        await File.WriteAllLinesAsync(control, lines.Select(line => line.StartsWith("Version: ", StringComparison.Ordinal) ? line + "+next" : line));
        (code, said) = await ChildProcess.RunAsync("dpkg-deb", "-Zgzip", "-z1", "--root-owner-group", "--build", folder[name], folder[$"{name}-next.deb"]);
        Assert.True(code == 0, said);
        return folder[$"{name}-next.deb"];
    }

    private static async Task SetUpAsync(DebianRoot debian)
    {
        string[] fairkiosk = ["runuser", "-u", "fairkiosk", "--", "fairkiosk"];
        await debian.RunAsync(
            [.. fairkiosk, "fair", "set", "--id", "2026", "--name", "COMPAMED 2026", "--city", "Düsseldorf", "--zone", "Europe/Berlin", "--first", "2026-11-16", "--last", "2026-11-19", "--data", Data]);
        await debian.RunAsync([.. fairkiosk, "booth", "add", "arakawa", "--name", "Arakawa Precision", "--data", Data]);
        await debian.RunAsync([.. fairkiosk, "reader", "add", "counter-1", "--name", "Counter 1", "--booth", "arakawa", "--data", Data]);
        await debian.RunAsync("install", "-m", "0640", "-g", "fairkiosk-reader", $"{Data}/activation/counter-1.json", "/etc/fairkiosk/activation.json");
        await File.WriteAllTextAsync(debian["/etc/fairkiosk/reader.env"], "FAIRKIOSK_READER_OPTIONS=--source stdin --events json\n");

        // Badges come from a file in place of a scanner.
        Directory.CreateDirectory(debian["/etc/systemd/system/fairkiosk-reader.service.d"]);
        await File.WriteAllTextAsync(debian["/etc/systemd/system/fairkiosk-reader.service.d/badges.conf"], "[Service]\nStandardInput=file:/run/badges\n");
        await debian.RunAsync("systemctl", "daemon-reload");
    }

    private static async Task ScanAsync(DebianRoot debian, string badge)
    {
        await debian.RunAsync("sh", "-c", $"echo {badge} >/run/badges");
        await debian.RunAsync("systemctl", "restart", "fairkiosk-reader");
        var store = new Store(debian[Data]);
        string[] units = ["fairkiosk-gateway", "fairkiosk-reader"];
        try
        {
            await Eventually.TrueAsync($"{badge} is stored", Patience, () => store.Scans().Contains(badge));
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException((await debian.TryAsync(["systemctl", "status", "--no-pager", "--full", .. units])).Said, late);
        }

        // Whoever starts the reader next does not read the badge once more.
        await debian.RunAsync("sh", "-c", ": >/run/badges");
    }

    private static async Task ReadyAsync(DebianRoot debian)
    {
        var said = string.Empty;
        await Eventually.TrueAsync(
            "the gateway's service is ready",
            Patience,
            async () =>
            {
                said = (await debian.TryAsync("systemctl", "status", "--no-pager", "--full", "fairkiosk-gateway")).Said;
                return said.Contains("Active: active (running)", StringComparison.Ordinal)
                    && (await GetAsync(debian, WebPort, "/healthz")).Contains("200 OK", StringComparison.Ordinal);
            },
            () => said);
        Assert.Contains($"FairKiosk is ready at http://127.0.0.1:{WebPort}", await debian.RunAsync("journalctl", "--no-pager", "-u", "fairkiosk-gateway"), StringComparison.Ordinal);
        var user = await debian.RunAsync("stat", "-c", "%U", $"{Data}/fairkiosk.db");
        Assert.Equal("fairkiosk", user.Trim());
    }

    // The reader waits for a scanner that never types, so that it stays.
    private static async Task PageAsync(DebianRoot debian)
    {
        await debian.RunAsync("sh", "-c", "mkfifo -m 0666 /run/keys && echo 'FAIRKIOSK_READER_OPTIONS=--source keyboard:/run/keys' >/run/reader.env");
        await debian.RunAsync("mount", "--bind", "/run/reader.env", "/etc/fairkiosk/reader.env");
        await debian.RunAsync("systemctl", "restart", "fairkiosk-reader");
        await Eventually.TrueAsync(
            "the reader's page is there",
            Patience,
            async () => (await GetAsync(debian, "80", "/")).Contains("/reader.js", StringComparison.Ordinal));
        await debian.RunAsync("systemctl", "stop", "fairkiosk-reader");
    }

    // A clean Debian has no program that fetches a page.
    private static async Task<string> GetAsync(DebianRoot debian, string port, string path) => (await debian.TryAsync(
        "bash", "-c", $"exec 3<>/dev/tcp/127.0.0.1/{port} && printf 'GET {path} HTTP/1.0\\r\\nHost: 127.0.0.1\\r\\n\\r\\n' >&3 && cat <&3")).Said;
}
