using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using FairKiosk.Gateway.Texts;

namespace FairKiosk.Gateway.Commands;

/// <summary>The ordinary help, then examples and exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction ordinary) : SynchronousCommandLineAction
{
    // Who asks for help has not forgotten an option.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        TextWriter output = parseResult.InvocationConfiguration.Output;
        int code = Ordinary(parseResult, output);
        if (parseResult.CommandResult.Command is ExampleCommand { Examples.Count: > 0 } command)
        {
            output.WriteLine(Say.Plain("Examples:"));
            foreach (string example in command.Examples)
            {
                output.WriteLine($"  {example}");
            }

            output.WriteLine();
        }

        output.WriteLine(Say.Plain("Exit codes: 0 done, 1 the answer is no (a difference, an unknown name), 2 wrong arguments or configuration,"));
        output.WriteLine(Say.Plain("            3 something stands in the way (port in use, folder in use, newer database, missing program)."));
        return code;
    }

    // The library says most of it in the language of the terminal, but not these.
    private int Ordinary(ParseResult parseResult, TextWriter output)
    {
        using StringWriter said = new();
        parseResult.InvocationConfiguration.Output = said;
        int code = ordinary.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        output.Write(said.ToString()
            .Replace("Description:", Say.Plain("Description:"), StringComparison.Ordinal)
            .Replace("[default: ", Say.Plain("[default: "), StringComparison.Ordinal)
            .Replace("(REQUIRED)", Say.Plain("(REQUIRED)"), StringComparison.Ordinal));
        return code;
    }
}
