using System.Text;
using FairKiosk.Parts.Scanning;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Linux.Tests.Harness;
using FairKiosk.Wire;

namespace FairKiosk.Reader.Linux.Tests.Sources;

/// <summary>The serial source on a real terminal device, with the test at its other end.</summary>
public sealed class SerialSourceTests : DeviceSourceContract
{
    private protected override DeviceRig Plug(int idleMillis) => new SerialRig(idleMillis);

    [Theory]
    [InlineData(0, "one\rtwo\r")]
    [InlineData(1, "one\ntwo\n")]
    [InlineData(2, "one\r\ntwo\r\n")]
    [InlineData(3, "\u0002one\u0003\u0002two\u0003")]
    public async Task Codes_arrive_with_every_framing(int framing, string sent)
    {
        using var scanner = new PseudoTerminal();
        var sink = new RecordingSink();
        using var source = new SerialSource(new SerialOptions { Device = scanner.Device, Framing = (Framing)framing });
        source.Start(sink);
        scanner.Write(Encoding.ASCII.GetBytes(sent));
        Assert.Equal("one", await sink.NextTextAsync());
        Assert.Equal("two", await sink.NextTextAsync());
    }

    [Fact]
    public async Task A_code_in_pieces_is_one_code()
    {
        using var scanner = new PseudoTerminal();
        var sink = new RecordingSink();
        using var source = Started(scanner.Device, sink);
        foreach (var letter in "]Q1https://example.org/badge/17\r")
        {
            scanner.Write([(byte)letter]);
        }

        var read = await sink.NextAsync();
        Assert.Equal("]Q1", read.Symbology);
        Assert.Equal("https://example.org/badge/17", Encoding.ASCII.GetString(read.Data));
    }

    [Fact]
    public async Task Every_byte_passes_the_line_unchanged()
    {
        using var scanner = new PseudoTerminal();
        var sink = new RecordingSink();
        using var source = new SerialSource(new SerialOptions { Device = scanner.Device, Framing = Framing.Stx });
        source.Start(sink);
        var bytes = Enumerable.Range(0, Limits.MaxRawBytes).Select(i => (byte)i).Where(b => b != 3).ToArray();
        scanner.Write([2, .. bytes, 3]);
        Assert.Equal(bytes, (await sink.NextAsync()).Data);
    }

    [Fact]
    public async Task Garbage_between_frames_does_not_disturb_the_next_code()
    {
        using var scanner = new PseudoTerminal();
        var sink = new RecordingSink();
        using var source = new SerialSource(new SerialOptions { Device = scanner.Device, Framing = Framing.Stx });
        source.Start(sink);
        var garbage = new byte[4000];
        new Random(1).NextBytes(garbage);
        scanner.Write(garbage.Where(b => b != 2).ToArray());
        scanner.Write("\u0002fine\u0003"u8);
        Assert.Equal("fine", await sink.NextTextAsync());
    }

    [Fact]
    public void A_device_that_is_not_there_is_named_with_what_to_do()
    {
        var wrong = Assert.Throws<CannotStartException>(() => Started("/dev/ttyNOTHERE", new RecordingSink()));
        Assert.Contains("/dev/ttyNOTHERE", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("plugged in", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_not_taken_for_a_scanner()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["file"], "x\r");
        var wrong = Assert.Throws<CannotStartException>(() => Started(folder["file"], new RecordingSink()));
        Assert.Contains("not a serial device", wrong.Message, StringComparison.Ordinal);
    }

    private static SerialSource Started(string device, RecordingSink sink) =>
        new SerialSource(new SerialOptions { Device = device, Baud = 115_200 }).Started(sink);
}
