using System.CommandLine;
using System.Globalization;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Spectre.Console;

namespace FairKiosk.Gateway.Commands;

internal static class QuarantineCommands
{
    // Enough to tell entries apart, and the table fits 80 columns.
    private const int ShownDigits = 12;

    public static Command Create() => new("quarantine", Say.Plain("Messages that could not be understood; they are kept as they came.")) { CreateList(), CreateShow(), CreateReplay() };

    private static ExampleCommand CreateList()
    {
        Option<string> data = CommandOptions.Data();
        Option<bool> all = new("--all") { Description = Say.Plain("Also what was replayed already.") };
        ExampleCommand command = new("list", "Lists them, the oldest first.", "fairkiosk quarantine list", "fairkiosk quarantine list --all") { data, all };
        command.SetAction(result =>
        {
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: false);
            TextWriter output = result.InvocationConfiguration.Output;
            IReadOnlyList<QuarantineEntry> entries = session.Database.Quarantine.List(result.GetValue(all));
            if (entries.Count == 0)
            {
                output.WriteLine(Say.Plain("The quarantine is empty."));
                return ExitCodes.Success;
            }

            Table table = Terminal.Table("Id", "Reader", "Received (UTC)", "Bytes", "Why", "Replayed");
            foreach (QuarantineEntry entry in entries)
            {
                table.AddRow(Terminal.Cells(
                    entry.Id[..ShownDigits], entry.ReaderId, Terminal.ShortMoment(entry.ReceivedAtUtc), entry.Bytes.ToString(CultureInfo.InvariantCulture), QuarantineWords.Of(entry.Reason),
                    entry.ReplayedAtUtc is { } replayed ? Terminal.ShortMoment(replayed) : Say.Plain("no")));
            }

            Terminal.Write(output, table);
            return ExitCodes.Success;
        });
        return command;
    }

    private static ExampleCommand CreateShow()
    {
        Option<string> data = CommandOptions.Data();
        Argument<string> id = new("id") { Description = Say.Plain("The id, or its first digits.") };
        ExampleCommand command = new("show", "Shows the bytes of one message; what is no text is written as \\xNN.", "fairkiosk quarantine show 1f0c9a") { data, id };
        command.SetAction(result =>
        {
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: false);
            QuarantineEntry? entry = Find(session, result.GetValue(id)!);
            if (entry is null)
            {
                result.InvocationConfiguration.Error.WriteLine(Unknown(result.GetValue(id)!));
                return ExitCodes.Negative;
            }

            TextWriter output = result.InvocationConfiguration.Output;
            output.WriteLine(Say.With($"Id        {entry.Id}"));
            output.WriteLine(Say.With($"Reader    {entry.ReaderId}"));
            output.WriteLine(Say.With($"Received  {Terminal.Moment(entry.ReceivedAtUtc)}"));
            output.WriteLine(Say.With($"Why       {Terminal.Plain(QuarantineWords.Of(entry.Reason))}"));
            output.WriteLine();
            output.WriteLine(new QuarantineDesk(session.Database).Text(entry.Id));
            return ExitCodes.Success;
        });
        return command;
    }

    private static ExampleCommand CreateReplay()
    {
        Option<string> data = CommandOptions.Data();
        Argument<string[]> ids = new("id") { Description = Say.Plain("Ids, or their first digits; without any, all of them."), Arity = ArgumentArity.ZeroOrMore };
        ExampleCommand command = new(
            "replay", "Tries again to understand them, for instance after an update.", "fairkiosk quarantine replay", "fairkiosk quarantine replay 1f0c9a") { data, ids };
        command.SetAction(result =>
        {
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: false);
            TextWriter output = result.InvocationConfiguration.Output;
            string[] wanted = result.GetValue(ids) ?? [];
            List<QuarantineEntry> entries = [];
            foreach (string prefix in wanted)
            {
                if (Find(session, prefix) is not { } entry)
                {
                    result.InvocationConfiguration.Error.WriteLine(Unknown(prefix));
                    return ExitCodes.Negative;
                }

                entries.Add(entry);
            }

            QuarantineDesk desk = new(session.Database);
            int understood = 0;
            foreach (QuarantineEntry entry in wanted.Length == 0 ? session.Database.Quarantine.List() : entries)
            {
                if (desk.Replay(entry) is { } problem)
                {
                    output.WriteLine(Say.With($"{entry.Id[..ShownDigits]} stays: {Terminal.Plain(QuarantineWords.Of(problem))}"));
                    continue;
                }

                understood++;
                output.WriteLine(Say.With($"{entry.Id[..ShownDigits]} is understood now and stored."));
            }

            output.WriteLine(understood == 0 ? Say.Plain("Nothing was replayed.") : Say.With($"{understood} replayed."));
            return ExitCodes.Success;
        });
        return command;
    }

    private static QuarantineEntry? Find(DataFolderSession session, string prefix)
    {
        QuarantineEntry[] found = [.. session.Database.Quarantine.List(withReplayed: true).Where(e => e.Id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Take(2)];
        return found.Length switch
        {
            0 => null,
            1 => found[0],
            _ => throw new UsageException(Say.With($"More than one message begins with '{prefix}'. Give more digits.")),
        };
    }

    private static string Unknown(string id) => Say.With($"There is no message '{Terminal.Plain(id)}' in quarantine. See: fairkiosk quarantine list --all");
}
