using System.CommandLine;
using System.Globalization;
using FairKiosk.Gateway.Hosting;
using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Spectre.Console;

namespace FairKiosk.Gateway.Commands;

internal static class RebuildCommand
{
    private const int HashDigits = 12;

    public static Command Create()
    {
        Option<string> data = CommandOptions.Data();
        Option<bool> verify = new("--verify") { Description = Say.Plain("Changes nothing: computes anew, compares, and ends with 1 when anything differs.") };
        ExampleCommand command = new(
            "rebuild",
            "Computes visits, meetings, leads and all else anew from what was scanned and decided.",
            "fairkiosk rebuild --verify",
            "fairkiosk rebuild --data /srv/fairkiosk")
        { data, verify };
        command.SetAction(result =>
        {
            bool verifyOnly = result.GetValue(verify);
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: false);
            // A comparison only reads; a rebuild would race with a gateway that writes.
            using FolderLock? alone = verifyOnly ? null : FolderLock.Take(session.Folder);
            TextWriter output = result.InvocationConfiguration.Output;
            RebuildResult rebuilt = WithProgress(output, progress => session.Database.Rebuild(verifyOnly, progress));
            Report(output, rebuilt, verifyOnly);
            return rebuilt.Same || !verifyOnly ? ExitCodes.Success : ExitCodes.Negative;
        });
        return command;
    }

    private static void Report(TextWriter output, RebuildResult rebuilt, bool verifyOnly)
    {
        Table table = Terminal.Table("Table", "Rows", verifyOnly ? "Stored" : "Before", verifyOnly ? "Computed" : "After", string.Empty);
        foreach (ProjectionHash projection in rebuilt.Projections)
        {
            table.AddRow(Terminal.Cells(
                projection.Table, projection.RowsAfter.ToString(CultureInfo.InvariantCulture), projection.Before[..HashDigits], projection.After[..HashDigits],
                Say.Plain(projection.Same ? "same" : "differs")));
        }

        Terminal.Write(output, table);
        string events = rebuilt.Events == 1 ? Say.Plain("1 event") : Say.With($"{rebuilt.Events:N0} events");
        output.WriteLine((rebuilt.Same, verifyOnly) switch
        {
            (true, _) => Say.With($"Everything is as computed from {events}."),
            (false, true) => Say.With($"Computed from {events}, some tables differ. Run 'fairkiosk rebuild' with the gateway stopped to replace them."),
            (false, false) => Say.With($"Computed anew from {events}; the tables that differed were replaced."),
        });
    }

    private static RebuildResult WithProgress(TextWriter output, Func<IProgress<RebuildProgress>, RebuildResult> rebuild)
    {
        if (!Terminal.IsTerminal(output))
        {
            return rebuild(new Progress<RebuildProgress>());
        }

        return Terminal.Console(output).Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => rebuild(new Bar(context)));
    }

    /// <summary>One bar a step; reported on the rebuilding thread itself, so that the order holds.</summary>
    private sealed class Bar(ProgressContext context) : IProgress<RebuildProgress>
    {
        private ProgressTask? _task;

        public void Report(RebuildProgress value)
        {
            if (_task is null || _task.Description != value.Step)
            {
                _task?.Value(_task.MaxValue);
                _task = context.AddTask(value.Step, maxValue: Math.Max(1, value.Total));
            }

            _task.Value(value.Done);
        }
    }
}
