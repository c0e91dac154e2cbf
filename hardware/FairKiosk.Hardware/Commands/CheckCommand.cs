using System.CommandLine;
using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Rules;

namespace FairKiosk.Hardware.Commands;

internal static class CheckCommand
{
    public static Command Create()
    {
        var folder = FolderArgument.Create();
        Command command = new("check", "Holds the wiring of each reader against the electrical rules, and adds up its parts.") { folder };
        command.SetAction(result => Show(result.GetValue(folder)!));
        return command;
    }

    private static int Show(string folder)
    {
        var isClean = true;
        foreach (var (_, wiring) in FolderArgument.Readers(folder))
        {
            var findings = WiringRules.Check(wiring);
            isClean &= findings.Count == 0;
            Console.Out.WriteLine($"{wiring.Name}: {wiring.Pins.Count} pins, {wiring.Nets.Count} nets, {wiring.Parts.Count} parts, {findings.Count} findings");
            Console.Out.WriteLine($"  parts cost {Cost.Of(wiring, withOptional: false)}, with all that is optional {Cost.Of(wiring, withOptional: true)}");
            foreach (var finding in findings)
            {
                Console.Out.WriteLine($"  {finding}");
            }
        }

        return isClean ? ExitCodes.Success : ExitCodes.Negative;
    }
}
