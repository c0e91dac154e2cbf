using FairKiosk.Gateway.Commands;

namespace FairKiosk.Gateway.Tests;

/// <summary>What a person at a terminal types and reads, without the terminal.</summary>
internal sealed record CommandLine(int Code, string Output, string Error)
{
    public static async Task<CommandLine> RunAsync(params string[] arguments)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        int code = await GatewayCommands.RunAsync(arguments, output, error);
        return new CommandLine(code, output.ToString(), error.ToString());
    }
}
