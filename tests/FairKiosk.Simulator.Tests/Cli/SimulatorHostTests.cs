using System.Globalization;
using FairKiosk.Simulator.Cli;

namespace FairKiosk.Simulator.Tests.Cli;

/// <summary>What stands in the way is said in plain words.</summary>
public sealed class SimulatorHostTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fairkiosk-simulator").FullName;
    private readonly StringWriter _errors = new(CultureInfo.InvariantCulture);

    private string Data => Path.Combine(_folder, "data");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_missing_data_folder_is_named_with_the_way_to_get_one()
    {
        Assert.Equal(ExitCodes.CannotStart, await RunAsync());
        Assert.Contains(Data, _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("fairkiosk run --demo", _errors.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task A_data_folder_without_activated_readers_is_named()
    {
        Directory.CreateDirectory(Data);
        Assert.Equal(ExitCodes.CannotStart, await RunAsync());
        Assert.Contains("activation", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_activation_file_is_named_with_its_line()
    {
        Activate("counter-1", "{\n  \"reader\": counter\n}");
        Assert.Equal(ExitCodes.Usage, await RunAsync());
        Assert.Contains("counter-1.json, line 2", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_clock_is_named()
    {
        Activate("counter-1");
        File.WriteAllText(Path.Combine(Data, "demo-clock.json"), "{\"start\":\"2026-11-17T08:00:00Z\"}");
        Assert.Equal(ExitCodes.Usage, await RunAsync());
        Assert.Contains("demo-clock.json", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_readers_than_there_are_cannot_be_simulated()
    {
        Activate("counter-1");
        Assert.Equal(ExitCodes.Usage, await RunAsync(arguments => arguments with { Readers = 12 }));
        Assert.Contains("--readers 12: the data folder has only 1 activated reader.", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_booths_than_have_readers_cannot_be_simulated()
    {
        Activate("counter-1");
        Assert.Equal(ExitCodes.Usage, await RunAsync(arguments => arguments with { Booths = 8 }));
        Assert.Contains("--booths 8: the data folder has only 1 booth with a reader.", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speed_needs_the_demos_clock()
    {
        Activate("counter-1");
        Assert.Equal(ExitCodes.CannotStart, await RunAsync(arguments => arguments with { Speed = 60 }));
        Assert.Contains("demo-clock.json", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ledger_needs_a_folder()
    {
        Activate("counter-1");
        Assert.Equal(ExitCodes.Usage, await RunAsync(arguments => arguments with { LedgerFile = Path.Combine(_folder, "nowhere", "ledger.json") }));
        Assert.Contains("--ledger", _errors.ToString(), StringComparison.Ordinal);
    }

    private Task<int> RunAsync(Func<SimulatorArguments, SimulatorArguments>? change = null)
    {
        SimulatorArguments arguments = new() { DataFolder = Data, Quiet = true };
        return new SimulatorHost(TimeProvider.System, _errors).RunAsync(change is null ? arguments : change(arguments), CancellationToken.None);
    }

    private void Activate(string readerId, string? json = null)
    {
        Directory.CreateDirectory(Path.Combine(Data, "activation"));
        File.WriteAllText(
            Path.Combine(Data, "activation", readerId + ".json"),
            json ?? $$$"""
                {"reader":"{{{readerId}}}","name":"Counter","password":"p","host":"127.0.0.1","port":1,"caFile":null,
                 "commandKey":"000102030405060708090a0b0c0d0e0f","config":{"revision":1,"station":"arakawa","stationName":"Arakawa Precision"}}
                """);
    }
}
