using System.CommandLine;
using FairKiosk.Hardware.Schematics;

namespace FairKiosk.Hardware.Commands;

internal static class SchematicCommand
{
    public const string FileName = "schematic.kicad_sch";

    public static Command Create()
    {
        var folder = FolderArgument.Create();
        Command command = new("schematic", $"Writes each reader's {FileName} for KiCad 6.") { folder };
        command.SetAction(result => Write(result.GetValue(folder)!));
        return command;
    }

    private static int Write(string folder)
    {
        foreach (var (path, wiring) in FolderArgument.Readers(folder))
        {
            var file = Path.Combine(path, FileName);
            File.WriteAllText(file, SchematicWriter.Write(wiring));
            Console.Out.WriteLine(file);
        }

        return ExitCodes.Success;
    }
}
