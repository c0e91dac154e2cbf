using FairKiosk.Reader.Linux.Tests.Harness;

namespace FairKiosk.Reader.Linux.Tests.Commands;

/// <summary>The program as a newcomer types it, right and wrong.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("run", "--help")]
    [InlineData("status", "--help")]
    [InlineData("journal", "--help")]
    [InlineData("journal", "dump", "--help")]
    [InlineData("journal", "verify", "-h")]
    [InlineData("scanners", "--help")]
    public async Task Every_help_has_an_example(params string[] arguments)
    {
        var (code, said) = await ReaderProcess.RunAsync(arguments);
        Assert.Equal(0, code);
        Assert.Contains("Example", said, StringComparison.Ordinal);
        Assert.Contains("fairkiosk-reader", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("run", "--help")]
    [InlineData("status", "--help")]
    [InlineData("journal", "dump", "--help")]
    [InlineData("journal", "verify", "--help")]
    [InlineData("scanners", "--help")]
    public async Task Every_command_tells_its_exit_codes(params string[] arguments)
    {
        var (_, said) = await ReaderProcess.RunAsync(arguments);
        Assert.Contains("Exit codes:", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("See fairkiosk-reader --help.")]
    [InlineData("See fairkiosk-reader --help.", "frobnicate")]
    [InlineData("'--activation' is required", "run")]
    [InlineData("'--state' is required", "status")]
    [InlineData("See fairkiosk-reader journal --help.", "journal")]
    [InlineData("See fairkiosk-reader journal verify --help.", "journal", "verify", "--stat", "x")]
    [InlineData("say cr, lf, crlf, tab or stx", "run", "--activation", "a", "--state", "s", "--framing", "semicolon")]
    [InlineData("say json", "run", "--activation", "a", "--state", "s", "--events", "xml")]
    [InlineData("say us, de, jp or fr", "run", "--activation", "a", "--state", "s", "--keymap", "uk")]
    [InlineData("it is given twice", "run", "--activation", "a", "--state", "s", "--source", "keyboard:/dev/x", "--source", "keyboard:/dev/x")]
    [InlineData("stands alone", "run", "--activation", "a", "--state", "s", "--source", "keyboard:/dev/x", "--source", "stdin")]
    [InlineData("is no source", "run", "--activation", "a", "--state", "s", "--source", "usb")]
    [InlineData("baud is not known", "run", "--activation", "a", "--state", "s", "--source", "serial:/dev/ttyS0:1")]
    [InlineData("10 to 60000", "run", "--activation", "a", "--state", "s", "--idle-millis", "soon")]
    [InlineData("1 to 4096", "run", "--activation", "a", "--state", "s", "--capacity-mib", "0")]
    [InlineData("There is no file /nowhere/a.json", "run", "--activation", "/nowhere/a.json", "--state", "s")]
    public async Task Wrong_arguments_get_a_clear_message_and_exit_code_2(string expected, params string[] arguments)
    {
        var (code, said) = await ReaderProcess.RunAsync(arguments);
        Assert.Equal(2, code);
        Assert.Contains(expected, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("journal", "dump")]
    [InlineData("journal", "verify")]
    public async Task A_state_folder_that_is_not_there_is_named(params string[] command)
    {
        var (code, said) = await ReaderProcess.RunAsync([.. command, "--state", "/nowhere/state"]);
        Assert.Equal(3, code);
        Assert.Contains("/nowhere/state", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_activation_file_is_pointed_at_by_file_and_line()
    {
        using var home = ReaderHome.WithoutBroker;
        await File.WriteAllTextAsync(home.Activation, "{\n  \"reader\": \"counter-1\",\n  \"password\" \"x\"\n}\n");
        var (code, said) = await ReaderProcess.RunAsync(home.Run());
        Assert.Equal(2, code);
        Assert.Contains($"{home.Activation}, line 3:", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(home.State));
    }

    [Fact]
    public async Task A_scanner_that_is_not_there_is_named_and_nothing_stays_locked()
    {
        using var home = ReaderHome.WithoutBroker;
        var (code, said) = await ReaderProcess.RunAsync(home.Run("--source", "serial:/dev/ttyNOTHERE"));
        Assert.Equal(3, code);
        Assert.Contains("There is no device /dev/ttyNOTHERE", said, StringComparison.Ordinal);
        await using var reader = ReaderProcess.Start(home.Run());
        Assert.Equal("accepted", await reader.PresentAsync("a"));
    }

    [Fact]
    public async Task Of_two_scanners_one_that_is_not_there_is_named()
    {
        using var home = ReaderHome.WithoutBroker;
        using var there = new NamedPipe(home["there"]);
        var (code, said) = await ReaderProcess.RunAsync(home.Run("--source", $"keyboard:{there.Device}", "--source", "keyboard:/dev/input/eventNOTHERE"));
        Assert.Equal(3, code);
        Assert.Contains("There is no device /dev/input/eventNOTHERE", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_library_is_said_with_the_package_to_install()
    {
        using var home = ReaderHome.WithoutBroker;
        // Found first, and no library at all.
        await File.WriteAllTextAsync(home["libmosquitto.so.1"], string.Empty);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["LD_LIBRARY_PATH"] = Path.GetDirectoryName(home.Activation)! };
        await using var reader = ReaderProcess.StartAs(ReaderProcess.Program, environment, home.Run());
        Assert.Equal(3, await reader.ExitAsync());
        Assert.Contains("apt-get install libmosquitto1", reader.Transcript, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_CA_file_that_is_missing_is_named()
    {
        using var home = new ReaderHome("127.0.0.1", 1, caFile: "missing-ca.pem");
        var (code, said) = await ReaderProcess.RunAsync(home.Run());
        Assert.Equal(3, code);
        Assert.Contains(home["missing-ca.pem"], said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_process_on_the_same_state_is_kept_out()
    {
        using var home = ReaderHome.WithoutBroker;
        await using var first = ReaderProcess.Start(home.Run());
        Assert.Equal("accepted", await first.PresentAsync("a"));
        var (code, said) = await ReaderProcess.RunAsync(home.Run());
        Assert.Equal(3, code);
        Assert.Contains("Another fairkiosk-reader is using", said, StringComparison.Ordinal);
        Assert.Equal("accepted", await first.PresentAsync("b"));
    }

    [Fact]
    public async Task A_state_folder_of_another_reader_is_refused()
    {
        using var home = ReaderHome.WithoutBroker;
        Directory.CreateDirectory(home.State);
        await File.WriteAllTextAsync(Path.Combine(home.State, "reader"), "pocket-9\n");
        var (code, said) = await ReaderProcess.RunAsync(home.Run());
        Assert.Equal(3, code);
        Assert.Contains("belongs to reader pocket-9", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_sees_plain_lines_and_never_the_content_of_a_badge()
    {
        using var home = ReaderHome.WithoutBroker;
        await using var reader = ReaderProcess.Start("run", "--activation", home.Activation, "--state", home.State, "--bell");
        await reader.WriteAsync("badge-of-somebody\n");
        string line;
        do
        {
            line = await reader.LineAsync();
        }
        while (!line.Contains("number ", StringComparison.Ordinal));
        Assert.Equal(0, await reader.StopAsync("INT"));
        Assert.Contains("kept", reader.Transcript, StringComparison.Ordinal);
        Assert.Contains("Connection refused", reader.Transcript, StringComparison.Ordinal);
        Assert.DoesNotContain("badge-of-somebody", reader.Transcript, StringComparison.Ordinal);
    }
}
