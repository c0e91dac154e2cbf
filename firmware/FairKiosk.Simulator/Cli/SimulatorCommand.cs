using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace FairKiosk.Simulator.Cli;

/// <summary>The command line.</summary>
internal static class SimulatorCommand
{
    private const string About = """
        Simulates a joint pavilion on a running FairKiosk demo: visitors, badges and readers on the real reader core.

        It signs in as each reader that the gateway activated in its data folder, plays one fair day after the other, and
        stops at Ctrl-C: the readers then deliver what they still hold.

        Examples:
          fairkiosk-simulator
          fairkiosk-simulator --booths 8 --readers 12 --speed 60 --seed 1 --data ./data
          fairkiosk-simulator --until 18:00 --ledger ledger.json

        Exit codes:
          0  done   2  wrong arguments or an unreadable file   3  no data folder, or no broker answers
        """;

    private static readonly Option<string> Data = new("--data") { Description = "The gateway's data folder.", HelpName = "folder", DefaultValueFactory = _ => "./data" };

    private static readonly Option<int?> Booths = Number("--booths", "How many booths [default: all that have readers].", 1, 1000);

    private static readonly Option<int?> Readers = Number("--readers", "How many readers [default: all that are activated].", 1, 15_000);

    private static readonly Option<int?> Seed = Number("--seed", "Another seed gives other visitors [default: 1].", 0, int.MaxValue);

    private static readonly Option<int?> Minutes = Number("--minutes", "Stop after so many minutes of the fair.", 1, 1_000_000);

    private static readonly Option<double?> Speed = new("--speed")
    {
        Description = "Times real time. The demo's clock decides; a different speed is only told.",
        HelpName = "factor",
        CustomParser = result => double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double speed) && speed is > 0 and <= 100_000
            ? speed
            : Refuse<double?>(result, $"--speed {result.Tokens[0].Value}: give a number above 0, such as 60."),
    };

    private static readonly Option<TimeOnly?> Until = new("--until")
    {
        Description = "Stop when the hall's clock shows this time.",
        HelpName = "HH:mm",
        CustomParser = result => TimeOnly.TryParseExact(result.Tokens[0].Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time)
            ? time
            : Refuse<TimeOnly?>(result, $"--until {result.Tokens[0].Value}: give a time such as 18:00."),
    };

    private static readonly Option<string?> Ledger = new("--ledger") { Description = "Write what really happened to this file, as JSON.", HelpName = "file" };

    private static readonly Option<bool> Quiet = new("--quiet") { Description = "Say nothing but errors." };

    public static async Task<int> RunAsync(string[] args, Func<SimulatorArguments, CancellationToken, Task<int>> run, CancellationToken stop)
    {
        RootCommand root = new(About) { Data, Booths, Readers, Speed, Seed, Ledger, Minutes, Until, Quiet };
        root.SetAction((result, cancellationToken) => run(Arguments(result), cancellationToken));
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("See fairkiosk-simulator --help.");
            return ExitCodes.Usage;
        }

        // Signals are taken in Program: the readers need some seconds to deliver before the process may end.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null }, stop);
    }

    private static SimulatorArguments Arguments(ParseResult result) => new()
    {
        DataFolder = result.GetValue(Data)!,
        Booths = result.GetValue(Booths),
        Readers = result.GetValue(Readers),
        Speed = result.GetValue(Speed),
        Seed = result.GetValue(Seed) ?? 1,
        LedgerFile = result.GetValue(Ledger),
        Minutes = result.GetValue(Minutes),
        Until = result.GetValue(Until),
        Quiet = result.GetValue(Quiet),
    };

    private static Option<int?> Number(string name, string description, int from, int to) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result => int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= from && number <= to
            ? number
            : Refuse<int?>(result, string.Create(CultureInfo.InvariantCulture, $"{name} {result.Tokens[0].Value}: give a whole number, {from} to {to}.")),
    };

    private static T? Refuse<T>(ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }
}
