using System.CommandLine;
using System.Text;
using FairKiosk.Gateway.Setup;
using FairKiosk.Gateway.Texts;

namespace FairKiosk.Gateway.Commands;

internal static class ExportSetupCommand
{
    public static Command Create()
    {
        Option<string> data = CommandOptions.Data();
        Option<string?> output = CommandOptions.Text("--output", "FILE", "Where it goes; without this, it is printed.");
        ExampleCommand command = new(
            "export-setup",
            "Writes the set-up as the file that 'fairkiosk import' reads: to change it, or to begin the next fair with. No password is in it.",
            "fairkiosk export-setup",
            "fairkiosk export-setup --output pavilion.yaml")
        { data, output };
        command.SetAction(result =>
        {
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: false);
            string text = SetupExport.Write(session.Database.Setup.Read());
            if (result.GetValue(output) is not { } path)
            {
                result.InvocationConfiguration.Output.Write(text);
                return ExitCodes.Success;
            }

            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            result.InvocationConfiguration.Output.WriteLine(Say.With($"Written: {Path.GetFullPath(path)}."));
            return ExitCodes.Success;
        });
        return command;
    }
}
