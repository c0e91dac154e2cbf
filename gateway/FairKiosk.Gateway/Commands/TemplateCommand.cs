using System.CommandLine;
using FairKiosk.Gateway.Setup;
using FairKiosk.Gateway.Texts;

namespace FairKiosk.Gateway.Commands;

internal static class TemplateCommand
{
    public static Command Create()
    {
        Argument<string> name = new("fair") { Description = Say.Plain("medica, sps or nanotech.") };
        ExampleCommand command = new(
            "template",
            "Prints a set-up file to begin with: check the days, put in your own firms, and read it in with 'fairkiosk import'.",
            "fairkiosk template medica > pavilion.yaml")
        { name };
        command.SetAction(result =>
        {
            string wanted = result.GetValue(name)!;
            result.InvocationConfiguration.Output.Write(SetupTemplates.Find(wanted)
                ?? throw new UsageException(Say.With($"There is no template '{wanted}'. {SetupWords.Meant(wanted, [.. SetupTemplates.Names])}")));
            return ExitCodes.Success;
        });
        return command;
    }
}
