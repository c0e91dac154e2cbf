using System.CommandLine;

namespace FairKiosk.Hardware.Commands;

internal static class CheckCommand
{
    public static Command Create()
    {
        var folder = FolderArgument.Create();
        Command command = new("check", "Reads the tables of each reader.") { folder };
        command.SetAction(result => Show(result.GetValue(folder)!));
        return command;
    }

    private static int Show(string folder)
    {
        foreach (var (_, wiring) in FolderArgument.Readers(folder))
        {
            Console.Out.WriteLine($"{wiring.Name}: {wiring.Pins.Count} pins, {wiring.Nets.Count} nets, {wiring.Parts.Count} parts");
        }

        return ExitCodes.Success;
    }
}
