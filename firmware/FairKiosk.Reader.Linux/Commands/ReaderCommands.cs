using System.CommandLine;
using System.CommandLine.Help;
using FairKiosk.Reader.Linux.Texts;
using FairKiosk.Reader.Ports;

namespace FairKiosk.Reader.Linux.Commands;

/// <summary>The command line: one file per command, put together here.</summary>
internal static class ReaderCommands
{
    private const string Details = """
        Examples:
          fairkiosk-reader run --activation counter-1.json --state ./counter-1
          fairkiosk-reader run --activation counter-1.json --state ./counter-1 --source serial:/dev/ttyACM0 --framing stx
          fairkiosk-reader run --activation counter-1.json --state ./counter-1 --source keyboard:/dev/input/event3 --keymap de
          fairkiosk-reader scanners DS2208
          fairkiosk-reader status --state ./counter-1
          fairkiosk-reader journal verify --state ./counter-1

        Each command has its own --help.

        Exit codes:
          0  done   1  the answer is no   2  wrong arguments or an unreadable file   3  something stands in the way
        """;

    private const string About = "A badge reader: what is scanned is kept on this machine first, then delivered to the FairKiosk gateway.";

    public static async Task<int> RunAsync(string[] args)
    {
        var run = RunCommand.Create();
        var status = StatusCommand.Create();
        var dump = JournalDumpCommand.Create();
        var verify = JournalVerifyCommand.Create();
        var journal = JournalCommand.Create(dump, verify);
        var scanners = ScannersCommand.Create();
        RootCommand root = new(Say.Plain(About)) { run, status, journal, scanners };
        var help = root.Options.OfType<HelpOption>().Single();
        help.Description = Say.Plain("Show help and usage information");
        help.Action = new HelpWithDetails((HelpAction)help.Action!, new Dictionary<Command, string>
        {
            [root] = Details,
            [run] = RunCommand.Details,
            [status] = StatusCommand.Details,
            [journal] = JournalCommand.Details,
            [dump] = JournalDumpCommand.Details,
            [verify] = JournalVerifyCommand.Details,
            [scanners] = ScannersCommand.Details,
        });
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            var path = parsed.CommandResult.Command == root ? string.Empty : $"{PathOf(parsed.CommandResult)} ";
            await Console.Error.WriteLineAsync(Say.With($"See fairkiosk-reader {path}--help."));
            return ExitCodes.Usage;
        }

        try
        {
            // Signals are taken by the run command: the journal is closed before the process may end.
            return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
        }
        catch (CannotStartException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return wrong.ExitCode;
        }
        catch (JournalStoreException broken)
        {
            await Console.Error.WriteLineAsync(Say.With($"The journal cannot be kept: {broken.Message} Is the disk full, or the card worn out?"));
            return ExitCodes.CannotStart;
        }
    }

    private static string PathOf(System.CommandLine.Parsing.SymbolResult command)
    {
        List<string> names = [];
        for (var at = command; at is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } named; at = at.Parent!)
        {
            names.Insert(0, named.Command.Name);
        }

        return string.Join(' ', names);
    }
}
