using System.CommandLine;
using FairKiosk.Reader.Journals;
using FairKiosk.Reader.Linux.Storage;
using FairKiosk.Reader.Linux.Texts;

namespace FairKiosk.Reader.Linux.Commands;

internal static class JournalVerifyCommand
{
    public const string Details = """
        Example:
          fairkiosk-reader journal verify --state ./counter-1

        Exit codes:
          0  sound   1  damage was found   2  wrong arguments   3  no reader has run with this state folder
        """;

    private const string About = "Checks every byte of a reader's journals and says what is wrong with them. Changes nothing.";

    private static readonly Option<string> State = StateOption.Create();

    public static Command Create()
    {
        Command command = new("verify", Say.Plain(About)) { State };
        command.SetAction(result => Verify(new StateFolder(result.GetValue(State)!), Console.Out));
        return command;
    }

    private static int Verify(StateFolder state, TextWriter output)
    {
        using var store = FileJournalStore.OpenReadOnly(state.JournalFolder);
        var isRunning = FileJournalStore.IsInUse(state.JournalFolder);
        var journals = new JournalInspector(store);
        journals.Load();
        var damaged = 0;
        for (var i = 0; i < journals.Count; i++)
        {
            var report = new FindingsReport(output, isBeingWritten: isRunning && i == journals.Count - 1);
            journals.Verify(i, report);
            damaged += report.Count;
            var verdict = report.Count == 0 ? Say.Plain("sound") : Say.Plain("DAMAGED");
            output.WriteLine(Say.With($"journal {journals.Id(i)}: {journals.Oldest(i)} to {journals.Head(i)}, {verdict}"));
        }

        output.WriteLine(damaged == 0
            ? Say.Plain("All journals are sound.")
            : Say.Plain("Damage was found. What can be read is delivered all the same; replace the card or disk soon."));
        return damaged == 0 ? ExitCodes.Success : ExitCodes.Negative;
    }

    private sealed class FindingsReport(TextWriter output, bool isBeingWritten) : IJournalFindings
    {
        public int Count { get; private set; }

        public void Repaired(string file, long sequence) =>
            Tell(Say.With($"{file}: event {sequence} has a flipped bit; it can be repaired and nothing is lost."));

        public void Lost(string journal, long from, long to) =>
            Tell(from == to
                ? Say.With($"journal {journal}: event {from} cannot be read any more.")
                : Say.With($"journal {journal}: events {from} to {to} cannot be read any more."));

        public void Damaged(string file)
        {
            // A reader that runs may be in the middle of writing this very slot.
            if (!isBeingWritten)
            {
                Tell(Say.With($"{file}: its head is damaged; no event is lost by that."));
            }
        }

        public void Torn(string file)
        {
            if (!isBeingWritten)
            {
                Tell(Say.With($"{file}: there are bytes that are no whole event: one that was being written when the power went, or damage."));
            }
        }

        private void Tell(string finding)
        {
            Count++;
            output.WriteLine(finding);
        }
    }
}
