using System.CommandLine;
using System.Globalization;
using System.Text;
using FairKiosk.Gateway.Lists;
using FairKiosk.Gateway.Setup;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Lists;
using FairKiosk.Storage;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace FairKiosk.Gateway.Commands;

internal static class VisitorCommands
{
    private const int RowsNamed = 20;

    public static Command Create() => new("visitors", Say.Plain("The organiser's lists of visitors: who a code on a badge is.")) { CreateImport(), CreateList(), CreateRemove() };

    private static ExampleCommand CreateImport()
    {
        Option<string> data = CommandOptions.Data();
        Argument<string> file = new("file") { Description = Say.Plain("The list: CSV or Excel (.xlsx).") };
        Option<string[]> map = new("--map")
        {
            Description = Say.Plain("What a column says, where its head does not tell, such as code=Badge-ID; the column by its head or its letter."),
            HelpName = "WHAT=COLUMN",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<string?> encoding = CommandOptions.Text("--encoding", "NAME", "How the text is written, such as utf-8, shift_jis or windows-1252; found by itself without this.");
        Option<bool> dryRun = new("--dry-run") { Description = Say.Plain("Changes nothing: says what would be taken and what not.") };
        Option<string?> reportPath = CommandOptions.Text("--report", "FILE", "Writes every row that is not taken, and why, to this CSV file.");
        ExampleCommand command = new(
            "import",
            "Takes a list of visitors: codes get names, on leads that are there and on those to come. Wholly or not at all; visitors remove takes it back.",
            "fairkiosk visitors import list.xlsx --dry-run --report report.csv",
            "fairkiosk visitors import list.csv --map code=Badge-ID --map company=C")
        { data, file, map, encoding, dryRun, reportPath };
        command.SetAction((result, cancelled) =>
        {
            string path = result.GetValue(file)!;
            if (!File.Exists(path))
            {
                throw new UsageException(Say.With($"There is no file {path}."));
            }

            string? charset = result.GetValue(encoding);
            Encoding? chosen = charset is null ? null : ListCharset.Named(charset) ?? throw new UsageException(Say.With($"There is no encoding '{charset}'. Use one such as utf-8, shift_jis or windows-1252."));
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: false);
            ListWords words = WordsOfPage();
            try
            {
                ListDraft draft = ListDraft.Open(path, Path.GetFileName(path), chosen, new ListLimits(), session.Database);
                IReadOnlyDictionary<VisitorField, int> columns = Columns(draft, result.GetValue(map) ?? []);
                TextWriter output = result.InvocationConfiguration.Output;
                Describe(output, draft, columns);
                // Before anything is taken: a report that cannot be written stops it then.
                using FileStream? report = result.GetValue(reportPath) is { } where ? File.Create(where) : null;
                ListImport import = new(session.Database);
                ListFigures figures = WithProgress(output, progress => result.GetValue(dryRun)
                    ? import.Check(draft, columns, progress, cancelled)
                    : import.Import(draft, columns, CommandWho.Name, progress, cancelled));
                Tell(output, figures, words, report);
                return Task.FromResult(ExitCodes.Success);
            }
            catch (ListFaultException e) when (e.Fault is ListFault.Busy or ListFault.Disturbed or ListFault.ProfileChanged)
            {
                result.InvocationConfiguration.Error.WriteLine(words.Fault(e));
                return Task.FromResult(ExitCodes.CannotStart);
            }
            catch (ListFaultException e)
            {
                throw new UsageException(words.Fault(e), e);
            }
            catch (OperationCanceledException)
            {
                result.InvocationConfiguration.Error.WriteLine(Say.Plain("Stopped. Nothing of the list was taken."));
                return Task.FromResult(ExitCodes.Negative);
            }
        });
        return command;
    }

