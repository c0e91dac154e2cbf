using System.CommandLine;
using FairKiosk.Hardware.Drawing;

namespace FairKiosk.Hardware.Commands;

internal static class DrawCommand
{
    public const string WiringFile = "wiring.svg";

    public static Command Create()
    {
        var folder = FolderArgument.Create();
        Command command = new("draw", $"Draws the wiring of each reader into its folder, as {WiringFile}.") { folder };
        command.SetAction(result => Draw(result.GetValue(folder)!));
        return command;
    }

    private static int Draw(string folder)
    {
        try
        {
            ReaderFiles.Write(folder, WiringFile, WiringDrawing.Draw);
            return ExitCodes.Success;
        }
        catch (DoesNotFitException tooMuch)
        {
            Console.Error.WriteLine(tooMuch.Message);
            return ExitCodes.Negative;
        }
    }
}
