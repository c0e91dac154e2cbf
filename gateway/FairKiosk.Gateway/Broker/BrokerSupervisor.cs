using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;

namespace FairKiosk.Gateway.Broker;

/// <summary>Keeps one Mosquitto alive: starts it, waits until it accepts connections, starts it again when it ends. One long-lived thread does
/// this, because the kernel's "end with the parent" follows the thread that forked, not its process (prctl(2), PR_SET_PDEATHSIG).</summary>
internal sealed partial class BrokerSupervisor : IDisposable
{
    private const int RememberedLines = 20;

    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan CalmAfter = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);

    private readonly BrokerFiles _files;
    private readonly int _port;
    private readonly GatewayState _state;
    private readonly GatewayMetrics _metrics;
    private readonly ILogger<BrokerSupervisor> _logger;
    private readonly ManualResetEventSlim _stop = new();
    private readonly TaskCompletionSource _firstStart = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<string> _lastLines = new();
    private readonly Thread _thread;
    private ProcessStartInfo? _startInfo;
    private volatile Process? _process;

    public BrokerSupervisor(BrokerFiles files, int port, GatewayState state, GatewayMetrics metrics, ILogger<BrokerSupervisor> logger)
    {
        _files = files;
        _port = port;
        _state = state;
        _metrics = metrics;
        _logger = logger;
        _thread = new Thread(Supervise) { Name = "Broker", IsBackground = true };
    }

    /// <summary>Process id of the running broker, 0 between two runs.</summary>
    public int ProcessId
    {
        get
        {
            try
            {
                return _process is { HasExited: false } process ? process.Id : 0;
            }
            catch (InvalidOperationException)
            {
                return 0;
            }
        }
    }

    /// <summary>Completes when the broker accepts connections.</summary>
    /// <exception cref="GatewayStartException">It cannot be started; the message says what to do.</exception>
    public Task StartAsync(DnsEndPoint? listen)
    {
        string broker = FindProgram("mosquitto", "mosquitto");
        string setpriv = FindProgram("setpriv", "util-linux");
        string setsid = FindProgram("setsid", "util-linux");
        if (OrphanBroker.End(_files.PidPath, _files.ConfigurationPath))
        {
            Log.OrphanEnded(_logger);
        }

        Ports.NeedForReaders(_port, listen);
        // A session of its own: a Ctrl-C at the terminal is for the gateway, which stops the broker last.
        _startInfo = new ProcessStartInfo(setpriv, ["--pdeathsig", "TERM", "--", setsid, broker, "-c", _files.ConfigurationPath])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        _thread.Start();
        return _firstStart.Task;
    }

    /// <summary>Lets the broker read passwords and rights again.</summary>
    public void Reload()
    {
        int pid = ProcessId;
        if (pid != 0)
        {
            UnixSignal.ReloadConfiguration(pid);
        }
    }

    public void Dispose()
    {
        _stop.Set();
        if (_thread.IsAlive)
        {
            _thread.Join();
        }

        _stop.Dispose();
    }

    internal static string FindProgram(string name, string debianPackage)
    {
        // An ordinary user's PATH on Debian lacks the sbin folders where mosquitto lives.
        string path = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty) + ":/usr/local/sbin:/usr/sbin:/sbin";
        return path.Split(':', StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
            ?? throw new GatewayStartException(
                Say.With($"The program '{name}' is not installed. Install the Debian package: sudo apt-get install {debianPackage}"));
    }

    private void Supervise()
    {
        TimeSpan pause = FirstPause;
        while (!_stop.IsSet)
        {
            long startedAt = Stopwatch.GetTimestamp();
            RunOnce();
            if (_stop.IsSet)
            {
                return;
            }

            if (!_firstStart.Task.IsCompletedSuccessfully)
            {
                _firstStart.TrySetException(new GatewayStartException(Say.With($"The message broker (mosquitto) ended as soon as it was started. It said: {LastLines()}")));
                return;
            }

            pause = Stopwatch.GetElapsedTime(startedAt) > CalmAfter ? FirstPause : pause;
            _state.BrokerProblem = GatewayProblem.BrokerStopped;
            _metrics.BrokerRestarted();
            Log.BrokerEnded(_logger, pause.TotalSeconds, LastLines());
            _stop.Wait(pause);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private void RunOnce()
    {
        try
        {
            using Process process = new() { StartInfo = _startInfo! };
            process.OutputDataReceived += (_, line) => Remember(line.Data);
            process.ErrorDataReceived += (_, line) => Remember(line.Data);
            process.Start();
            process.StandardInput.Close();
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            _process = process;
            NotePid(process.Id);
            WaitUntilItListens(process);
            while (!_stop.IsSet && !process.HasExited)
            {
                WaitForExitOrStop(process);
            }

            if (!process.HasExited)
            {
                UnixSignal.Terminate(process.Id);
                if (!process.WaitForExit(StopPatience))
                {
                    process.Kill();
                }
            }

            // Without a time-out this also waits for the last line it said.
            process.WaitForExit();
            _process = null;
            File.Delete(_files.PidPath);
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            Remember(e.Message);
        }
    }

    private void NotePid(int pid)
    {
        try
        {
            PrivateFile.Write(_files.PidPath, pid.ToString(CultureInfo.InvariantCulture));
        }
        catch (IOException e)
        {
            // A full disk must not keep the broker down; the note only matters when this gateway is killed.
            Remember(e.Message);
        }
    }

    private void WaitUntilItListens(Process process)
    {
        long startedAt = Stopwatch.GetTimestamp();
        while (!process.HasExited && !_stop.IsSet && Stopwatch.GetElapsedTime(startedAt) < StartPatience)
        {
            using Socket probe = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                probe.Connect(IPAddress.Loopback, _port);
                if (!process.HasExited)
                {
                    _firstStart.TrySetResult();
                }

                return;
            }
            catch (SocketException)
            {
                _stop.Wait(ProbeInterval);
            }
        }
    }

    private void WaitForExitOrStop(Process process)
    {
        using CancellationTokenSource either = new();
        Task exit = process.WaitForExitAsync(either.Token);
        WaitHandle.WaitAny([_stop.WaitHandle, ((IAsyncResult)exit).AsyncWaitHandle]);
        either.Cancel();
    }

    private void Remember(string? line)
    {
        // Expected: "user" is the gateway's own, also when that is root.
        if (string.IsNullOrWhiteSpace(line) || line.Contains("should not be run as root", StringComparison.Ordinal))
        {
            return;
        }

        Log.BrokerSays(_logger, line);
        lock (_lastLines)
        {
            _lastLines.Enqueue(line.Trim());
            if (_lastLines.Count > RememberedLines)
            {
                _lastLines.Dequeue();
            }
        }
    }

    private string LastLines()
    {
        lock (_lastLines)
        {
            return _lastLines.Count == 0 ? "nothing." : string.Join(" / ", _lastLines);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Warning, "A broker left behind by an earlier gateway was ended")]
        public static partial void OrphanEnded(ILogger logger);

        [LoggerMessage(2002, LogLevel.Warning, "The broker ended; it is started again in {Seconds} s. It said: {Lines}")]
        public static partial void BrokerEnded(ILogger logger, double seconds, string lines);

        [LoggerMessage(2003, LogLevel.Information, "Broker: {Line}")]
        public static partial void BrokerSays(ILogger logger, string line);
    }
}
