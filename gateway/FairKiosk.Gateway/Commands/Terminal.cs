using System.Globalization;
using Spectre.Console;

namespace FairKiosk.Gateway.Commands;

/// <summary>Tables that fit a terminal of 80 columns; colour only where there is one.</summary>
internal static class Terminal
{
    private const int Columns = 80;

    public static Table Table(params string[] heads)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string head in heads)
        {
            table.AddColumn(head);
        }

        return table;
    }

    public static string[] Cells(params string[] texts) => Array.ConvertAll(texts, Markup.Escape);

    public static void Write(TextWriter output, Table table) => Console(output).Write(table);

    public static IAnsiConsole Console(TextWriter output)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (!IsTerminal(output))
        {
            console.Profile.Width = Columns;
        }

        return console;
    }

    public static bool IsTerminal(TextWriter output) => ReferenceEquals(output, System.Console.Out) && !System.Console.IsOutputRedirected;

    /// <summary>For a column whose head says UTC.</summary>
    public static string ShortMoment(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
