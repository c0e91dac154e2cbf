using System.CommandLine;
using System.Globalization;
using System.Text;
using FairKiosk.Gateway.Ingest;
using FairKiosk.Storage;
using Spectre.Console;

namespace FairKiosk.Gateway.Commands;

internal static class QuarantineCommands
{
    // Enough to tell entries apart, and the table fits 80 columns.
    private const int ShownDigits = 12;

    public static Command Create() => new("quarantine", "Messages that could not be understood; they are kept as they came.") { CreateList(), CreateShow(), CreateReplay() };

    private static ExampleCommand CreateList()
    {
        Option<string> data = CommandOptions.Data();
        Option<bool> all = new("--all") { Description = "Also what was replayed already." };
        ExampleCommand command = new("list", "Lists them, the oldest first.", "fairkiosk quarantine list", "fairkiosk quarantine list --all") { data, all };
        command.SetAction(result =>
        {
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: false);
            TextWriter output = result.InvocationConfiguration.Output;
            IReadOnlyList<QuarantineEntry> entries = session.Database.Quarantine.List(result.GetValue(all));
            if (entries.Count == 0)
            {
                output.WriteLine("The quarantine is empty.");
                return ExitCodes.Success;
            }

            Table table = Terminal.Table("Id", "Reader", "Received (UTC)", "Bytes", "Why", "Replayed");
            foreach (QuarantineEntry entry in entries)
            {
                table.AddRow(Terminal.Cells(
                    entry.Id[..ShownDigits], entry.ReaderId, Terminal.ShortMoment(entry.ReceivedAtUtc), entry.Bytes.ToString(CultureInfo.InvariantCulture), entry.Reason,
                    entry.ReplayedAtUtc is { } replayed ? Terminal.ShortMoment(replayed) : "no"));
            }

            Terminal.Write(output, table);
            return ExitCodes.Success;
        });
        return command;
    }

    private static ExampleCommand CreateShow()
    {
        Option<string> data = CommandOptions.Data();
        Argument<string> id = new("id") { Description = "The id, or its first digits." };
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
            output.WriteLine($"Id        {entry.Id}");
            output.WriteLine($"Reader    {entry.ReaderId}");
            output.WriteLine($"Received  {Terminal.Moment(entry.ReceivedAtUtc)}");
            output.WriteLine($"Why       {Terminal.Plain(entry.Reason)}");
            output.WriteLine();
            output.WriteLine(Readable(session.Database.Quarantine.Payload(entry.Id) ?? []));
            return ExitCodes.Success;
        });
        return command;
    }

    private static ExampleCommand CreateReplay()
    {
        Option<string> data = CommandOptions.Data();
        Argument<string[]> ids = new("id") { Description = "Ids, or their first digits; without any, all of them.", Arity = ArgumentArity.ZeroOrMore };
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

            int understood = 0;
            foreach (QuarantineEntry entry in wanted.Length == 0 ? session.Database.Quarantine.List() : entries)
            {
                if (Replay(session, entry) is { } problem)
                {
                    output.WriteLine($"{entry.Id[..ShownDigits]} stays: {Terminal.Plain(problem)}");
                    continue;
                }

                understood++;
                output.WriteLine($"{entry.Id[..ShownDigits]} is understood now and stored.");
            }

            output.WriteLine(understood == 0 ? "Nothing was replayed." : string.Create(CultureInfo.InvariantCulture, $"{understood} replayed."));
            return ExitCodes.Success;
        });
        return command;
    }

    /// <summary>Null when it was stored; else why it is still not understood.</summary>
    private static string? Replay(DataFolderSession session, QuarantineEntry entry)
    {
        byte[] raw = session.Database.Quarantine.Payload(entry.Id) ?? [];
        DecodedArrival decoded = ArrivalDecoder.Decode(new Arrival(entry.ReaderId, entry.Topic, raw, ArrivedAt: 0, entry.ReceivedAtUtc));
        if (decoded.Incoming is null)
        {
            return decoded.Quarantined!.Reason;
        }

        session.Database.Writer.Replay(entry.Id, [decoded.Incoming]);
        return null;
    }

    private static QuarantineEntry? Find(DataFolderSession session, string prefix)
    {
        QuarantineEntry[] found = [.. session.Database.Quarantine.List(withReplayed: true).Where(e => e.Id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Take(2)];
        return found.Length switch
        {
            0 => null,
            1 => found[0],
            _ => throw new UsageException($"More than one message begins with '{prefix}'. Give more digits."),
        };
    }

    private static string Unknown(string id) => $"There is no message '{Terminal.Plain(id)}' in quarantine. See: fairkiosk quarantine list --all";

    private static string Readable(byte[] raw)
    {
        StringBuilder text = new();
        ReadOnlySpan<byte> rest = raw;
        while (!rest.IsEmpty)
        {
            System.Buffers.OperationStatus status = Rune.DecodeFromUtf8(rest, out Rune rune, out int used);
            if (status == System.Buffers.OperationStatus.Done && Terminal.IsPlain(rune))
            {
                text.Append(rune.ToString());
            }
            else
            {
                foreach (byte b in rest[..used])
                {
                    text.Append(CultureInfo.InvariantCulture, $"\\x{b:x2}");
                }
            }

            rest = rest[used..];
        }

        return text.ToString();
    }
}
