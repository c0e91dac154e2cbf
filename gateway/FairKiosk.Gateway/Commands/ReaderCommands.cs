using System.CommandLine;
using System.Globalization;
using FairKiosk.Gateway.Broker;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Stations;
using FairKiosk.Storage;
using Spectre.Console;

namespace FairKiosk.Gateway.Commands;

internal static class ReaderCommands
{
    public static Command Create() => new("reader", Say.Plain("The badge readers: make known, list, place.")) { CreateAdd(), CreateList(), CreateBind(), CreateLanguage() };

    private static ExampleCommand CreateAdd()
    {
        Option<string> data = CommandOptions.Data();
        Argument<string> id = new("id") { Description = Say.Plain("Short name: a-z, 0-9 and hyphens.") };
        Option<string> name = CommandOptions.Required("--name", "TEXT", "Name as people say it.");
        Option<string?> booth = CommandOptions.Text("--booth", "ID", "The booth where it stands from now on.");
        Option<bool> local = new("--local") { Description = Say.Plain("For a reader on this machine, although the gateway listens on the network.") };
        ExampleCommand command = new(
            "add",
            "Makes a reader known and writes its activation file. Said again, the reader gets a new password and needs the new file.",
            "fairkiosk reader add counter-1 --name \"Counter 1\" --booth arakawa",
            "fairkiosk-reader run --activation activation/counter-1.json --state /var/lib/fairkiosk --source serial:/dev/ttyACM0")
        { data, id, name, booth, local };
        command.SetAction(result =>
        {
            string reader = Names.Checked(result.GetValue(id)!, "reader");
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: true);
            FairSetup known = session.Database.Setup.Read();
            if (result.GetValue(booth) is { } wanted && !known.Stations.ContainsKey(wanted))
            {
                throw new UsageException(Say.With($"There is no booth '{wanted}'. Add it first: fairkiosk booth add {wanted} --name NAME"));
            }

            session.Database.Setup.AddReader(reader, result.GetValue(name)!, CommandWho.Name);
            if (result.GetValue(booth) is { } station && known.BindingOf(reader, session.Time.GetUtcNow())?.StationId != station)
            {
                session.Database.Setup.Bind(reader, station, session.Time.GetUtcNow(), CommandWho.Name);
            }

            string path = new Activation(session.Folder, session.Database, session.Time).Write(reader, Ports.Keep(session.Folder), result.GetValue(local)).Path;
            result.InvocationConfiguration.Output.WriteLine(Say.With($"Reader {reader} is set up. Carry {path} to it; keep it secret, it holds the reader's password."));
            return ExitCodes.Success;
        });
        return command;
    }

    private static ExampleCommand CreateList()
    {
        Option<string> data = CommandOptions.Data();
        ExampleCommand command = new("list", "Shows every reader and where it stands.", "fairkiosk reader list") { data };
        command.SetAction(result =>
        {
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: false);
            FairSetup setup = session.Database.Setup.Read();
            TextWriter output = result.InvocationConfiguration.Output;
            if (setup.Readers.Count == 0)
            {
                output.WriteLine(Say.Plain("There are no readers yet. Add one: fairkiosk reader add counter-1 --name \"Counter 1\""));
                return ExitCodes.Success;
            }

            Table table = Terminal.Table("Reader", "Name", "Booth", "Since (UTC)", "Revision");
            foreach (ReaderEntry reader in setup.Readers)
            {
                Binding? binding = setup.BindingOf(reader.Id, session.Time.GetUtcNow());
                table.AddRow(Terminal.Cells(
                    reader.Id, reader.Name, binding is null ? Say.Plain("not placed") : setup.Stations[binding.StationId].Name,
                    binding is null ? string.Empty : Terminal.ShortMoment(binding.FromUtc), binding?.Revision.ToString(CultureInfo.InvariantCulture) ?? string.Empty));
            }

            Terminal.Write(output, table);
            return ExitCodes.Success;
        });
        return command;
    }

    private static ExampleCommand CreateBind()
    {
        Option<string> data = CommandOptions.Data();
        Argument<string> reader = new("reader") { Description = Say.Plain("The reader.") };
        Argument<string> booth = new("booth") { Description = Say.Plain("The booth where it stands.") };
        Option<DateTimeOffset?> from = CommandOptions.Moment("--from", "Since when; the default is now. What was scanned after that time moves along.");
        Option<DateTimeOffset?> to = CommandOptions.Moment("--to", "Until when; after it the reader stands where it stood before. The default is until it is bound again.");
        Option<bool> dryRun = new("--dry-run") { Description = Say.Plain("Shows what would change, and changes nothing.") };
        ExampleCommand command = new(
            "bind",
            "Says where a reader stands from now on, or since a time.",
            "fairkiosk reader bind counter-1 or-rack",
            "fairkiosk reader bind counter-1 or-rack --from 2026-11-16T13:00+01:00",
            "fairkiosk reader bind counter-1 or-rack --from 2026-11-16T13:00+01:00 --to 2026-11-16T15:00+01:00 --dry-run")
        { data, reader, booth, from, to, dryRun };
        command.SetAction(result =>
        {
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: false);
            DateTimeOffset since = (result.GetValue(from) ?? session.Time.GetUtcNow()).ToUniversalTime();
            PlaceWish wish = new(result.GetValue(reader)!, result.GetValue(booth)!, since, result.GetValue(to)?.ToUniversalTime());
            PlaceChange bound = session.Database.Places.Bind(wish, CommandWho.Name, tryOnly: result.GetValue(dryRun));
            CountLines.Write(result.InvocationConfiguration.Output, bound.Counts, session.Database.Setup.Read());
            string until = wish.ToUtc is { } end ? Say.With($" until {Terminal.Moment(end)}") : string.Empty;
            string moved = bound.Moved == 0 ? string.Empty : Say.With($" Scans moved: {bound.Moved}.");
            result.InvocationConfiguration.Output.WriteLine(Say.With($"Reader {wish.ReaderId} stands at {wish.StationId} since {Terminal.Moment(since)}{until} (revision {bound.Id}).{moved}") + (result.GetValue(dryRun) ? Say.Plain(" This was a dry run: nothing was changed.") : string.Empty));
            return ExitCodes.Success;
        });
        return command;
    }

    private static ExampleCommand CreateLanguage()
    {
        Option<string> data = CommandOptions.Data();
        Argument<string> reader = new("reader") { Description = Say.Plain("The reader.") };
        Argument<string> language = new("language") { Description = Say.Plain("en, de or ja.") };
        ExampleCommand command = new("language", "Says what a reader's display and page speak.", "fairkiosk reader language counter-1 de") { data, reader, language };
        command.SetAction(result =>
        {
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: false);
            session.Database.Places.SetLanguage(result.GetValue(reader)!, result.GetValue(language)!, CommandWho.Name);
            result.InvocationConfiguration.Output.WriteLine(Say.With($"Reader {result.GetValue(reader)} speaks {result.GetValue(language)}."));
            return ExitCodes.Success;
        });
        return command;
    }
}
