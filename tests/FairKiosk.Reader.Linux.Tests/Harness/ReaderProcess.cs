using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;

namespace FairKiosk.Reader.Linux.Tests.Harness;

/// <summary>The built program, as somebody at a shell starts it.</summary>
internal sealed class ReaderProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly List<string> _said = [];
    private readonly Task _reading;

    private ReaderProcess(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(ReadAsync(process.StandardOutput, _lines.Writer), ReadAsync(process.StandardError, null));
    }

    public static string Program { get; } = FindProgram();

    public int Id => _process.Id;

    public string Transcript
    {
        get
        {
            lock (_said)
            {
                return string.Join('\n', _said);
            }
        }
    }

    public static ReaderProcess Start(params string[] arguments) => StartAs(Program, new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    public static ReaderProcess StartAs(string file, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // English, whatever the terminal of these tests speaks.
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ReaderProcess(Process.Start(start)!);
    }

    /// <summary>Runs a command to its end: exit code and everything it said.</summary>
    public static async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        await using var process = Start(arguments);
        process.EndInput();
        return (await process.ExitAsync(), process.Transcript);
    }

    public async Task WriteAsync(string text)
    {
        await _process.StandardInput.WriteAsync(text);
        await _process.StandardInput.FlushAsync();
    }

    public void EndInput() => _process.StandardInput.Close();

    /// <summary>The next line of standard output.</summary>
    public async Task<string> LineAsync()
    {
        try
        {
            return await _lines.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        }
        catch (Exception failure) when (failure is TimeoutException or ChannelClosedException)
        {
            throw new InvalidOperationException($"No line came. It said:\n{Transcript}", failure);
        }
    }

    /// <summary>Presents a code and waits for its outcome (with --events json): the name of the outcome.</summary>
    public async Task<string> PresentAsync(string code)
    {
        await WriteAsync(code + "\n");
        return (await OutcomeAsync()).GetProperty("outcome").GetString()!;
    }

    /// <summary>The next outcome; notices before it are passed over.</summary>
    public Task<JsonElement> OutcomeAsync() => JsonLineAsync("outcome");

    /// <summary>The next line of JSON that has this field.</summary>
    public async Task<JsonElement> JsonLineAsync(string field)
    {
        while (true)
        {
            var json = JsonDocument.Parse(await LineAsync()).RootElement;
            if (json.TryGetProperty(field, out _))
            {
                return json;
            }
        }
    }

    public async Task<int> ExitAsync()
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"It did not end. It said:\n{Transcript}", late);
        }

        await _reading.WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async Task<int> StopAsync(string signal = "TERM")
    {
        using (var kill = Process.Start("kill", ["-s", signal, _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        return await ExitAsync();
    }

    /// <summary>Like pulling the plug of the machine, but for the disk.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    // Built beside the tests: .../FairKiosk.Reader.Linux.Tests/bin/Debug/net10.0/ holds it too, as a reference.
    private static string FindProgram() => Path.Combine(AppContext.BaseDirectory, "fairkiosk-reader");

    private async Task ReadAsync(StreamReader from, ChannelWriter<string>? to)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            lock (_said)
            {
                _said.Add(line);
            }

            to?.TryWrite(line);
        }

        to?.TryComplete();
    }
}
