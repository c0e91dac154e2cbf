using System.Text.RegularExpressions;
using FairKiosk.EndToEnd.Tests.Harness;

namespace FairKiosk.EndToEnd.Tests;

/// <summary>Every command that a page shows is one that the programs know.</summary>
public sealed partial class DocumentedCommandsTests
{
    // "reader add" is the deepest that the programs go.
    private const int DeepestCommand = 2;

    public static TheoryData<string> Pages => [.. Directory
        .EnumerateFiles(Path.Combine(Programs.Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Append(Path.Combine(Programs.Root, "README.md"))
        .Append(Path.Combine(Programs.Root, "CONTRIBUTING.md"))
        .Select(page => Path.GetRelativePath(Programs.Root, page))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_command_on_a_page_is_known_to_its_program(string page)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Programs.Root, page));
        var unknown = new List<string>();
        foreach (var line in Commands(text))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var help = await HelpAsync(words);
            unknown.AddRange(words
                .Where(word => word.StartsWith("--", StringComparison.Ordinal) && word.Length > 2)
                .Select(word => Option().Match(word).Value)
                .Where(option => option != "--help" && !help.Contains(option, StringComparison.Ordinal))
                .Select(option => $"{option} in: {line}"));
        }

        Assert.Empty(unknown);
    }

    // Whole lines of code blocks, and what stands between single backquotes.
    private static IEnumerable<string> Commands(string text) =>
        CommandLine().Matches(text).Select(match => match.Groups["command"].Value.Trim().TrimEnd('\\'));

    private static async Task<string> HelpAsync(string[] words)
    {
        var program = words[0] switch
        {
            "fairkiosk" => Programs.Gateway,
            "fairkiosk-reader" => Programs.Reader,
            "fairkiosk-simulator" => Programs.Simulator,
            var script => Path.Combine(Programs.Root, script[2..]),
        };
        var commands = words.Skip(1).TakeWhile(word => Word().IsMatch(word)).Take(DeepestCommand).ToList();
        while (true)
        {
            var (code, said) = await ChildProcess.RunAsync(program, [.. commands, "--help"]);
            if (code == 0 || commands.Count == 0)
            {
                return said;
            }

            // The last word was a name, not a command.
            commands.RemoveAt(commands.Count - 1);
        }
    }

    [GeneratedRegex(@"(^|`|\$ )(?<command>(fairkiosk|fairkiosk-reader|fairkiosk-simulator|\./run|\./test)( [^`\n#|]*)?)(?=$|`|#|\|)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex CommandLine();

    [GeneratedRegex("^--[a-z-]+")]
    private static partial Regex Option();

    [GeneratedRegex("^[a-z][a-z-]*$")]
    private static partial Regex Word();
}
