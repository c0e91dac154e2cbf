using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using FairKiosk.Reader.Linux.Nfc;
using FairKiosk.Testing;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>The real pcscd with two virtual readers (vsmartcard-vpcd), in a mount namespace of its own: another pcscd on the machine is not disturbed.</summary>
public sealed partial class PcscDaemon : IDisposable
{
    internal const string FirstReader = "Virtual PCD 00 00";
    internal const string SecondReader = "Virtual PCD 00 01";

    private const string SocketVariable = "PCSCLITE_CSOCK_NAME";
    private const string Driver = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";

    // Its socket has a fixed name, hence the namespace; no driver is found in an empty folder, so that a real reader stays out of it.
    // It ends when standard input does, which is also when the tests are killed.
    private const string Script = """
        set -e
        PATH="$PATH:/usr/sbin"
        mount -t tmpfs tmpfs /run
        mkdir /run/pcscd
        mount --bind "$1" /run/pcscd
        PCSCLITE_HP_DROPDIR="$1" pcscd --foreground --info --config "$2" &
        cat >/dev/null
        kill "$!"
        wait "$!" || true
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _folder = new();
    private readonly StringBuilder _said = new();
    private Process? _process;
    private int _port;

    public PcscDaemon()
    {
        Directory.CreateDirectory(Run);
        // The library reads it once in the life of a process.
        _ = SetEnvironment(SocketVariable, Socket, 1);
        Start();
    }

    /// <summary>What a child process needs so that it finds this pcscd.</summary>
    internal IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>(StringComparer.Ordinal) { [SocketVariable] = Socket };

    private string Run => _folder["run"];

    private string Socket => Path.Combine(Run, "pcscd.comm");

    public void Dispose()
    {
        Stop();
        _folder.Dispose();
    }

    /// <summary>Where the card for a reader connects to.</summary>
    internal int PortOf(string reader) => reader == FirstReader ? _port : _port + 1;

    /// <summary>Returns when it is ready. Does nothing when it is running.</summary>
    /// <param name="readers">False: it has no reader, as if both were unplugged.</param>
    internal void Start(bool readers = true)
    {
        if (_process is not null)
        {
            return;
        }

        // The second reader of the driver listens one port above the first.
        _port = TestPorts.Take(inARow: 2);
        File.WriteAllText(_folder["reader.conf"], readers ? string.Create(CultureInfo.InvariantCulture, $"""
            FRIENDLYNAME "Virtual PCD"
            DEVICENAME /dev/null:0x{_port:X4}
            LIBPATH {Driver}
            CHANNELID 0x{_port:X4}

            """) : string.Empty);
        using var ready = new ManualResetEventSlim();
        string[] user = System.Environment.UserName == "root" ? [] : ["--user", "--map-root-user"];
        var start = new ProcessStartInfo("unshare", [.. user, "--mount", "--propagation", "private", "sh", "-c", Script, "sh", Run, _folder["reader.conf"]])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += Note;
        _process.ErrorDataReceived += Note;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var isReady = ready.Wait(Patience);
        _process.OutputDataReceived -= Note;
        _process.ErrorDataReceived -= Note;
        // It says so just before it opens its socket.
        isReady = isReady && SpinWait.SpinUntil(IsAnswering, Patience);
        Assert.True(isReady, $"pcscd did not start. It said:\n{_said}");

        void Note(object sender, DataReceivedEventArgs line)
        {
            lock (_said)
            {
                _said.AppendLine(line.Data);
            }

            if (line.Data?.Contains("daemon ready", StringComparison.Ordinal) == true)
            {
                ready.Set();
            }
        }
    }

    internal void Stop()
    {
        if (_process is null)
        {
            return;
        }

        _process.StandardInput.Close();
        Assert.True(_process.WaitForExit(Patience), "pcscd did not stop.");
        _process.Dispose();
        _process = null;
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);

    private static bool IsAnswering()
    {
        using var context = PcscContext.TryOpen(out _);
        return context is not null;
    }
}
