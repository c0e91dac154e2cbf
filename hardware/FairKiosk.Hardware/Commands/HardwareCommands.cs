using System.CommandLine;
using FairKiosk.Hardware.Reading;
using FairKiosk.Hardware.Schematics;

namespace FairKiosk.Hardware.Commands;

/// <summary>The command line: one file per command, put together here.</summary>
internal static class HardwareCommands
{
    public static async Task<int> RunAsync(string[] args)
    {
        RootCommand root = new("Checks and draws the reference readers in hardware/. Exit codes: 0 all is well, 1 the answer is no, 2 wrong arguments or tables, or a file that cannot be read or written.")
        {
            CheckCommand.Create(),
            DrawCommand.Create(),
            NetlistCommand.Create(),
            PowerCommand.Create(),
            SchematicCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            // What is not known is the cause of all the rest, such as that a command is missing.
            var unknown = parsed.UnmatchedTokens.Select(token => $"'{token}' is not known here.").ToList();
            foreach (var message in unknown.Count > 0 ? unknown : parsed.Errors.Select(error => error.Message))
            {
                await Console.Error.WriteLineAsync(message);
            }

            await Console.Error.WriteLineAsync("See --help.");
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception wrong) when (wrong is ReaderFolderException or SchematicException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return ExitCodes.Usage;
        }
    }
}
