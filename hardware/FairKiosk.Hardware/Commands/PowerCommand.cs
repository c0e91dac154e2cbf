using System.CommandLine;
using System.Globalization;
using FairKiosk.Hardware.Model;
using FairKiosk.Hardware.Power;

namespace FairKiosk.Hardware.Commands;

internal static class PowerCommand
{
    public static Command Create()
    {
        var folder = FolderArgument.Create();
        Command command = new("power", $"Reckons what each reader takes in a day of {PowerDay.Hours} hours and {PowerDay.Scans} scans, and whether that lasts.") { folder };
        command.SetAction(result => Show(result.GetValue(folder)!));
        return command;
    }

    private static int Show(string folder)
    {
        var isEnough = true;
        foreach (var (_, wiring) in FolderArgument.Readers(folder))
        {
            var budget = PowerBudget.Of(wiring);
            isEnough &= budget.Faults.Count == 0;
            Console.Out.Write(Table(wiring, budget));
        }

        return isEnough ? ExitCodes.Success : ExitCodes.Negative;
    }

    /// <summary>One reader: its states, what they cost, and the sentence that counts.</summary>
    internal static string Table(Wiring wiring, PowerBudget budget)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        text.WriteLine(wiring.Name);
        text.WriteLine($"  {"part",-10} {"state",-24} {"mA",8} {"V",6} {"s/hour",8} {"s/scan",8} {"mWh a day",10}");
        foreach (var share in budget.Shares)
        {
            var row = share.State;
            text.WriteLine(
                $"  {row.Part,-10} {row.State,-24} {row.Milliamps,8:0.###} {row.Volts,6:0.##} {row.SecondsPerHour,8:0.##} {row.SecondsPerScan,8:0.##} {share.MilliwattHours,10:0.#}");
        }

        text.WriteLine(Sum(budget));
        foreach (var fault in budget.Faults)
        {
            text.WriteLine($"  FAILS: {fault}");
        }

        if (budget.Faults.Count == 0)
        {
            text.WriteLine("  passes");
        }

        return text.ToString();
    }

    private static string Sum(PowerBudget budget) => budget switch
    {
        { DayMilliampHours: { } day, UsableMilliampHours: { } usable, PercentLeft: { } left } => string.Create(
            CultureInfo.InvariantCulture,
            $"  {day:0} mAh of {usable:0} mAh in the day; a charge lasts {budget.Hours:0.0} hours; {left:0} % are left after {PowerDay.Hours} hours and {PowerDay.Scans} scans"),
        { RatedMilliwatts: { } rated } => string.Create(
            CultureInfo.InvariantCulture,
            $"  at most {budget.PeakMilliwatts / 1000:0.0} W of {rated / 1000:0.0} W, all at once"),
        _ => "  nothing to reckon with",
    };
}
