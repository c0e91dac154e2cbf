using System.Text.RegularExpressions;
using FairKiosk.Gateway.Commands;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Commands;

/// <summary>A gateway that nobody can sign in to yet says at its start what to type next.</summary>
public sealed partial class FirstStepsTests : IDisposable
{
    private static readonly Uri Page = new("http://127.0.0.1:8080/start");

    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_an_empty_gateway_says_to_type_works_as_it_stands_and_is_then_no_longer_said()
    {
        string[] arguments = ["run", "--data", _folder.File("our fair")];
        CommandLine first = await CommandLine.RunUntilReadyAsync(arguments);
        Assert.True(first.Code == 0, first.Error);
        Assert.Matches(@"^Nobody can sign in yet\. Open http://127\.0\.0\.1:[0-9]+/start and type the code [a-z2-9]{4}-[a-z2-9]{4} there\.\n", first.Output);

        string[][] commands = Commands(first.Output);
        Assert.Equal(["fair set", "booth add", "reader add", "user add"], commands.Select(command => $"{command[0]} {command[1]}"));
        foreach (string[] command in commands)
        {
            CommandLine answer = await CommandLine.RunAsync(command);
            Assert.True(answer.Code == 0, answer.Error);
        }

        CommandLine second = await CommandLine.RunUntilReadyAsync(arguments);
        Assert.StartsWith("FairKiosk is ready at ", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_set_up_already_is_not_said_again()
    {
        Assert.Equal(0, (await CommandLine.RunAsync("booth", "add", "omiya", "--name", "Omiya", "--data", _folder.Path)).Code);

        CommandLine said = await CommandLine.RunUntilReadyAsync("run", "--data", _folder.Path);

        string[][] commands = Commands(said.Output);
        Assert.Equal(["fair set", "reader add", "user add"], commands.Select(command => $"{command[0]} {command[1]}"));
        Assert.Contains("omiya", commands[1]);
    }

    [Fact]
    public async Task A_demo_brings_its_sign_ins_and_needs_no_steps()
    {
        CommandLine said = await CommandLine.RunUntilReadyAsync("run", "--demo", "--data", _folder.Path);

        Assert.Contains("sign in as ", said.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody can sign in", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_a_shell_finds_by_a_link_is_called_by_its_name()
    {
        string program = _folder.File("fairkiosk");
        File.WriteAllText(program, string.Empty);
        string searched = Directory.CreateDirectory(_folder.File("bin")).FullName;
        using FairDatabase database = FairDatabase.Open(_folder.File("data"), TimeProvider.System);
        Assert.Contains(FirstSteps.Lines(database, Page, "abcd-efgh", "/data", program, searched), line => line.Contains("alias", StringComparison.Ordinal));

        File.CreateSymbolicLink(Path.Combine(searched, "fairkiosk"), "../fairkiosk");

        Assert.DoesNotContain(FirstSteps.Lines(database, Page, "abcd-efgh", "/data", program, searched), line => line.Contains("alias", StringComparison.Ordinal));
    }

    // As a shell reads them: a backslash goes on with the next line, quotes hold a text together.
    private static string[][] Commands(string output) =>
    [
        .. Command().Matches(output.Replace("\\\n", " ", StringComparison.Ordinal))
            .Select(command => Word().Matches(command.Groups["words"].Value).Select(word => word.Value.Trim('"', '\'')).ToArray()),
    ];

    [GeneratedRegex("^  fairkiosk (?<words>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Command();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'|[^ ]+")]
    private static partial Regex Word();
}
