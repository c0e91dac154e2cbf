using FairKiosk.EndToEnd.Tests.Harness;

namespace FairKiosk.EndToEnd.Tests;

/// <summary>What is wrong gets a clear message and changes nothing. What only the gateway can get wrong is tested beside it.</summary>
public sealed class BadInputTests
{
    private const int Usage = 2;

    [Theory]
    [InlineData("--web-prot", "fairkiosk", "run", "--web-prot", "8080")]
    [InlineData("--verfy", "fairkiosk", "rebuild", "--verfy")]
    [InlineData("rnu", "fairkiosk", "rnu")]
    [InlineData("--activatoin", "fairkiosk-reader", "run", "--activatoin", "x.json")]
    [InlineData("dmup", "fairkiosk-reader", "journal", "dmup")]
    [InlineData("--boohts", "fairkiosk-simulator", "--boohts", "8")]
    [InlineData("many", "fairkiosk-simulator", "--readers", "many")]
    public async Task What_is_not_understood_is_named_and_nothing_happens(string wrong, string program, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        await using var process = ChildProcess.Start(PathOf(program), folder.Path, null, arguments);
        Assert.Equal(Usage, await process.ExitAsync(TimeSpan.FromSeconds(30)));
        Assert.Contains(wrong, process.Transcript, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_reader_names_file_and_line_of_an_unreadable_activation()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["activation.json"], "{\n  \"reader\": \"counter-1\",\n  \"port\": eighteen\n}\n");
        var (code, said) = await ChildProcess.RunAsync(
            Programs.Reader, "run", "--activation", folder["activation.json"], "--state", folder["state"], "--source", "stdin");
        Assert.Equal(Usage, code);
        Assert.Contains("activation.json", said, StringComparison.Ordinal);
        Assert.Contains("line 3", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["state"]));
    }

    private static string PathOf(string program) => program switch
    {
        "fairkiosk" => Programs.Gateway,
        "fairkiosk-reader" => Programs.Reader,
        _ => Programs.Simulator,
    };
}
