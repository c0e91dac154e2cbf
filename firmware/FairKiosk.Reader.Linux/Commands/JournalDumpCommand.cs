using System.CommandLine;
using System.Text;
using FairKiosk.Reader.Journals;
using FairKiosk.Reader.Linux.Hosting;
using FairKiosk.Reader.Linux.Storage;
using FairKiosk.Reader.Linux.Texts;

namespace FairKiosk.Reader.Linux.Commands;

internal static class JournalDumpCommand
{
    public const string Details = """
        Badges are personal data: keep the file as you would keep the badges.

        Examples:
          fairkiosk-reader journal dump --state ./counter-1 > events.jsonl
          fairkiosk-reader journal dump --state ./counter-1 --journal 9f86d081884c7d65

        Each line: {"journal":"9f86d081884c7d65","event":{"seq":41,"type":"scan",…}}

        Exit codes:
          0  written   1  there is no such journal   2  wrong arguments   3  no reader has run with this state folder
        """;

    private const string About = "Writes every event that the journals hold to standard output, one JSON object per line, the oldest first.";

    private static readonly Option<string> State = StateOption.Create();

    private static readonly Option<string?> Journal = new("--journal") { Description = Say.Plain("Only this journal."), HelpName = "id" };

    public static Command Create()
    {
        Command command = new("dump", Say.Plain(About)) { State, Journal };
        command.SetAction(result => Dump(new StateFolder(result.GetValue(State)!), result.GetValue(Journal)));
        return command;
    }

    private static int Dump(StateFolder state, string? only)
    {
        using var store = FileJournalStore.OpenReadOnly(state.JournalFolder);
        using var output = new BufferedStream(Console.OpenStandardOutput());
        var journals = new JournalInspector(store);
        journals.Load();
        var isFound = only is null;
        for (var i = 0; i < journals.Count; i++)
        {
            if (only is null || journals.Id(i) == only)
            {
                isFound = true;
                Write(journals, i, output);
            }
        }

        if (!isFound)
        {
            Console.Error.WriteLine(Say.With($"There is no journal {only} in {state.JournalFolder}."));
            return ExitCodes.Negative;
        }

        return ExitCodes.Success;
    }

    private static void Write(JournalInspector journals, int index, Stream output)
    {
        var before = Encoding.UTF8.GetBytes($"{{\"journal\":\"{journals.Id(index)}\",\"event\":");
        for (var sequence = journals.Oldest(index); journals.Read(index, sequence); sequence = journals.Sequence + 1)
        {
            output.Write(before);
            output.Write(PlainText.OfJson(journals.Buffer.AsSpan(journals.EventAt, journals.EventBytes)));
            output.Write("}\n"u8);
        }
    }
}
