using System.CommandLine;
using System.Globalization;
using System.Net;
using FairKiosk.Gateway.Broker;
using FairKiosk.Gateway.Demo;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;

namespace FairKiosk.Gateway.Commands;

internal static class RunCommand
{
    private const string ExternalHelp =
        "Uses this broker instead of its own: mqtts://user:password@host:port. Everybody on this machine can read a command line (ps): "
        + $"write it as externalBroker in {GatewayFile.Name} in the data folder instead.";

    // Of the demo's sign-ins, of which the longest is the administrator's.
    private const int WidestName = 13;

    public static Command Create()
    {
        Option<string> data = CommandOptions.Data();
        Option<int?> webPort = CommandOptions.Port("--web-port", "Port of the pages on this machine; picked free once and kept.");
        Option<int?> brokerPort = CommandOptions.Port("--broker-port", "Port of the broker on this machine; picked free once and kept.");
        Option<string?> listen = CommandOptions.Text("--listen", "HOST:PORT", "Lets readers on the network in at this address, over TLS.");
        Option<string?> external = CommandOptions.Text("--external-broker", "URL", ExternalHelp);
        Option<string?> optionsFile = CommandOptions.Text("--options", "FILE", $"Reads options from this file instead of {GatewayFile.Name} in the data folder.");
        Option<string?> log = CommandOptions.Text("--log", "text|json", "How to write what happens: a line for a person (text), or a JSON object a line.");
        Option<string?> logLevel = CommandOptions.Text("--log-level", "information|debug", "What to write of it; debug names each batch that was stored.");
        Option<bool> demo = new("--demo") { Description = Say.Plain("Sets up a made-up pavilion once, with sign-ins and readers for the simulator.") };
        Option<string?> demoClock = CommandOptions.Text("--demo-clock", "START,SPEED,BASE", "The demo's time: fair time START at BASE (unix milliseconds), running SPEED times as fast.");
        ExampleCommand command = new(
            "run",
            "Starts the gateway, its broker and its pages; Ctrl-C stops them.",
            "fairkiosk run --data /srv/fairkiosk",
            "fairkiosk run --data /srv/fairkiosk --listen 192.168.1.10:8883",
            "fairkiosk run --demo")
        { data, webPort, brokerPort, listen, external, optionsFile, log, logLevel, demo, demoClock };
        command.SetAction((result, cancellationToken) =>
        {
            string folder = Path.GetFullPath(result.GetValue(data)!);
            GatewayFile file = GatewayFile.Read(folder, result.GetValue(optionsFile));
            GatewayOptions options = new()
            {
                DataFolder = folder,
                WebPort = result.GetValue(webPort) ?? CheckedPort(file.WebPort, "webPort"),
                BrokerPort = result.GetValue(brokerPort) ?? CheckedPort(file.BrokerPort, "brokerPort"),
                Listen = ParseListen(result.GetValue(listen) ?? file.Listen),
                ExternalBroker = ParseExternal(result.GetValue(external) ?? file.ExternalBroker),
                Demo = result.GetValue(demo) || result.GetValue(demoClock) is not null,
                DemoClock = ParseDemoClock(result.GetValue(demoClock)),
                Log = (result.GetValue(log) ?? file.Log) switch
                {
                    null or "text" => LogFormat.Text,
                    "json" => LogFormat.Json,
                    var other => throw new UsageException(Say.With($"--log takes text or json, not '{other}'.")),
                },
                LogLevel = (result.GetValue(logLevel) ?? file.LogLevel) switch
                {
                    null or "information" => LogLevel.Information,
                    "debug" => LogLevel.Debug,
                    var other => throw new UsageException(Say.With($"--log-level takes information or debug, not '{other}'.")),
                },
            };
            return RunAsync(options, result.InvocationConfiguration.Output, cancellationToken);
        });
        return command;
    }

    internal static DnsEndPoint? ParseListen(string? text)
    {
        if (text is null)
        {
            return null;
        }

        int colon = text.LastIndexOf(':');
        string host = colon > 0 ? text[..colon].Trim('[', ']') : string.Empty;
        return host.Length > 0 && Uri.CheckHostName(host) != UriHostNameType.Unknown && int.TryParse(text.AsSpan(colon + 1), CultureInfo.InvariantCulture, out int port) && port is > 0 and <= IPEndPoint.MaxPort
            ? new DnsEndPoint(host, port)
            : throw new UsageException(Say.With($"--listen takes HOST:PORT such as 192.168.1.10:8883, not '{text}'."));
    }

    private static Uri? ParseExternal(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return ExternalBroker.WhatIsWrong(text) is { } problem ? throw new UsageException($"--external-broker: {problem}") : new Uri(text);
    }

    private static DemoClockState? ParseDemoClock(string? text)
    {
        if (text is null)
        {
            return null;
        }

        string[] parts = text.Split(',');
        return parts.Length == 3
            && DateTimeOffset.TryParse(parts[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset start)
            && double.TryParse(parts[1], CultureInfo.InvariantCulture, out double speed) && speed is > 0 and <= 100_000
            && long.TryParse(parts[2], CultureInfo.InvariantCulture, out long unixMillis)
            ? new DemoClockState(start, speed, unixMillis)
            : throw new UsageException(Say.With($"--demo-clock takes START,SPEED,BASE such as 2026-11-16T08:00:00Z,60,1794800000000, not '{text}'."));
    }

    private static int? CheckedPort(int? port, string name) => port is null or (> 0 and <= IPEndPoint.MaxPort)
        ? port
        : throw new UsageException(Say.With($"{GatewayFile.Name}: {name} takes a port from 1 to 65535, not {port.Value.ToString(CultureInfo.InvariantCulture)}."));

    private static async Task<int> RunAsync(GatewayOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        await using GatewayHost host = await GatewayHost.StartAsync(options, cancellationToken);
        foreach (SignIn signIn in host.SignIns)
        {
            string who = signIn.Role switch
            {
                Roles.Organiser => Say.Plain("organiser: all booths"),
                Roles.Partner => Say.Plain("partner: the counts"),
                Roles.Cluster => Say.Plain("cluster: what firms and visitors agreed to"),
                Roles.Administrator => Say.Plain("administrator: readers and sign-ins"),
                Roles.Coordinator => Say.Plain("coordinator: their meetings"),
                Roles.Funder => Say.Plain("funder: the published numbers"),
                _ => Say.With($"exhibitor: {signIn.ExhibitorId}"),
            };
            await output.WriteLineAsync(Say.With($"  sign in as {signIn.Name.PadRight(WidestName)} with {signIn.Password}   ({who})"));
        }

        if (host.SignIns.Count > 0)
        {
            await output.WriteLineAsync(
                Say.With($"  sign in at {host.Address}booth with a code from {host.Address}leads/codes   (temporary: one firm's leads until the halls close)"));
        }

        IReadOnlyList<string> steps = FirstSteps.Lines(
            host.Database, new Uri(host.Address, "start"), host.SetupCode, options.DataFolder, Environment.ProcessPath, Environment.GetEnvironmentVariable("PATH"));
        foreach (string line in steps)
        {
            await output.WriteLineAsync(line);
        }

        // What starts a gateway, such as ./run, waits for this line, whatever its language: the product's name first, the address last.
        await output.WriteLineAsync(Say.With($"FairKiosk is ready at {host.Address.GetLeftPart(UriPartial.Authority)}"));
        await output.FlushAsync(cancellationToken);
        await host.WaitForShutdownAsync(cancellationToken);
        return ExitCodes.Success;
    }
}
