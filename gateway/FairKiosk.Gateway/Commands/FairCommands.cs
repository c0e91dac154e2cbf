using System.CommandLine;
using FairKiosk.Gateway.Setup;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Commands;

internal static class FairCommands
{
    public static Command Create() => new("fair", Say.Plain("The fair edition and its pavilion.")) { CreateSet(), CreateShow(), CreateFigures() };

    private static ExampleCommand CreateSet()
    {
        Option<string> data = CommandOptions.Data();
        Option<string> id = CommandOptions.Required("--id", "ID", "Short name of the edition, such as compamed-2026.");
        Option<string> name = CommandOptions.Required("--name", "TEXT", "Name as people say it.");
        Option<string> city = CommandOptions.Required("--city", "TEXT", "Where it is.");
        Option<string> zone = CommandOptions.Required("--zone", "ZONE", "Time zone such as Europe/Berlin; days and opening hours are meant there.");
        Option<DateOnly?> first = CommandOptions.Day("--first", "First day.");
        Option<DateOnly?> last = CommandOptions.Day("--last", "Last day.");
        Option<TimeOnly?> opens = CommandOptions.TimeOfDay("--opens", "Opening time of each day; 09:00 unless another was set.");
        Option<TimeOnly?> closes = CommandOptions.TimeOfDay("--closes", "Closing time of each day; 18:00 unless another was set.");
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
            SetupStore setup = session.Database.Setup;
            FairSetup known = setup.Read();
            FairEdition fair = Merge(known.Fair, new FairEdition(
                result.GetValue(id)!, result.GetValue(name)!, result.GetValue(city)!, result.GetValue(zone)!, result.GetValue(first)!.Value, result.GetValue(last)!.Value,
                result.GetValue(opens) ?? known.Fair?.Opens ?? OpeningHours.UsuallyOpens, result.GetValue(closes) ?? known.Fair?.Closes ?? OpeningHours.UsuallyCloses));
            setup.SetFair(fair, CommandWho.Name);
            if (result.GetValue(pavilion) is { } pavilionName)
            {
                Pavilion former = known.Pavilion ?? new Pavilion("pavilion", pavilionName, string.Empty);
                setup.SetPavilion(former with { Name = pavilionName, Hall = result.GetValue(hall) ?? former.Hall }, CommandWho.Name);
            }

            result.InvocationConfiguration.Output.WriteLine(Say.With($"The fair is {Terminal.Plain(fair.Name)}, {fair.First:yyyy-MM-dd} to {fair.Last:yyyy-MM-dd}, {fair.Opens:HH:mm}–{fair.Closes:HH:mm} ({fair.TimeZone})."));
            return ExitCodes.Success;
        });
        return command;
    }

    private static ExampleCommand CreateShow()
    {
        Option<string> data = CommandOptions.Data();
        ExampleCommand command = new("show", "Shows fair, pavilion and firms in a few lines, and the editions before.", "fairkiosk fair show") { data };
        command.SetAction(result =>
        {
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: false);
            foreach (string line in FairSummary.Lines(session.Database.Setup.Read()))
            {
                result.InvocationConfiguration.Output.WriteLine(Terminal.Plain(line));
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static ExampleCommand CreateFigures()
    {
        Option<string> data = CommandOptions.Data();
        ExampleCommand command = new(
            "figures",
            "Prints this edition as an earlier one for next year's set-up: its days, firms, and visits and visitors by the hour. Live compares with them.",
            "fairkiosk fair figures --data last-year > figures.yaml",
            "fairkiosk import figures.yaml --data this-year")
        { data };
        command.SetAction(result =>
        {
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: false);
            FairSetup setup = session.Database.Setup.Read();
            if (setup.Fair is not { } fair)
            {
                throw new UsageException(Say.Plain("No fair was set, so there is nothing to compare with."));
            }

            FairSeries series = setup.Series ?? new FairSeries(fair.Id, fair.Name);
            result.InvocationConfiguration.Output.Write(SetupExport.Write(series, session.Database.PastFigures.Read(setup)));
            return ExitCodes.Success;
        });
        return command;
    }

    // What this command does not say stays, such as the figures that the fair published; hours of a day only while it is one of the fair.
    private static FairEdition Merge(FairEdition? known, FairEdition said) => known is null
        ? said
        : said with { Country = known.Country, Totals = known.Totals, OwnHours = [.. known.OwnHours.Where(own => own.Day >= said.First && own.Day <= said.Last)] };
}
