using System.CommandLine;
using FairKiosk.Hardware.Reading;
using FairKiosk.Hardware.Schematics;

namespace FairKiosk.Hardware.Commands;

internal static class NetlistCommand
{
    public static Command Create()
    {
        Argument<string> folder = new("folder") { Description = $"Folder of the reader (with {ReaderFolder.PinsFile})." };
        Argument<FileInfo> file = new("netlist") { Description = "A netlist as KiCad exports it." };
        Command command = new("netlist", "Compares a netlist that KiCad exported with the reader's pins.csv.") { file, folder };
        command.SetAction(result => Compare(result.GetValue(folder)!, result.GetValue(file)!.FullName));
        return command;
    }

    private static int Compare(string folder, string netlist)
    {
        if (!File.Exists(netlist))
        {
            Console.Error.WriteLine($"{netlist}: There is no such file.");
            return ExitCodes.Usage;
        }

        var nets = KicadNetlist.Read(File.ReadAllText(netlist));
        var wiring = ReaderFolder.Read(folder);
        var differences = NetlistComparison.Between(wiring, nets).ToList();
        Console.Out.WriteLine($"{wiring.Name}: {nets.Count} nets, {nets.Sum(net => net.Pins.Count)} pins in the netlist, {differences.Count} differences");
        foreach (var difference in differences)
        {
            Console.Out.WriteLine($"  {difference}");
        }

        return differences.Count == 0 ? ExitCodes.Success : ExitCodes.Negative;
    }
}
