using System.Text.Json;
using FairKiosk.Reader.Linux.Tests.Harness;

namespace FairKiosk.Reader.Linux.Tests.Commands;

/// <summary>status, journal dump and journal verify on what a real run left, sound and damaged.</summary>
public sealed class JournalCommandTests
{
    [Fact]
    public async Task While_a_reader_runs_it_can_be_looked_at()
    {
        using var home = ReaderHome.WithoutBroker;
        await using var reader = await ScannedAsync(home, 3);
        var (status, said) = await ReaderProcess.RunAsync("status", "--state", home.State);
        Assert.Equal(0, status);
        Assert.Contains("reader    counter-1", said, StringComparison.Ordinal);
        Assert.Contains("running   yes", said, StringComparison.Ordinal);
        Assert.Contains("not connected", said, StringComparison.Ordinal);
        Assert.Contains("waiting   4", said, StringComparison.Ordinal);
        Assert.Equal((0, true), Sound(await ReaderProcess.RunAsync("journal", "verify", "--state", home.State)));
        Assert.Equal("accepted", await reader.PresentAsync("still there"));
    }

    [Fact]
    public async Task A_dump_is_one_line_of_JSON_for_every_event()
    {
        using var home = ReaderHome.WithoutBroker;
        string journal;
        await using (var reader = ReaderProcess.Start(home.Run()))
        {
            await reader.WriteAsync("]Q1https://example.org/ä\n");
            journal = (await reader.OutcomeAsync()).GetProperty("journal").GetString()!;
            await reader.StopAsync();
        }

        var (code, said) = await ReaderProcess.RunAsync("journal", "dump", "--state", home.State, "--journal", journal);
        Assert.Equal(0, code);
        var events = said.Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(events, line => Assert.Equal(journal, line.GetProperty("journal").GetString()));
        var scan = events.Select(line => line.GetProperty("event")).Single(e => e.GetProperty("type").GetString() == "scan");
        Assert.Equal("https://example.org/ä", scan.GetProperty("data").GetString());
        Assert.Equal("]Q1", scan.GetProperty("sym").GetString());

        var (unknown, why) = await ReaderProcess.RunAsync("journal", "dump", "--state", home.State, "--journal", "0000000000000000");
        Assert.Equal(1, unknown);
        Assert.Contains("There is no journal 0000000000000000", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sound_journal_is_said_to_be_sound_also_after_a_kill()
    {
        using var home = ReaderHome.WithoutBroker;
        await using var reader = await ScannedAsync(home, 5);
        await reader.KillAsync();
        Assert.Equal((0, true), Sound(await ReaderProcess.RunAsync("journal", "verify", "--state", home.State)));
    }

    [Fact]
    public async Task A_flipped_bit_is_found_said_and_repaired_in_the_dump()
    {
        using var home = ReaderHome.WithoutBroker;
        await StoppedAsync(home, 5);
        await DamageAsync(home.Segment, bytes => bytes[bytes.Length / 2] ^= 0x10);
        var (code, said) = await ReaderProcess.RunAsync("journal", "verify", "--state", home.State);
        Assert.Equal(1, code);
        Assert.Contains("flipped bit", said, StringComparison.Ordinal);
        Assert.Contains("DAMAGED", said, StringComparison.Ordinal);
        Assert.Equal(5, await ScansInDumpAsync(home));
    }

    [Fact]
    public async Task Events_beyond_repair_are_named_and_the_others_stay()
    {
        using var home = ReaderHome.WithoutBroker;
        await StoppedAsync(home, 5);
        await DamageAsync(home.Segment, bytes => bytes.AsSpan(bytes.Length / 2, 40).Fill(0xEE));
        var (code, said) = await ReaderProcess.RunAsync("journal", "verify", "--state", home.State);
        Assert.Equal(1, code);
        Assert.Contains("cannot be read any more", said, StringComparison.Ordinal);
        Assert.InRange(await ScansInDumpAsync(home), 3, 4);
    }

    [Fact]
    public async Task One_event_beyond_repair_is_said_in_the_singular()
    {
        using var home = ReaderHome.WithoutBroker;
        await StoppedAsync(home, 5);
        await DamageAsync(home.Segment, bytes => bytes.AsSpan(bytes.AsSpan().IndexOf("badge-2"u8), 4).Fill(0xEE));
        var (code, said) = await ReaderProcess.RunAsync("journal", "verify", "--state", home.State);
        Assert.Equal(1, code);
        Assert.Matches(": event [0-9]+ cannot be read any more", said);
        Assert.Equal(4, await ScansInDumpAsync(home));
    }

    [Fact]
    public async Task A_torn_end_is_named()
    {
        using var home = ReaderHome.WithoutBroker;
        await StoppedAsync(home, 5);
        var bytes = await File.ReadAllBytesAsync(home.Segment);
        await File.WriteAllBytesAsync(home.Segment, bytes[..^7]);
        var (code, said) = await ReaderProcess.RunAsync("journal", "verify", "--state", home.State);
        Assert.Equal(1, code);
        Assert.Contains("no whole event", said, StringComparison.Ordinal);
        Assert.Equal(4, await ScansInDumpAsync(home));
    }

    [Fact]
    public async Task A_damaged_cursor_is_named()
    {
        using var home = ReaderHome.WithoutBroker;
        await StoppedAsync(home, 1);
        await DamageAsync(Directory.GetFiles(Path.Combine(home.State, "journal"), "*.cur").Single(), bytes => bytes[20] ^= 1);
        var (code, said) = await ReaderProcess.RunAsync("journal", "verify", "--state", home.State);
        Assert.Equal(1, code);
        Assert.Contains(".cur", said, StringComparison.Ordinal);
    }

    private static async Task<ReaderProcess> ScannedAsync(ReaderHome home, int scans)
    {
        var reader = ReaderProcess.Start(home.Run());
        for (var i = 0; i < scans; i++)
        {
            Assert.Equal("accepted", await reader.PresentAsync($"badge-{ReaderHome.Number(i)}"));
        }

        return reader;
    }

    private static async Task StoppedAsync(ReaderHome home, int scans)
    {
        await using var reader = await ScannedAsync(home, scans);
        Assert.Equal(0, await reader.StopAsync());
    }

    private static async Task DamageAsync(string file, Action<byte[]> damage)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        damage(bytes);
        await File.WriteAllBytesAsync(file, bytes);
    }

    private static async Task<int> ScansInDumpAsync(ReaderHome home)
    {
        var (code, said) = await ReaderProcess.RunAsync("journal", "dump", "--state", home.State);
        Assert.Equal(0, code);
        return said.Split('\n').Count(line => line.Contains("\"type\":\"scan\"", StringComparison.Ordinal));
    }

    private static (int Code, bool SaysSound) Sound((int Code, string Said) verified) =>
        (verified.Code, verified.Said.Contains("All journals are sound.", StringComparison.Ordinal));
}
