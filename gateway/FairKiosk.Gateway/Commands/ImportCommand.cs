using System.CommandLine;
using FairKiosk.Gateway.Broker;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Setup;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Commands;

internal static class ImportCommand
{
    public static Command Create()
    {
        Option<string> data = CommandOptions.Data();
        Argument<string> file = new("file") { Description = Say.Plain("The set-up, in YAML (docs/set-up.md).") };
        Option<bool> dryRun = new("--dry-run") { Description = Say.Plain("Shows what would change, and changes nothing.") };
        ExampleCommand command = new(
            "import",
            "Sets up fair, pavilion, firms, booths and readers from one file: all of it, or nothing when something is wrong. Said again, it changes nothing.",
            "fairkiosk import pavilion.yaml --dry-run",
            "fairkiosk import pavilion.yaml")
        { data, file, dryRun };
        command.SetAction(result =>
        {
            string path = result.GetValue(file)!;
            byte[] bytes = File.Exists(path) ? File.ReadAllBytes(path) : throw new UsageException(Say.With($"There is no file {path}."));
            return Import(result.GetValue(data)!, Path.GetFileName(path), bytes, result.GetValue(dryRun), result.InvocationConfiguration);
        });
        return command;
    }

    private static int Import(string data, string name, byte[] bytes, bool isDry, InvocationConfiguration terminal)
    {
        // A file with a slip, and a dry run, leave no data folder behind.
        using DataFolderSession? there = DataFolderSession.Exists(data) ? DataFolderSession.Open(data, create: false) : null;
        FairSetup before = there?.Database.Setup.Read() ?? FairSetup.Empty;
        SetupReading reading = SetupFile.Read(bytes, before, (there?.Time ?? TimeProvider.System).GetUtcNow());
        if (reading.Wish is not { } wish)
        {
            foreach (Complaint complaint in reading.Complaints)
            {
                terminal.Error.WriteLine(Terminal.Plain($"{name}, {complaint}"));
            }

            terminal.Error.WriteLine(reading.Complaints.Count < Complaints.Most ? Say.Plain("Nothing was changed.") : Say.Plain("There may be more. Nothing was changed."));
            return ExitCodes.Usage;
        }

        DemandSameEdition(there, before, wish);
        SetupDifference difference = new(before, wish);
        if (isDry)
        {
            Report(terminal.Output, difference, before, there is null ? null : Make(there, wish, isDry), isDry);
            return ExitCodes.Success;
        }

        using DataFolderSession? made = there is null ? DataFolderSession.Open(data, create: true) : null;
        DataFolderSession session = there ?? made!;
        Report(terminal.Output, difference, before, Make(session, wish, isDry), isDry);
        Activate(session, wish, terminal.Output);
        return ExitCodes.Success;
    }

    private static SetupChange Make(DataFolderSession session, SetupWish wish, bool isDry) =>
        session.Database.Changes.Make(wish, CommandWho.Name, tryOnly: isDry)
        ?? throw new SetupRejectedException(SetupRejection.SetupChanged, "Somebody changed the set-up meanwhile; nothing was changed. Try again.");

    /// <param name="change">What it does to what was scanned; null: there is no data folder yet.</param>
    private static void Report(TextWriter output, SetupDifference difference, FairSetup setup, SetupChange? change, bool isDry)
    {
        foreach (string line in difference.Lines)
        {
            output.WriteLine(Terminal.Plain(line));
        }

        CountLines.Write(output, change?.Counts ?? CountChange.None, setup);
        string counts = Say.With($"{difference.New} new, {difference.Changed} changed, {difference.Unchanged} unchanged.");
        string scans = (change?.Counted > 0 ? Say.With($" Scans that now count: {change.Counted}.") : string.Empty)
            + (change?.Uncounted > 0 ? Say.With($" Scans that no longer count: {change.Uncounted}.") : string.Empty)
            + (change?.Moved > 0 ? Say.With($" Scans moved: {change.Moved}.") : string.Empty);
        output.WriteLine(difference.IsNothing ? Say.Plain("Nothing to change.") : counts + scans + (isDry ? Say.Plain(" This was a dry run: nothing was changed.") : string.Empty));
    }

    // Another edition's days would put every scan outside its hours.
    private static void DemandSameEdition(DataFolderSession? session, FairSetup before, SetupWish wish)
    {
        if (before.Fair is { } fair && wish.Fair is { } wished && wished.Id != fair.Id && session?.Database.Live.Read(null).HasScans == true)
        {
            throw new UsageException(
                Say.With($"This data folder has scans of {fair.Id}, and the file is about {wished.Id}. Another fair needs a data folder of its own: --data DIR. Nothing was changed."));
        }
    }

    // As with "reader add": a reader that never had a password gets one.
    private static void Activate(DataFolderSession session, SetupWish wish, TextWriter output)
    {
        Activation activation = new(session.Folder, session.Database, session.Time);
        foreach (ReaderEntry reader in wish.Readers.Where(reader => session.Database.Credentials.Find(CredentialStore.ReaderKind, reader.Id) is null))
        {
            string path = activation.Write(reader.Id, Ports.Keep(session.Folder), local: false).Path;
            output.WriteLine(Say.With($"Carry {path} to reader {reader.Id}; keep it secret, it holds the reader's password."));
        }
    }
}
