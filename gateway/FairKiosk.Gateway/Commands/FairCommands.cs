using System.CommandLine;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Fairs;

namespace FairKiosk.Gateway.Commands;

internal static class FairCommands
{
    private static readonly TimeOnly UsuallyOpens = new(9, 0);
    private static readonly TimeOnly UsuallyCloses = new(18, 0);

    public static Command Create() => new("fair", Say.Plain("The fair edition and its pavilion.")) { CreateSet() };

    private static ExampleCommand CreateSet()
    {
        Option<string> data = CommandOptions.Data();
        Option<string> id = CommandOptions.Required("--id", "ID", "Short name of the edition, such as compamed-2026.");
        Option<string> name = CommandOptions.Required("--name", "TEXT", "Name as people say it.");
        Option<string> city = CommandOptions.Required("--city", "TEXT", "Where it is.");
        Option<string> zone = CommandOptions.Required("--zone", "ZONE", "Time zone such as Europe/Berlin; days and opening hours are meant there.");
        Option<DateOnly?> first = CommandOptions.Day("--first", "First day.");
        Option<DateOnly?> last = CommandOptions.Day("--last", "Last day.");
        Option<TimeOnly?> opens = CommandOptions.TimeOfDay("--opens", "Opening time of each day.", UsuallyOpens);
        Option<TimeOnly?> closes = CommandOptions.TimeOfDay("--closes", "Closing time of each day.", UsuallyCloses);
        Option<string?> pavilion = CommandOptions.Text("--pavilion", "TEXT", "Name of the joint pavilion.");
        Option<string?> hall = CommandOptions.Text("--hall", "TEXT", "Hall of the pavilion.");
        ExampleCommand command = new(
            "set",
            "Says which fair this is. Scans outside its days and hours are kept and shown, but not counted.",
            "fairkiosk fair set --id 2026 --name \"COMPAMED 2026\" --city Düsseldorf --zone Europe/Berlin --first 2026-11-16 --last 2026-11-19",
            "fairkiosk fair set --id 2026 --name \"COMPAMED 2026\" --city Düsseldorf --zone Europe/Berlin --first 2026-11-16 --last 2026-11-19 --closes 17:00 --pavilion \"Saitama Pavilion\" --hall 8b")
        { data, id, name, city, zone, first, last, opens, closes, pavilion, hall };
        command.SetAction(result =>
        {
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: true);
            FairEdition fair = new(
                result.GetValue(id)!, result.GetValue(name)!, result.GetValue(city)!, result.GetValue(zone)!,
                result.GetValue(first)!.Value, result.GetValue(last)!.Value, result.GetValue(opens)!.Value, result.GetValue(closes)!.Value);
            session.Database.Setup.SetFair(fair, CommandWho.Name);
            if (result.GetValue(pavilion) is { } pavilionName)
            {
                session.Database.Setup.SetPavilion(new Pavilion("pavilion", pavilionName, result.GetValue(hall) ?? string.Empty), CommandWho.Name);
            }

            result.InvocationConfiguration.Output.WriteLine(Say.With($"The fair is {Terminal.Plain(fair.Name)}, {fair.First:yyyy-MM-dd} to {fair.Last:yyyy-MM-dd}, {fair.Opens:HH:mm}–{fair.Closes:HH:mm} ({fair.TimeZone})."));
            return ExitCodes.Success;
        });
        return command;
    }
}
