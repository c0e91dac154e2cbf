using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using FairKiosk.Reader.Linux.Texts;

namespace FairKiosk.Reader.Linux.Commands;

/// <summary>The usual help, and behind it what a newcomer copies: examples and exit codes. Kept apart from the description, which lists repeat.</summary>
internal sealed class HelpWithDetails(HelpAction usual, IReadOnlyDictionary<Command, string> details) : SynchronousCommandLineAction
{
    // --help answers also where the rest of the line is incomplete.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var result = usual.Invoke(parseResult);
        if (details.TryGetValue(parseResult.CommandResult.Command, out var text))
        {
            parseResult.InvocationConfiguration.Output.WriteLine(Say.Lines(text));
        }

        return result;
    }
}
