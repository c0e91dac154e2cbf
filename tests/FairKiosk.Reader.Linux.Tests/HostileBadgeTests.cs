using System.Text.Json;
using FairKiosk.Reader.Linux.Hosting;
using FairKiosk.Reader.Linux.Tests.Harness;

namespace FairKiosk.Reader.Linux.Tests;

/// <summary>What stands on a badge, or comes from the gateway, commands nothing at the terminal of whoever watches the reader.</summary>
public sealed class HostileBadgeTests
{
    private static readonly string[] Codes =
    [
        "\u001b[2J\u001b]0;owned\u0007", "\u009b31m\u0090q\u009c", "a\b\b\u007f\u000b\u000c", "\u202Egro.live\u202C\u2066x\u2069", "a\u2028b\u2029c\u0085d",
        "An\u200bna\ufeff", "<script>\"'</script>", "\U000E0041\U000E0042",
    ];

    [Fact]
    public async Task A_hostile_badge_reaches_terminal_and_dump_as_text_and_the_dump_still_holds_it()
    {
        using var home = ReaderHome.WithoutBroker;
        string transcript;
        await using (var reader = ReaderProcess.Start(home.Run()))
        {
            foreach (var code in Codes)
            {
                Assert.Equal("accepted", await reader.PresentAsync(code));
            }

            await reader.StopAsync();
            transcript = reader.Transcript;
        }

        AssertPlain(transcript);
        var (exit, dump) = await ReaderProcess.RunAsync("journal", "dump", "--state", home.State);
        Assert.Equal(0, exit);
        AssertPlain(dump);
        var events = dump.Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("event"));
        Assert.Equal(Codes, events.Where(e => e.GetProperty("type").GetString() == "scan").Select(e => e.GetProperty("data").GetString()));
    }

    [Fact]
    public async Task A_person_at_the_terminal_sees_no_badge_at_all()
    {
        using var home = ReaderHome.WithoutBroker;
        await using var reader = ReaderProcess.Start("run", "--activation", home.Activation, "--state", home.State);
        foreach (var code in Codes)
        {
            await reader.WriteAsync(code + "\n");
        }

        reader.EndInput();
        await reader.StopAsync();
        AssertPlain(reader.Transcript);
        Assert.DoesNotContain("script", reader.Transcript, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_station_is_shown_without_its_commands()
    {
        using var output = new StringWriter();
        foreach (var code in Codes)
        {
            new TextAnnouncer(output).Notice("station", $"{code}\nlink: connected");
        }

        AssertPlain(output.ToString());
        Assert.Equal(Codes.Length, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static void AssertPlain(string said) => Assert.DoesNotContain(said, letter =>
        (char.IsControl(letter) && letter is not ('\n' or '\r')) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator);
}
