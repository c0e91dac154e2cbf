using System.CommandLine;
using System.Globalization;
using FairKiosk.Reader.Linux.Hosting;
using FairKiosk.Reader.Linux.Storage;
using FairKiosk.Reader.Journals;
using FairKiosk.Reader.Linux.Texts;

namespace FairKiosk.Reader.Linux.Commands;

internal static class StatusCommand
{
    public const string Details = """
        Example:
          fairkiosk-reader status --state ./counter-1

        Exit codes:
          0  shown   2  wrong arguments   3  no reader has run with this state folder
        """;

    private const string About = "Shows how a reader is: its journals, what waits, the last receipt. Works while the reader runs, and changes nothing.";

    private static readonly Option<string> State = StateOption.Create();

    public static Command Create()
    {
        Command command = new("status", Say.Plain(About)) { State };
        command.SetAction(result => Show(new StateFolder(result.GetValue(State)!), Console.Out));
        return command;
    }

    private static int Show(StateFolder state, TextWriter output)
    {
        using var store = FileJournalStore.OpenReadOnly(state.JournalFolder);
        var isRunning = FileJournalStore.IsInUse(state.JournalFolder);
        output.WriteLine(Say.With($"reader    {PlainText.Of(state.Owner)}"));
        output.WriteLine(isRunning ? Say.Plain("running   yes") : Say.Plain("running   no"));
        if (StatusFile.Read(state) is { } snapshot)
        {
            ShowSnapshot(snapshot, isRunning, output);
        }

        ShowJournals(store, output);
        return ExitCodes.Success;
    }

    private static void ShowJournals(FileJournalStore store, TextWriter output)
    {
        var journals = new JournalInspector(store);
        journals.Load();
        var waiting = 0L;
        for (var i = 0; i < journals.Count; i++)
        {
            waiting += journals.Waiting(i);
            var state = i == journals.Count - 1 ? Say.Plain("newest") : Say.Plain("sealed");
            output.WriteLine(Say.With(
                $"journal   {journals.Id(i)}: {journals.Oldest(i)} to {journals.Head(i)}, {journals.Waiting(i)} waiting, {state}"));
        }

        output.WriteLine(Say.With($"waiting   {waiting}"));
    }

    private static void ShowSnapshot(StatusSnapshot snapshot, bool isRunning, TextWriter output)
    {
        if (isRunning)
        {
            output.WriteLine(snapshot.Connected ? Say.Plain("broker    connected") : Say.With($"broker    not connected: {PlainText.Of(Say.Plain(snapshot.Reason))}"));
        }
        else
        {
            output.WriteLine(Say.With($"last run  until {Instant(snapshot.WrittenUtcMillis)} by its own clock"));
        }

        var station = snapshot.Station.Length > 0 ? PlainText.Of(snapshot.Station) : Say.Plain("none");
        output.WriteLine(Say.With($"station   {station}, configuration {snapshot.ConfigRevision}"));
        output.WriteLine(snapshot.LastReceiptUtcMillis == 0
            ? Say.Plain("receipt   none since the reader was started")
            : Say.With($"receipt   up to {snapshot.LastReceiptUpTo}, {Instant(snapshot.LastReceiptUtcMillis)}"));
    }

    private static string Instant(long utcMillis) =>
        DateTimeOffset.FromUnixTimeMilliseconds(utcMillis).ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
