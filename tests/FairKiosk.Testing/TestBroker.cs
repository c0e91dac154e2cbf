using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FairKiosk.Testing;

/// <summary>A real Mosquitto on a free loopback port. It accepts connections when <see cref="Start"/> returns, and ends with the test process at the latest.</summary>
public sealed class TestBroker : IDisposable
{
    private const int PortAttempts = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // The shell holds our pipe: when this process ends, however it ends, the pipe closes and the broker goes too.
    private const string Guard = "mosquitto -c \"$0\" </dev/null & echo $!; read _; kill -9 $! 2>/dev/null; wait";

    private readonly TestBrokerOptions _options;
    private readonly StringBuilder _log = new();
    private readonly string _passwordSalt = Convert.ToBase64String(RandomNumberGenerator.GetBytes(12));
    private Process? _guard;
    private int _processId;

    private TestBroker(TestBrokerOptions options)
    {
        _options = options;
        Folder = Directory.CreateTempSubdirectory("fairkiosk-broker-").FullName;
        CaFile = options.Tls ? TestAuthority.Write(Folder) : null;
    }

    public string Host { get; } = "127.0.0.1";

    /// <summary>Stays the same over a restart.</summary>
    public int Port { get; private set; }

    /// <summary>Authority that signed the broker's certificate; null without TLS.</summary>
    public string? CaFile { get; }

    /// <summary>Configuration and certificates; removed at the end.</summary>
    public string Folder { get; }

    /// <summary>Everything Mosquitto has said.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    public static TestBroker Start(TestBrokerOptions? options = null)
    {
        var broker = new TestBroker(options ?? new TestBrokerOptions());
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                broker.Port = TestPorts.Take();
                if (broker.TryStart())
                {
                    return broker;
                }

                // Somebody else took the port between our look and Mosquitto's bind.
                if (attempt == PortAttempts || !broker.Log.Contains("Address already in use", StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"Mosquitto does not start:\n{broker.Log}");
                }
            }
        }
        catch
        {
            broker.Dispose();
            throw;
        }
    }

    /// <summary>kill -9: what it held in memory is gone.</summary>
    public void Kill()
    {
        if (_guard is { } guard)
        {
            guard.StandardInput.Close();
            _ = guard.WaitForExit(Patience);
            guard.Dispose();
            _guard = null;
        }
    }

    /// <summary>Starts it on the same port after <see cref="Kill"/>.</summary>
    public void Restart()
    {
        Kill();
        if (!TryStart())
        {
            throw new InvalidOperationException($"Mosquitto does not start again:\n{Log}");
        }
    }

    /// <summary>Holds the process still: connections stay open and nobody answers.</summary>
    public void Pause() => Signal("STOP");

    public void Resume() => Signal("CONT");

    public void Dispose()
    {
        Kill();
        Directory.Delete(Folder, recursive: true);
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-s", name, _processId.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private bool TryStart()
    {
        var configuration = Path.Combine(Folder, "mosquitto.conf");
        File.WriteAllLines(configuration, Configuration());
        var start = new ProcessStartInfo("/bin/sh", ["-c", Guard, configuration])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Debian keeps it where an ordinary user's PATH does not look.
        start.Environment["PATH"] = $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/usr/local/sbin";
        var guard = Process.Start(start)!;
        _processId = int.Parse(guard.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        var running = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        guard.ErrorDataReceived += (_, line) =>
        {
            lock (_log)
            {
                _log.AppendLine(line.Data);
            }

            if (line.Data is null || line.Data.Contains("Error:", StringComparison.Ordinal))
            {
                running.TrySetResult(false);
            }
            else if (line.Data.EndsWith(" running", StringComparison.Ordinal))
            {
                running.TrySetResult(true);
            }
        };
        guard.BeginErrorReadLine();
        _guard = guard;
        if (running.Task.Wait(Patience) && running.Task.Result)
        {
            return true;
        }

        Kill();
        return false;
    }

    private List<string> Configuration()
    {
        List<string> lines =
        [
            "user root", // only a process that runs as root would change its user, and then lose sight of its own files
            "log_dest stderr",
            "log_type all",
            "persistence false",
            "set_tcp_nodelay true",
            "max_inflight_messages 100",
            $"listener {Port.ToString(CultureInfo.InvariantCulture)} {Host}",
            $"allow_anonymous {(_options.Users.Count == 0 ? "true" : "false")}",
        ];
        if (_options.Users.Count > 0)
        {
            lines.Add($"password_file {Written("passwords", _options.Users.Select(PasswordLine))}");
        }

        if (_options.Rights.Count > 0)
        {
            lines.Add($"acl_file {Written("rights", _options.Rights)}");
        }

        if (_options.Tls)
        {
            lines.Add($"certfile {Path.Combine(Folder, "server.pem")}");
            lines.Add($"keyfile {Path.Combine(Folder, "server.key")}");
        }

        lines.AddRange(_options.ConfigurationLines);
        return lines;
    }

    private string Written(string name, IEnumerable<string> lines)
    {
        var file = Path.Combine(Folder, name);
        File.WriteAllLines(file, lines);
        return file;
    }

    // mosquitto_passwd(1): PBKDF2-SHA512, written as $7$iterations$salt$hash.
    private string PasswordLine(KeyValuePair<string, string> user)
    {
        const int Iterations = 101;
        var salt = Convert.FromBase64String(_passwordSalt);
        var hash = Rfc2898DeriveBytes.Pbkdf2(user.Value, salt, Iterations, HashAlgorithmName.SHA512, 64);
        return $"{user.Key}:$7${Iterations.ToString(CultureInfo.InvariantCulture)}${_passwordSalt}${Convert.ToBase64String(hash)}";
    }
}
