using System.CommandLine;

namespace FairKiosk.Gateway.Commands;

/// <summary>The command line: one file per command, put together here.</summary>
internal static class GatewayCommands
{
    public static Task<int> RunAsync(string[] args, CancellationToken cancellationToken = default)
    {
        RootCommand root = new("FairKiosk gateway: badges in, visits, meetings and leads out.") { RunCommand.Create() };
        return root.Parse(args).InvokeAsync(cancellationToken: cancellationToken);
    }
}
