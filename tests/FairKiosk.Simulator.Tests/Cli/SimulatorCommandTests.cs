using FairKiosk.Simulator.Cli;

namespace FairKiosk.Simulator.Tests.Cli;

public sealed class SimulatorCommandTests
{
    [Fact]
    public async Task Nothing_said_means_everything_that_is_activated_in_the_usual_folder()
    {
        SimulatorArguments arguments = await ParseAsync();
        Assert.Equal(("./data", null, null, 1, null), (arguments.DataFolder, arguments.Booths, arguments.Readers, arguments.Seed, arguments.LedgerFile));
    }

    [Fact]
    public async Task Every_option_is_understood()
    {
        SimulatorArguments arguments = await ParseAsync(
            "--booths", "8", "--readers", "12", "--speed", "60", "--seed", "7", "--data", "d", "--ledger", "l.json", "--minutes", "540", "--until", "18:00", "--quiet");
        Assert.Equal(
            new SimulatorArguments
            {
                Booths = 8,
                Readers = 12,
                Speed = 60,
                Seed = 7,
                DataFolder = "d",
                LedgerFile = "l.json",
                Minutes = 540,
                Until = new TimeOnly(18, 0),
                Quiet = true,
            },
            arguments);
    }

    [Theory]
    [InlineData("--boohts", "8")]
    [InlineData("--readers", "many")]
    [InlineData("--readers", "0")]
    [InlineData("--speed", "-1")]
    [InlineData("--seed", "1.5")]
    [InlineData("--until", "6pm")]
    [InlineData("--minutes", "0")]
    [InlineData("--ledger")]
    public async Task What_is_wrong_is_refused_before_anything_happens(params string[] arguments)
    {
        int code = await SimulatorCommand.RunAsync(arguments, (_, _) => throw new InvalidOperationException("It ran."), CancellationToken.None);
        Assert.Equal(ExitCodes.Usage, code);
    }

    private static async Task<SimulatorArguments> ParseAsync(params string[] arguments)
    {
        SimulatorArguments? seen = null;
        int code = await SimulatorCommand.RunAsync(
            arguments,
            (parsed, _) =>
            {
                seen = parsed;
                return Task.FromResult(ExitCodes.Success);
            },
            CancellationToken.None);
        Assert.Equal(ExitCodes.Success, code);
        return seen!;
    }
}
