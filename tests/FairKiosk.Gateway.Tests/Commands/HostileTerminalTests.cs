using System.Text;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Tests.Commands;

/// <summary>What strangers wrote is shown at a terminal and commands it nothing.</summary>
public sealed class HostileTerminalTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Quarantine_shows_hostile_messages_and_no_byte_of_them_reaches_the_terminal_as_a_command()
    {
        byte[][] payloads = [.. HostileTexts.All.Values.Select(Encoding.UTF8.GetBytes), [0x1b, 0x5b, 0x32, 0x4a, 0x9b, 0x31, 0x6d, 0xc2, 0xff, 0x00]];
        using (FairDatabase database = FairDatabase.Open(_folder.Path, TimeProvider.System))
        {
            foreach (byte[] payload in payloads)
            {
                database.Writer.Commit([], [new QuarantinedPayload("reader-a", "fairkiosk/v1/readers/reader-a/events", payload, Encoding.UTF8.GetString(payload), Journal: null, Sequence: null, DateTimeOffset.UnixEpoch)]);
            }
        }

        string list = await SaysAsync("quarantine", "list");
        string[] ids = [.. list.Split('\n').Select(line => line.Trim().Split(' ')[0]).Where(word => word.Length == 12 && word.All(char.IsAsciiHexDigitLower))];
        Assert.Equal(payloads.Length, ids.Length);
        foreach (string id in ids)
        {
            await SaysAsync("quarantine", "show", id);
        }

        await SaysAsync("quarantine", "replay");
    }

    [Fact]
    public async Task What_is_no_text_in_a_message_is_seen_as_its_bytes()
    {
        using (FairDatabase database = FairDatabase.Open(_folder.Path, TimeProvider.System))
        {
            database.Writer.Commit([], [new QuarantinedPayload("reader-a", "events", "é\u001b[2J \u202e\u009b"u8.ToArray(), "broken", Journal: null, Sequence: null, DateTimeOffset.UnixEpoch)]);
        }

        string id = (await SaysAsync("quarantine", "list")).Split('\n').Select(line => line.Trim().Split(' ')[0]).Single(word => word.Length == 12);
        Assert.EndsWith(@"é\x1b[2J \xe2\x80\xae\xc2\x9b", (await SaysAsync("quarantine", "show", id)).TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_badge_profile_is_shown_so_that_it_can_be_set_again()
    {
        string file = _folder.File("profile.json");
        await File.WriteAllTextAsync(file, "{\r\n  /* \u001b[2J */ \"rules\": [ { \"pattern\": \"^M(?<id>[0-9]{6})\u202e\u009b$\" } ]\r\n}");
        await SaysAsync("badges", "set", file);
        string shown = await SaysAsync("badges", "show");
        Assert.Contains(@"\u202e\u009b$", shown, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, shown);
        await SaysAsync("badges", "set", file);
    }

    [Fact]
    public async Task Names_and_what_was_typed_wrongly_are_shown_without_their_commands()
    {
        foreach (string text in HostileTexts.All.Values.Where(text => !text.Contains('\0', StringComparison.Ordinal)))
        {
            await SaysAsync("booth", "add", "arakawa", "--name", text);
            await SaysAsync("reader", "add", "counter-1", "--name", text, "--booth", "arakawa");
            await SaysAsync("reader", "list");
            await SaysAsync("fair", "set", "--id", "1", "--name", text, "--city", text, "--zone", "Europe/Berlin", "--first", "2026-11-16", "--last", "2026-11-17");
            // Refused when they cannot be typed.
            await TellsAsync("user", "add", text, "--role", "organiser");
            await TellsAsync("user", "list");
            await TellsAsync("user", "remove", text);
            await RefusesAsync("quarantine", "show", text);
            await RefusesAsync("booth", "add", text, "--name", "x");
            await RefusesAsync("reader", "bind", "counter-1", text);
            await RefusesAsync("fair", "set", "--id", "1", "--name", "x", "--city", "x", "--zone", text, "--first", text, "--last", "2026-11-17");
            await RefusesAsync("codesheet", "arakawa", "--staff", text + new string('x', 60));
        }
    }

    private async Task<string> SaysAsync(params string[] arguments)
    {
        CommandLine said = await TellsAsync(arguments);
        Assert.True(said.Code == 0, said.Error);
        return said.Output;
    }

    private async Task RefusesAsync(params string[] arguments) => Assert.NotEqual(0, (await TellsAsync(arguments)).Code);

    private async Task<CommandLine> TellsAsync(params string[] arguments)
    {
        CommandLine said = await CommandLine.RunAsync([.. arguments, "--data", _folder.Path]);
        Assert.DoesNotContain(said.Output + said.Error, HostileTexts.MovesTheTerminal);
        return said;
    }
}
