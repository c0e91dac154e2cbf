using System.Globalization;
using FairKiosk.Gateway.Commands;

namespace FairKiosk.Gateway.Tests;

/// <summary>What a person at a terminal types and reads, without the terminal.</summary>
internal sealed record CommandLine(int Code, string Output, string Error)
{
    public static Task<CommandLine> RunAsync(params string[] arguments) => RunInAsync("en", arguments);

    /// <summary>At a terminal that speaks that language.</summary>
    public static async Task<CommandLine> RunInAsync(string language, params string[] arguments)
    {
        // Holds until this method ends.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        await using StringWriter output = new();
        await using StringWriter error = new();
        int code = await GatewayCommands.RunAsync(arguments, output, error);
        return new CommandLine(code, output.ToString(), error.ToString());
    }

    /// <summary>The same for <c>run</c>, which is stopped as soon as it is ready.</summary>
    public static Task<CommandLine> RunUntilReadyAsync(params string[] arguments) => RunUntilReadyInAsync("en", arguments);

    public static async Task<CommandLine> RunUntilReadyInAsync(string language, params string[] arguments)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        using CancellationTokenSource ready = new();
        await using ReadyWriter output = new(ready);
        await using StringWriter error = new();
        int code = await GatewayCommands.RunAsync(arguments, output, error, ready.Token);
        return new CommandLine(code, output.ToString(), error.ToString());
    }

    // Flushed once: when all is said that a start says.
    private sealed class ReadyWriter(CancellationTokenSource ready) : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Task FlushAsync(CancellationToken cancellationToken) => ready.CancelAsync();
    }
}
