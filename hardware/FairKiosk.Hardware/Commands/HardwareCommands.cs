using System.CommandLine;
using FairKiosk.Hardware.Reading;
using FairKiosk.Hardware.Schematics;

namespace FairKiosk.Hardware.Commands;

/// <summary>The command line: one file per command, put together here.</summary>
internal static class HardwareCommands
{
    public static async Task<int> RunAsync(string[] args)
    {
        RootCommand root = new("Checks and draws the reference readers in hardware/. Exit codes: 0 all is well, 1 the answer is no, 2 wrong arguments or tables.")
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
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("See --help.");
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception wrong) when (wrong is ReaderFolderException or SchematicException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return ExitCodes.Usage;
        }
    }
}
