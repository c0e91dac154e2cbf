using System.Globalization;
using System.Text;
using FairKiosk.Gateway.Texts;
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
            table.AddColumn(Say.Plain(head));
        }

        return table;
    }

    public static string[] Cells(params string[] texts) => Array.ConvertAll(texts, text => Markup.Escape(Plain(text).Replace('\n', ' ').Replace('\t', ' ')));

    /// <summary>A text that somebody else may have written: what would command the terminal or turn its lines around is written as \uHHHH, which JSON reads alike.</summary>
    public static string Plain(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (char letter in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'))
        {
            if (char.IsSurrogate(letter) || IsPlain(new Rune(letter)))
            {
                plain.Append(letter);
            }
            else
            {
                plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            }
        }

        return plain.ToString();
    }

    /// <summary>False for control characters but the ends of lines and tabs, for separators of lines, and for what is invisible.</summary>
    public static bool IsPlain(Rune letter) => letter.Value is '\n' or '\t' || Rune.GetUnicodeCategory(letter) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

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
