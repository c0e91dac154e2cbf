using System.CommandLine;
using FairKiosk.Gateway.Hosting;

namespace FairKiosk.Gateway.Commands;

internal static class RunCommand
{
    public static Command Create()
    {
        Option<string> data = new("--data") { Description = "Data folder.", DefaultValueFactory = _ => "./data" };
        Option<int?> webPort = new("--web-port") { Description = "Port of the web pages." };
        Command command = new("run", "Starts the gateway and its broker.") { data, webPort };
        command.SetAction((result, cancellationToken) => RunAsync(
            new GatewayOptions { DataFolder = Path.GetFullPath(result.GetValue(data)!), WebPort = result.GetValue(webPort) }, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(GatewayOptions options, CancellationToken cancellationToken)
    {
        await using GatewayHost host = await GatewayHost.StartAsync(options, cancellationToken);
        await Console.Out.WriteLineAsync($"FairKiosk is ready at {host.Address.ToString().TrimEnd('/')}");
        await host.WaitForShutdownAsync(cancellationToken);
        return ExitCodes.Success;
    }
}
