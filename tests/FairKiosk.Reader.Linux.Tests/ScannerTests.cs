using FairKiosk.Reader.Linux.Tests.Harness;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Tests;

/// <summary>The whole program with a scanner on a serial line, or with scanners that type.</summary>
public sealed class ScannerTests
{
    [Fact]
    public async Task A_scanner_is_read_unplugged_and_plugged_in_again()
    {
        using var home = ReaderHome.WithoutBroker;
        var first = new PseudoTerminal();
        File.CreateSymbolicLink(home["scanner"], first.Device);
        await using var reader = ReaderProcess.Start(home.Run("--source", $"serial:{home["scanner"]}:115200", "--framing", "stx"));
        first.Write("\u0002]Q1BEGIN:VCARD\r\nFN:Jürgen\r\nEND:VCARD\u0003"u8);
        var outcome = await reader.OutcomeAsync();
        Assert.Equal("accepted", outcome.GetProperty("outcome").GetString());
        Assert.Equal("BEGIN:VCARD\r\nFN:Jürgen\r\nEND:VCARD", outcome.GetProperty("data").GetString());

        File.Delete(home["scanner"]);
        first.Dispose();
        Assert.Contains("gone", (await reader.JsonLineAsync("scanner")).GetProperty("scanner").GetString(), StringComparison.Ordinal);
        using var second = new PseudoTerminal();
        File.CreateSymbolicLink(home["scanner"], second.Device);
        Assert.Contains("back", (await reader.JsonLineAsync("scanner")).GetProperty("scanner").GetString(), StringComparison.Ordinal);
        second.Write("\u0002after\u0003"u8);
        Assert.Equal("accepted", (await reader.OutcomeAsync()).GetProperty("outcome").GetString());
        Assert.Equal(0, await reader.StopAsync());
    }

    [Fact]
    public async Task Two_scanners_that_type_are_read_one_unplugged_and_plugged_in_again()
    {
        using var home = ReaderHome.WithoutBroker;
        var left = new NamedPipe(home["left"]);
        using var right = new NamedPipe(home["right"]);
        await using var reader = ReaderProcess.Start(home.Run("--source", $"keyboard:{home["left"]}", "--source", $"keyboard:{home["right"]}", "--keymap", "de"));
        Assert.Contains(home["right"], (await reader.JsonLineAsync("reader")).GetProperty("reader").GetString(), StringComparison.Ordinal);

        // ]Q1 on a German keyboard, and a name with two umlauts.
        left.Write(new Typist().Chord(10, 100).Chord(16, 42).Tap(2).Chord(36, 42).Tap(26, 19, 34, 18, 49, 57).Chord(35, 42).Tap(24, 33, 40).Enter().Take());
        var outcome = await reader.OutcomeAsync();
        Assert.Equal("accepted", outcome.GetProperty("outcome").GetString());
        Assert.Equal("]Q1", outcome.GetProperty("symbology").GetString());
        Assert.Equal("Jürgen Hofä", outcome.GetProperty("data").GetString());

        right.Write(new Typist().Text("badge").Lose().Text("17").Enter().Take());
        Assert.Equal("unreadable", (await reader.OutcomeAsync()).GetProperty("outcome").GetString());

        left.Dispose();
        Assert.Contains("gone", (await reader.JsonLineAsync("scanner")).GetProperty("scanner").GetString(), StringComparison.Ordinal);
        right.Write(new Typist().Text("right").Enter().Take());
        Assert.Equal("right", (await reader.OutcomeAsync()).GetProperty("data").GetString());
        using var again = new NamedPipe(home["left"]);
        Assert.Contains("back", (await reader.JsonLineAsync("scanner")).GetProperty("scanner").GetString(), StringComparison.Ordinal);
        again.Write(new Typist().Text("left").Enter().Take());
        Assert.Equal("left", (await reader.OutcomeAsync()).GetProperty("data").GetString());
        Assert.Equal(0, await reader.StopAsync());
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_kept_and_told_in_base64()
    {
        using var home = ReaderHome.WithoutBroker;
        using var scanner = new PseudoTerminal();
        await using var reader = ReaderProcess.Start(home.Run("--source", $"serial:{scanner.Device}"));
        scanner.Write([0xFF, 0x00, 0xFE, 13]);
        var outcome = await reader.OutcomeAsync();
        Assert.Equal("accepted", outcome.GetProperty("outcome").GetString());
        Assert.Equal([0xFF, 0x00, 0xFE], outcome.GetProperty("data64").GetBytesFromBase64());
    }

    [Fact]
    public async Task A_code_that_breaks_off_or_is_too_large_is_unreadable_and_the_next_one_is_not()
    {
        using var home = ReaderHome.WithoutBroker;
        using var scanner = new PseudoTerminal();
        await using var reader = ReaderProcess.Start(home.Run("--source", $"serial:{scanner.Device}", "--idle-millis", "50"));
        scanner.Write("half"u8);
        Assert.Equal("unreadable", (await reader.OutcomeAsync()).GetProperty("outcome").GetString());
        scanner.Write([.. Enumerable.Repeat((byte)'x', 16_385), 13]);
        Assert.Equal("unreadable", (await reader.OutcomeAsync()).GetProperty("outcome").GetString());
        scanner.Write([.. Enumerable.Repeat((byte)'x', 16_384), 13]);
        Assert.Equal("accepted", (await reader.OutcomeAsync()).GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_command_barcode_of_the_pavilion_is_obeyed()
    {
        using var home = ReaderHome.WithoutBroker;
        await using var reader = ReaderProcess.Start(home.Run());
        var key = Convert.FromHexString("000102030405060708090a0b0c0d0e0f");
        var start = CommandBarcode.Text(key, Marks.MeetingStart, "");
        Assert.Equal("command-refused", await reader.PresentAsync(start));
        Assert.Equal("staff-known", await reader.PresentAsync(CommandBarcode.Text(key, CommandBarcode.Staff, "Anna")));
        Assert.Equal("accepted", await reader.PresentAsync("badge-1"));
        Assert.Equal("command-accepted", await reader.PresentAsync(start));
        Assert.Equal("other-pavilion", await reader.PresentAsync("FK:meeting-start:00000000"));
        Assert.Equal("accepted", await reader.PresentAsync("FK:meeting-start:0000000x"));
    }
}
