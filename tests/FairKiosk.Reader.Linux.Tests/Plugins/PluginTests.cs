using FairKiosk.Reader.Linux.Tests.Harness;

namespace FairKiosk.Reader.Linux.Tests.Plugins;

/// <summary>The program with a plug-in: the assembly of these tests.</summary>
public sealed class PluginTests
{
    private static readonly string ThisAssembly = typeof(PluginTests).Assembly.Location;

    [Fact]
    public async Task A_badge_on_a_module_of_a_plug_in_is_kept_once()
    {
        using var home = ReaderHome.WithoutBroker;
        await using var reader = ReaderProcess.Start(home.Run("--plugin", ThisAssembly, "--source", "module:bench", "--part", "lamp"));
        var outcome = await reader.OutcomeAsync();
        Assert.Equal("accepted", outcome.GetProperty("outcome").GetString());
        Assert.Equal("badge-17", outcome.GetProperty("data").GetString());
        Assert.Equal(0, await reader.StopAsync());
        Assert.Single(reader.Transcript.Split('\n'), line => line.Contains("\"outcome\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--source module:bench", 2, "--source module:bench: there is no such NFC module. Name the file that brings it with --plugin.")]
    [InlineData("--plugin nowhere.dll", 2, "There is no file")]
    [InlineData("--plugin TESTS --source module:pn533", 2, "--source module:pn533: there is no such NFC module. There are: bench.")]
    [InlineData("--plugin TESTS --part horn", 2, "--part horn: there is no such part. There are: lamp, broken-lamp.")]
    [InlineData("--plugin TESTS --part broken-lamp", 3, "The part broken-lamp does not answer: no answer on the bus")]
    [InlineData("--plugin WIRE --source stdin", 2, "is no plug-in of this reader.")]
    [InlineData("--plugin TEXT --source stdin", 2, "is no plug-in of this reader.")]
    public async Task What_a_plug_in_does_not_have_is_told_in_plain_words_and_nothing_starts(string options, int code, string said)
    {
        using var home = ReaderHome.WithoutBroker;
        var text = home["text.dll"];
        await File.WriteAllTextAsync(text, "no assembly");
        var wire = Path.Combine(AppContext.BaseDirectory, "FairKiosk.Wire.dll");
        string[] given = [.. options.Split(' ').Select(word => word switch { "TESTS" => ThisAssembly, "WIRE" => wire, "TEXT" => text, _ => word })];
        var (exit, transcript) = await ReaderProcess.RunAsync(home.Run(given));
        Assert.Contains(said, transcript, StringComparison.Ordinal);
        Assert.Equal(code, exit);
    }
}
