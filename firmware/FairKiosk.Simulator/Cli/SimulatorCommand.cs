using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using FairKiosk.Simulator.Texts;

namespace FairKiosk.Simulator.Cli;

/// <summary>The command line.</summary>
internal sealed class SimulatorCommand
{
    private const string Examples = """
          fairkiosk-simulator
          fairkiosk-simulator --booths 8 --readers 12 --speed 60 --seed 1 --data ./data
          fairkiosk-simulator --until 18:00 --ledger ledger.json
        """;

    private readonly Option<string> _data = new("--data") { Description = Say.Plain("The gateway's data folder."), HelpName = Say.Plain("folder"), DefaultValueFactory = _ => "./data" };

    private readonly Option<int?> _booths = Number("--booths", Say.Plain("How many booths [default: all that have readers]."), 1, 1000);

    private readonly Option<int?> _readers = Number("--readers", Say.Plain("How many readers [default: all that are activated]."), 1, 15_000);

    private readonly Option<int?> _seed = Number("--seed", Say.Plain("Another seed gives other visitors [default: 1]."), 0, int.MaxValue);

    private readonly Option<int?> _minutes = Number("--minutes", Say.Plain("Stop after so many minutes of the fair."), 1, 1_000_000);

    private readonly Option<double?> _speed = new("--speed")
    {
        Description = Say.Plain("Times real time. The demo's clock decides; a different speed is only told."),
        HelpName = Say.Plain("factor"),
        CustomParser = result => double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double speed) && speed is > 0 and <= 100_000
            ? speed
            : Refuse<double?>(result, Say.With($"--speed {result.Tokens[0].Value}: give a number above 0, such as 60.")),
    };

    private readonly Option<TimeOnly?> _until = new("--until")
    {
        Description = Say.Plain("Stop when the hall's clock shows this time."),
        HelpName = "HH:mm",
        CustomParser = result => TimeOnly.TryParseExact(result.Tokens[0].Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time)
            ? time
            : Refuse<TimeOnly?>(result, Say.With($"--until {result.Tokens[0].Value}: give a time such as 18:00.")),
    };

    private readonly Option<string?> _ledger = new("--ledger") { Description = Say.Plain("Write what really happened to this file, as JSON."), HelpName = Say.Plain("file") };

    private readonly Option<bool> _quiet = new("--quiet") { Description = Say.Plain("Say nothing but errors.") };

    public static async Task<int> RunAsync(string[] args, Func<SimulatorArguments, CancellationToken, Task<int>> run, CancellationToken stop, TextWriter? output = null)
    {
        // Made anew for each: what an option says of itself is in the language of whoever types.
        SimulatorCommand command = new();
        RootCommand root = new(About()) { command._data, command._booths, command._readers, command._speed, command._seed, command._ledger, command._minutes, command._until, command._quiet };
        root.SetAction((result, cancellationToken) => run(command.Arguments(result), cancellationToken));
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync(Say.Plain("See fairkiosk-simulator --help."));
            return ExitCodes.Usage;
        }

        // Signals are taken in Program: the readers need some seconds to deliver before the process may end.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, Output = output ?? Console.Out }, stop);
    }

    private static string About() =>
        $"""
        {Say.Plain("Simulates a joint pavilion on a running FairKiosk demo: visitors, badges and readers on the real reader core.")}

        {Say.Plain("It signs in as each reader that the gateway activated in its data folder, plays one fair day after the other, and stops at Ctrl-C: the readers then deliver what they still hold.")}

        {Say.Plain("Examples:")}
        {Examples}

        {Say.Plain("Exit codes:")}
          0  {Say.Plain("done")}   2  {Say.Plain("wrong arguments or an unreadable file")}   3  {Say.Plain("no data folder, or no broker answers")}
        """;

    private SimulatorArguments Arguments(ParseResult result) => new()
    {
        DataFolder = result.GetValue(_data)!,
        Booths = result.GetValue(_booths),
        Readers = result.GetValue(_readers),
        Speed = result.GetValue(_speed),
        Seed = result.GetValue(_seed) ?? 1,
        LedgerFile = result.GetValue(_ledger),
        Minutes = result.GetValue(_minutes),
        Until = result.GetValue(_until),
        Quiet = result.GetValue(_quiet),
    };

    private static Option<int?> Number(string name, string description, int from, int to) => new(name)
    {
        Description = description,
        HelpName = Say.Plain("number"),
        CustomParser = result => int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= from && number <= to
            ? number
            : Refuse<int?>(result, Say.With($"{name} {result.Tokens[0].Value}: give a whole number, {from} to {to}.")),
    };

    private static T? Refuse<T>(ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }
}
