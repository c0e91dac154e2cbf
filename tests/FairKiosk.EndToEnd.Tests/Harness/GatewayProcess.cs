using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace FairKiosk.EndToEnd.Tests.Harness;

/// <summary>The gateway as its own process on a data folder of its own, with its broker child.</summary>
internal sealed class GatewayProcess : IAsyncDisposable
{
    private const string Ready = "FairKiosk is ready at ";

    public static TimeSpan StartPatience { get; } = TimeSpan.FromSeconds(60);

    // A mount in a namespace of its own; a user that is not root gets one by being root in there.
    private const string OnDisk = "mount -t tmpfs -o size=\"$1\" none \"$2\" && shift 2 && exec \"$@\"";

    // Drawn, so that gateways which start at the same moment do not pick the same free one; below the range of outgoing connections.
    private readonly int _webPort = RandomNumberGenerator.GetInt32(20_000, 30_000);
    private readonly string _dataFolder;
    private readonly string[] _options;
    private ChildProcess? _process;

    public GatewayProcess(string dataFolder, params string[] options)
    {
        _dataFolder = dataFolder;
        _options = options;
    }

    /// <summary>When set, the data folder is a disk of its own of that size (such as 32m), which nobody else sees and which ends with the process.</summary>
    public string? DiskSize { get; init; }

    /// <summary>Where this process finds the data folder: the gateway with a disk of its own sees another one under the same name.</summary>
    public string DataFolder => DiskSize is null ? _dataFolder : $"/proc/{_process!.Id.ToString(CultureInfo.InvariantCulture)}/root{_dataFolder}";

    public int Id => _process!.Id;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public string Transcript => _process?.Transcript ?? string.Empty;

    public bool IsRunning => _process is { HasExited: false };

    /// <summary>The broker's process id, or 0 while there is none.</summary>
    public int BrokerId
    {
        get
        {
            try
            {
                return int.Parse(File.ReadAllText(Path.Combine(DataFolder, "broker", "pid")), CultureInfo.InvariantCulture);
            }
            catch (Exception error) when (error is IOException or FormatException)
            {
                return 0;
            }
        }
    }

    /// <summary>Completes when it says that it is ready.</summary>
    public async Task StartAsync()
    {
        string[] command = ["run", "--data", _dataFolder, "--web-port", _webPort.ToString(CultureInfo.InvariantCulture), .. _options];
        if (DiskSize is null)
        {
            _process = ChildProcess.Start(Programs.Gateway, command);
        }
        else
        {
            Directory.CreateDirectory(_dataFolder);
            string[] apart = Environment.UserName == "root" ? ["--mount"] : ["--user", "--map-root-user", "--mount"];
            _process = ChildProcess.Start("unshare", [.. apart, "sh", "-c", OnDisk, "sh", DiskSize, _dataFolder, Programs.Gateway, .. command]);
        }

        var line = await _process.LineAsync(said => said.StartsWith(Ready, StringComparison.Ordinal), StartPatience);
        Address = new Uri(line[Ready.Length..].Trim());
    }

    /// <summary>Pulls the plug; completes when it is gone. Its broker follows it, by the kernel's hand.</summary>
    public async Task KillAsync()
    {
        var killed = _process!;
        killed.Kill();
        await killed.ExitAsync(StartPatience);
        _process = null;
        await killed.DisposeAsync();
    }

    /// <summary>Kills the broker alone. False when none was running.</summary>
    public bool KillBroker()
    {
        var id = BrokerId;
        try
        {
            if (id == 0 || !File.ReadAllText($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/cmdline").Contains(_dataFolder, StringComparison.Ordinal))
            {
                return false;
            }

            using var broker = Process.GetProcessById(id);
            broker.Kill();
            return true;
        }
        catch (Exception error) when (error is IOException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    public Task<int> StopAsync() => _process!.StopAsync();

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }
}
