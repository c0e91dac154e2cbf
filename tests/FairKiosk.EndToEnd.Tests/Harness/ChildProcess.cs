using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;

namespace FairKiosk.EndToEnd.Tests.Harness;

/// <summary>A real process whose lines can be waited for, and which can be killed like pulling the plug.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleWriter = true });
    private readonly List<string> _everything = [];
    private readonly Task _reading;

    private ChildProcess(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(ReadAsync(process.StandardOutput, _lines.Writer), ReadAsync(process.StandardError, null));
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>Everything it said until now, for the message of a test that fails.</summary>
    public string Transcript
    {
        get
        {
            lock (_everything)
            {
                return string.Join('\n', _everything);
            }
        }
    }

    /// <summary>Lines of standard output, in order; completes when the process has ended and its last line was read.</summary>
    public ChannelReader<string> Lines => _lines.Reader;

    public static ChildProcess Start(string file, params string[] arguments) => Start(file, null, null, arguments);

    public static ChildProcess Start(string file, string? folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Programs.Root,
        };
        // Tests read English, whatever this machine speaks.
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            start.Environment[name] = value;
        }

        return new ChildProcess(Process.Start(start)!);
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Said)> RunAsync(string file, params string[] arguments)
    {
        await using var program = Start(file, arguments);
        program._process.StandardInput.Close();
        var code = await program.ExitAsync(TimeSpan.FromSeconds(60));
        return (code, program.Transcript);
    }

    public async Task WriteLineAsync(string line)
    {
        await _process.StandardInput.WriteAsync(line + "\n");
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>The next line of standard output that matches; lines before it are passed over.</summary>
    public async Task<string> LineAsync(Func<string, bool> matches, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync(limit.Token))
            {
                if (matches(line))
                {
                    return line;
                }
            }
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"The line did not come within {patience}. It said:\n{Transcript}", late);
        }

        throw new InvalidOperationException($"It ended before the line came. It said:\n{Transcript}");
    }

    public async Task<int> ExitAsync(TimeSpan patience)
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(patience);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"It did not end within {patience}. It said:\n{Transcript}", late);
        }

        // A child of it may still hold the other end of its output.
        await Task.WhenAny(_reading, Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System));
        return _process.ExitCode;
    }

    /// <summary>kill -9: no warning, nothing is flushed, nothing is cleaned up.</summary>
    public void Kill() => _process.Kill();

    public void Signal(string name) => SendSignal(name, _process.Id);

    public async Task<int> StopAsync()
    {
        if (!HasExited)
        {
            Signal("TERM");
        }

        return await ExitAsync(StopPatience);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        await Task.WhenAny(_reading, Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System));
        _process.Dispose();
    }

    /// <summary>A negative id means the process group, as the terminal does on Ctrl-C.</summary>
    public static void SendSignal(string name, int id)
    {
        using var kill = Process.Start("/bin/kill", ["-s", name, "--", id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private async Task ReadAsync(StreamReader from, ChannelWriter<string>? to)
    {
        try
        {
            while (await from.ReadLineAsync() is { } line)
            {
                lock (_everything)
                {
                    _everything.Add(line);
                }

                to?.TryWrite(line);
            }
        }
        finally
        {
            to?.TryComplete();
        }
    }
}
