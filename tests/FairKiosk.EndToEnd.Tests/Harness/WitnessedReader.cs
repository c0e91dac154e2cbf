using System.Text.Json;

namespace FairKiosk.EndToEnd.Tests.Harness;

/// <summary>A reader as its own process, and the witness beside it: what was held before the reader, and for what it beeped. The witness
/// outlives the reader and believes only what came out of the reader's pipe.</summary>
internal sealed class WitnessedReader(string name, string activationFile, string stateFolder) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<string> _presented = [];
    private readonly List<string> _beeped = [];
    private ChildProcess? _process;

    public string Name => name;

    public string StateFolder => stateFolder;

    public IReadOnlyList<string> Presented => _presented;

    public IReadOnlyList<string> Beeped => _beeped;

    public int Kills { get; private set; }

    public string Transcript => _process?.Transcript ?? string.Empty;

    /// <summary>Told at each step of a scan, so that a test can act in the middle of it.</summary>
    public Action Step { get; set; } = () => { };

    public void Start() => _process = ChildProcess.Start(
        Programs.Reader, "run", "--activation", activationFile, "--state", stateFolder, "--source", "stdin", "--events", "json");

    /// <summary>Holds a badge before the reader and listens. False when the reader died before it answered.</summary>
    public async Task<bool> PresentAsync(string code)
    {
        _presented.Add(code);
        Step();
        try
        {
            await _process!.WriteLineAsync(code);
        }
        catch (IOException)
        {
            return false;
        }

        Step();
        using var limit = new CancellationTokenSource(Patience);
        await foreach (var line in _process.Lines.ReadAllAsync(limit.Token))
        {
            if (Answer(line, code) is { } accepted)
            {
                if (accepted)
                {
                    _beeped.Add(code);
                }

                Step();
                return true;
            }
        }

        return false;
    }

    public void Kill()
    {
        Kills++;
        _process!.Kill();
    }

    /// <summary>Starts it again on the same storage, as somebody who plugs it in again does.</summary>
    public async Task RestartAsync()
    {
        var before = _process!;
        await before.ExitAsync(Patience);
        Start();
        await before.DisposeAsync();
    }

    public Task<int> StopAsync() => _process!.StopAsync();

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }

    // Null: the line is about something else.
    private static bool? Answer(string line, string code)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        if (!root.TryGetProperty("outcome", out var outcome) || !root.TryGetProperty("data", out var data) || data.GetString() != code)
        {
            return null;
        }

        return outcome.GetString() == "accepted";
    }
}
