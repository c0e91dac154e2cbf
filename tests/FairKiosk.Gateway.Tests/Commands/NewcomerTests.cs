namespace FairKiosk.Gateway.Tests.Commands;

/// <summary>Somebody who has never seen it: helped by --help, told plainly what is wrong, and nothing breaks.</summary>
public sealed class NewcomerTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("run")]
    [InlineData("rebuild")]
    [InlineData("quarantine", "list")]
    [InlineData("quarantine", "show")]
    [InlineData("quarantine", "replay")]
    [InlineData("fair", "set")]
    [InlineData("booth", "add")]
    [InlineData("reader", "add")]
    [InlineData("reader", "list")]
    [InlineData("reader", "bind")]
    [InlineData("user", "add")]
    [InlineData("user", "list")]
    [InlineData("user", "remove")]
    public async Task Every_command_explains_itself_with_examples_and_exit_codes(params string[] command)
    {
        CommandLine help = await CommandLine.RunAsync([.. command, "--help"]);

        Assert.Equal(0, help.Code);
        Assert.Contains($"Examples:{Environment.NewLine}  fairkiosk {string.Join(' ', command)}", help.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0", help.Output, StringComparison.Ordinal);
        Assert.Empty(help.Error);
    }

    [Theory]
    [InlineData("--web-prot", "run", "--web-prot", "8080")]
    [InlineData("rnu", "rnu")]
    [InlineData("--web-port takes a port from 1 to 65535, not 'abc'", "run", "--web-port", "abc")]
    [InlineData("not '70000'", "run", "--broker-port", "70000")]
    [InlineData("--listen takes HOST:PORT", "run", "--listen", "8883")]
    [InlineData("mqtts://user:password@broker.example:8883", "run", "--external-broker", "broker.example")]
    [InlineData("unencrypted", "run", "--external-broker", "mqtt://user:password@broker.example")]
    [InlineData("--demo-clock takes START,SPEED,BASE", "run", "--demo-clock", "tomorrow")]
    [InlineData("--name", "fair", "set", "--id", "2026")]
    [InlineData("--first takes a day such as 2026-11-16, not '16.11.2026'", "fair", "set", "--id", "x", "--name", "x", "--city", "x", "--zone", "Europe/Berlin", "--first", "16.11.2026", "--last", "2026-11-19")]
    [InlineData("'Booth 1' cannot be the name of a booth", "booth", "add", "Booth 1", "--name", "Booth 1")]
    [InlineData("--country takes a two-letter code such as JP, not 'Japan': use JP.", "booth", "add", "arakawa", "--name", "Arakawa", "--country", "Japan")]
    [InlineData("not 'UK': use GB.", "booth", "add", "arakawa", "--name", "Arakawa", "--country", "UK")]
    [InlineData("--country takes a two-letter code such as JP, not 'Atlantis'.", "booth", "add", "arakawa", "--name", "Arakawa", "--country", "Atlantis")]
    [InlineData("not 'XX'.", "booth", "add", "arakawa", "--name", "Arakawa", "--country", "XX")]
    [InlineData("'../x' cannot be the name of a reader", "reader", "add", "../x", "--name", "X")]
    [InlineData("--role", "user", "add", "somebody")]
    [InlineData("janitor", "user", "add", "somebody", "--role", "janitor")]
    [InlineData("--exhibitor ID", "user", "add", "somebody", "--role", "exhibitor")]
    [InlineData("There is no FairKiosk data in", "rebuild", "--verify")]
    [InlineData("There is no FairKiosk data in", "quarantine", "list")]
    [InlineData("There is no FairKiosk data in", "reader", "list")]
    [InlineData("There is no FairKiosk data in", "user", "list")]
    [InlineData("There is no FairKiosk data in", "user", "remove", "info-desk")]
    public async Task What_is_wrong_is_said_in_plain_words_and_nothing_is_changed(string said, params string[] arguments)
    {
        // A misspelt command takes no options at all.
        string[] more = arguments[0] == "rnu" ? [] : ["--data", _folder.Path];
        CommandLine answer = await CommandLine.RunAsync([.. arguments, .. more]);

        Assert.Equal(2, answer.Code);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task The_help_of_run_says_who_can_read_a_password_on_the_command_line_and_how_to_avoid_it()
    {
        CommandLine help = await CommandLine.RunAsync("run", "--help");

        string option = string.Join(' ', help.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Everybody on this machine can read a command line (ps)", option, StringComparison.Ordinal);
        Assert.Contains("externalBroker in gateway.json", option, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_typed_at_all_names_the_way_to_help()
    {
        CommandLine answer = await CommandLine.RunAsync();

        Assert.Equal(2, answer.Code);
        Assert.Contains("fairkiosk --help", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"webPort\": 8099,\n  \"brokerPort\": eighteen\n}\n", "gateway.json, line 3")]
    [InlineData("{\n  \"webPrt\": 8099\n}\n", "gateway.json, line 2")]
    [InlineData("{\n\n\n  \"listen\": 5\n}\n", "gateway.json, line 4")]
    [InlineData("", "gateway.json, line 1")]
    [InlineData("{ \"webPort\": -1 }", "webPort takes a port")]
    [InlineData("{ \"listen\": \"here\" }", "HOST:PORT")]
    public async Task An_unreadable_configuration_is_named_with_its_line(string content, string said)
    {
        await File.WriteAllTextAsync(_folder.File("gateway.json"), content);

        CommandLine answer = await CommandLine.RunAsync("run", "--data", _folder.Path);

        Assert.Equal(2, answer.Code);
        Assert.Contains(said, answer.Error, StringComparison.Ordinal);
        Assert.Equal([_folder.File("gateway.json")], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_file_of_options_that_is_named_is_read_in_place_of_the_usual_one_and_must_be_there()
    {
        await File.WriteAllTextAsync(_folder.File("gateway.json"), "{ }");
        await File.WriteAllTextAsync(_folder.File("service.json"), "{\n  \"webPrt\": 8099\n}\n");

        CommandLine wrong = await CommandLine.RunAsync("run", "--data", _folder.Path, "--options", _folder.File("service.json"));
        CommandLine missing = await CommandLine.RunAsync("run", "--data", _folder.Path, "--options", _folder.File("other.json"));

        Assert.Equal(2, wrong.Code);
        Assert.Contains("service.json, line 2", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(2, missing.Code);
        Assert.Contains("other.json cannot be read", missing.Error, StringComparison.Ordinal);
    }
}
