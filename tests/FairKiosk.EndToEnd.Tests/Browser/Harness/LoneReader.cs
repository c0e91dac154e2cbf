using System.Globalization;
using FairKiosk.EndToEnd.Tests.Harness;
using FairKiosk.Testing;

namespace FairKiosk.EndToEnd.Tests.Browser.Harness;

/// <summary>A real reader with its own page and no gateway anywhere.</summary>
internal sealed class LoneReader : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly int _port = TestPorts.Take();
    private ChildProcess? _process;

    public Uri Address => new($"http://localhost:{_port.ToString(CultureInfo.InvariantCulture)}");

    public static async Task<LoneReader> StartAsync()
    {
        LoneReader reader = new();
        await File.WriteAllTextAsync(reader._folder["reader.json"], """
            {"reader":"counter-1","name":"Counter 1","password":"x","host":"127.0.0.1","port":1,"commandKey":"000102030405060708090a0b0c0d0e0f",
             "config":{"revision":1,"station":"arakawa","stationName":"Arakawa Precision Instruments","mode":"scan","language":"en","duplicateMillis":2500,"identify":false}}
            """);
        await reader.SwitchOnAsync();
        return reader;
    }

    public async Task SwitchOnAsync()
    {
        _process = ChildProcess.Start(
            Programs.Reader, "run", "--activation", _folder["reader.json"], "--state", _folder["state"], "--framing", "stx", "--events", "json",
            "--page", _port.ToString(CultureInfo.InvariantCulture));
        await _process.LineAsync(line => line.Contains("\"page\"", StringComparison.Ordinal), Visit.Patience);
    }

    /// <summary>As when the plug is pulled.</summary>
    public async Task SwitchOffAsync()
    {
        await _process!.DisposeAsync();
        _process = null;
    }

    public Task ScanAsync(string badge) => _process!.WriteLineAsync($"\u0002{badge}\u0003");

    public Task ScanCardAsync(string name) => ScanAsync($"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nEND:VCARD");

    /// <summary>What its journal holds, after it was switched off.</summary>
    public async Task<string> JournalAsync() => (await ChildProcess.RunAsync(Programs.Reader, "journal", "dump", "--state", _folder["state"])).Said;

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await SwitchOffAsync();
        }

        _folder.Dispose();
    }
}
