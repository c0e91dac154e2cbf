using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Labels;
using FairKiosk.Gateway.Texts;
using FairKiosk.Mosquitto;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Commands;

/// <summary>The command line: one file per command, put together here; whatever goes wrong ends in one plain sentence and an exit code.</summary>
internal static class GatewayCommands
{
    public static async Task<int> RunAsync(string[] args, TextWriter? output = null, TextWriter? error = null, CancellationToken cancellationToken = default)
    {
        error ??= Console.Error;
        InvocationConfiguration configuration = new()
        {
            Output = output ?? Console.Out,
            Error = error,
            EnableDefaultExceptionHandler = false,
            // The gateway's own host listens to Ctrl-C and TERM and stops in order.
            ProcessTerminationTimeout = null,
        };
        ParseResult parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (string message in parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal))
            {
                await error.WriteLineAsync(Terminal.Plain(message));
            }

            await error.WriteLineAsync(Say.With($"See: {PathOf(parsed.CommandResult)} --help"));
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (Exception e) when (e is UsageException or SetupRejectedException)
        {
            await error.WriteLineAsync(Terminal.Plain(e is SetupRejectedException rejected ? Say.Rejection(rejected) : e.Message));
            return ExitCodes.Usage;
        }
        catch (Exception e) when (e is GatewayStartException or SqliteTooOldException or DatabaseTooNewException or DatabaseUnreadableException or DatabaseFullException
            or DatabaseUnavailableException or MosquittoException or FontMissingException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(Terminal.Plain(Say.Trouble(e)));
            return ExitCodes.CannotStart;
        }
    }

    internal static RootCommand Create()
    {
        RootCommand root = new(Say.Plain("The FairKiosk gateway: badges in; visits, meetings and leads out."))
        {
            RunCommand.Create(),
            ImportCommand.Create(),
            ExportSetupCommand.Create(),
            TemplateCommand.Create(),
            FairCommands.Create(),
            BadgeCommands.Create(),
            BoothCommands.Create(),
            ReaderCommands.Create(),
            UserCommands.Create(),
            VisitorCommands.Create(),
            CodeSheetCommand.Create(),
            QuarantineCommands.Create(),
            RebuildCommand.Create(),
        };
        HelpOption help = root.Options.OfType<HelpOption>().First();
        help.Description = Say.Plain("Show help and usage information");
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    private static string PathOf(CommandResult? result)
    {
        Stack<string> names = new();
        for (; result?.Command is not (null or RootCommand); result = result.Parent as CommandResult)
        {
            names.Push(result.Command.Name);
        }

        return string.Join(' ', names.Prepend("fairkiosk"));
    }
}
