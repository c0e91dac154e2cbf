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
        ReaderFiles.Write(folder, FileName, SchematicWriter.Write);
        return ExitCodes.Success;
    }
}