    private static ExampleCommand CreateList()
    {
        Option<string> data = CommandOptions.Data();
        ExampleCommand command = new("list", "Shows the lists that hold, the last one first.", "fairkiosk visitors list") { data };
        command.SetAction(result =>
        {
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: false);
            IReadOnlyList<VisitorList> lists = session.Database.Visitors.List();
            TextWriter output = result.InvocationConfiguration.Output;
            if (lists.Count == 0)
            {
                output.WriteLine(Say.Plain("There is no visitor list yet. Import one: fairkiosk visitors import FILE"));
                return ExitCodes.Success;
            }

            Table table = Terminal.Table("Id", "File", "Imported (UTC)", "Taken", "Not");
            foreach (VisitorList list in lists)
            {
                table.AddRow(Terminal.Cells(
                    list.Id, list.File, Terminal.ShortMoment(list.AtUtc), list.Rows.ToString(CultureInfo.InvariantCulture), list.Refused.ToString(CultureInfo.InvariantCulture)));
            }

            Terminal.Write(output, table);
            return ExitCodes.Success;
        });
        return command;
    }

    private static ExampleCommand CreateRemove()
    {
        Option<string> data = CommandOptions.Data();
        Argument<string> id = new("id") { Description = Say.Plain("The id, or its first digits; visitors list shows it.") };
        ExampleCommand command = new("remove", "Takes a list back: leads are named as they would be without it.", "fairkiosk visitors remove 3f09") { data, id };
        command.SetAction(result =>
        {
            string prefix = result.GetValue(id)!;
            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: false);
            VisitorList[] found = [.. session.Database.Visitors.List().Where(list => list.Id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Take(2)];
            if (found.Length > 1)
            {
                throw new UsageException(Say.With($"More than one list begins with '{prefix}'. Give more digits."));
            }

            try
            {
                bool removed = found.Length == 1 && new ListImport(session.Database).Withdraw(found[0].Id, CommandWho.Name);
                result.InvocationConfiguration.Output.WriteLine(Terminal.Plain(removed
                    ? Say.With($"{found[0].File} is taken back. Leads are named as without it.")
                    : Say.With($"There is no list '{prefix}'. Nothing was changed. See: fairkiosk visitors list")));
                return removed ? ExitCodes.Success : ExitCodes.Negative;
            }
            catch (ListFaultException e)
            {
                result.InvocationConfiguration.Error.WriteLine(WordsOfPage().Fault(e));
                return ExitCodes.CannotStart;
            }
        });
        return command;
    }

    private static Dictionary<VisitorField, int> Columns(ListDraft draft, string[] said)
    {
        Dictionary<VisitorField, int> columns = new(draft.Columns);
        string fields = string.Join(", ", SetupWords.All<VisitorField>());
        string heads = string.Join(", ", draft.Proposed.Heads);
        foreach (string pair in said)
        {
            string[] parts = pair.Split('=', 2);
            if (!SetupWords.TryRead(parts[0].Trim(), out VisitorField field))
            {
                throw new UsageException(Say.With($"--map takes WHAT=COLUMN such as code=Badge-ID, not '{pair}'. WHAT is one of {fields}."));
            }

            string wanted = parts.Length == 2 ? parts[1] : string.Empty;
            int column = draft.Proposed.Find(wanted)
                ?? throw new UsageException(Say.With($"There is no column '{wanted}', or more than one. The columns are: {heads}. A letter such as A names one, too."));
            foreach (VisitorField taken in columns.Where(other => other.Value == column).Select(other => other.Key).ToArray())
            {
                columns.Remove(taken);
            }

            columns[field] = column;
        }

        return columns;
    }

    private static void Describe(TextWriter output, ListDraft draft, IReadOnlyDictionary<VisitorField, int> columns)
    {
        string written = draft.File.Encoding is { } encoding ? $" ({encoding.WebName})" : "";
        output.WriteLine(Terminal.Plain($"{draft.Name}{written}{(draft.IsRemembered ? Say.Plain(", columns as last time:") : Say.Plain(", columns:"))}"));
        foreach (var (field, column) in columns.OrderBy(pair => pair.Key))
        {
            output.WriteLine(Terminal.Plain($"  {SetupWords.Of(field),-15} {VisitorColumns.Letter(column),-3} {draft.Proposed.Heads.ElementAtOrDefault(column)}").TrimEnd());
        }
    }

    private static void Tell(TextWriter output, ListFigures figures, ListWords words, FileStream? report)
    {
        output.WriteLine(figures.ListId is null
            ? Say.With($"Would take {figures.Taken:N0}, of these {figures.Listed:N0} known from an earlier list and {figures.Scanned:N0} scanned already.")
            : Say.With($"Took {figures.Taken:N0}, of these {figures.Listed:N0} known from an earlier list and {figures.Scanned:N0} scanned already."));
        if (figures.Doubled > 0)
        {
            output.WriteLine(Say.With($"{figures.Doubled:N0} say the same as a row before them."));
        }

        output.WriteLine(Say.With($"Not taken: {figures.Refused.Count:N0}."));
        foreach (var reason in figures.Refused.GroupBy(refused => refused.Why).OrderBy(group => group.Key))
        {
            string rows = string.Join(", ", reason.Take(RowsNamed).Select(refused => refused.Row.ToString(CultureInfo.InvariantCulture)));
            string more = reason.Count() > RowsNamed ? ", …" : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {reason.Count(),7:N0}  ") + Say.With($"{words.Refusal(reason.Key)} (row {rows}{more})"));
        }

        if (report is not null)
        {
            ListReport.Write(report, figures, words);
            output.WriteLine(Terminal.Plain(Say.With($"Written: {report.Name}.")));
        }

        output.WriteLine(figures.ListId is { } id ? Say.With($"fairkiosk visitors remove {id} takes it back.") : Say.Plain("Nothing was changed."));
    }

    private static ListFigures WithProgress(TextWriter output, Func<Action<ListProgress>, ListFigures> work)
    {
        if (!Terminal.IsTerminal(output))
        {
            return work(_ => { });
        }

        return Terminal.Console(output).Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Say.Plain("visitors"), maxValue: 1);
                return work(progress => task.Value(progress.Share));
            });
    }

    // Rows are refused in the words of the page.
    private static ListWords WordsOfPage()
    {
        ResourceManagerStringLocalizerFactory texts = new(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);
        return new ListWords(new Words(new StringLocalizer<Ui>(texts)));
    }
}
