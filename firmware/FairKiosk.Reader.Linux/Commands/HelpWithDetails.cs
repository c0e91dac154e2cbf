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
        var result = Usual(parseResult);
        if (details.TryGetValue(parseResult.CommandResult.Command, out var text))
        {
            parseResult.InvocationConfiguration.Output.WriteLine(Say.Lines(text));
        }

        return result;
    }

    // The library says most of it in the language of the terminal, but not these.
    private int Usual(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using StringWriter said = new();
        parseResult.InvocationConfiguration.Output = said;
        var result = usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        output.Write(said.ToString()
            .Replace("Description:", Say.Plain("Description:"), StringComparison.Ordinal)
            .Replace("[default: ", Say.Plain("[default: "), StringComparison.Ordinal)
            .Replace("(REQUIRED)", Say.Plain("(REQUIRED)"), StringComparison.Ordinal));
        return result;
    }
}
