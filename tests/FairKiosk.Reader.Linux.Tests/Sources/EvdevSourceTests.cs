using FairKiosk.Parts.Scanning;
using FairKiosk.Reader.Linux.Keys;
using FairKiosk.Reader.Linux.Native;
using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Reader.Linux.Tests.Harness;

namespace FairKiosk.Reader.Linux.Tests.Sources;

/// <summary>The source of scanners that type, with recorded events in a pipe: the kernel here makes no keyboards.</summary>
public sealed class EvdevSourceTests : DeviceSourceContract
{
    private protected override DeviceRig Plug(int idleMillis) => new KeyboardRig(idleMillis);

    [Fact]
    public async Task Two_scanners_at_once_do_not_mix()
    {
        using var folder = new TemporaryFolder();
        using var left = new NamedPipe(folder["left"]);
        using var right = new NamedPipe(folder["right"]);
        var sink = new RecordingSink();
        using var one = Started(new EvdevOptions { Device = left.Device }, sink);
        using var other = Started(new EvdevOptions { Device = right.Device, KeyMap = KeyMaps.German }, sink);
        // By turns, key by key: a Shift that one of them holds is not the other's.
        left.Write(new Typist().Text("left").Press(KeyCodes.LeftShift).Take());
        right.Write(new Typist().Tap(21, 40).Take());
        left.Write(new Typist().Tap(30).Release(KeyCodes.LeftShift).Enter().Take());
        right.Write(new Typist().Enter().Take());
        string[] found = [await sink.NextTextAsync(), await sink.NextTextAsync()];
        Assert.Equal(["leftA", "zä"], found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Events_that_were_lost_make_the_code_unreadable_and_never_shorter()
    {
        using var folder = new TemporaryFolder();
        using var keys = new NamedPipe(folder["keys"]);
        var sink = new RecordingSink();
        using var source = Started(new EvdevOptions { Device = keys.Device, IdleMillis = 20_000 }, sink);
        keys.Write(new Typist().Text("badge-").Lose().Text("17").Enter().Text("badge-18").Enter().Take());
        Assert.Empty((await sink.NextAsync()).Data);
        Assert.Equal("badge-18", await sink.NextTextAsync());
    }

    [Fact]
    public async Task Events_that_were_lost_between_two_codes_are_told_after_the_idle_time()
    {
        using var folder = new TemporaryFolder();
        using var keys = new NamedPipe(folder["keys"]);
        var sink = new RecordingSink();
        using var source = Started(new EvdevOptions { Device = keys.Device, IdleMillis = 50 }, sink);
        keys.Write(new Typist().Lose().Take());
        Assert.Empty((await sink.NextAsync()).Data);
        keys.Write(new Typist().Text("badge-18").Enter().Take());
        Assert.Equal("badge-18", await sink.NextTextAsync());
    }

    [Theory]
    [InlineData(0, KeyCodes.PadEnter)]
    [InlineData(0, KeyCodes.Enter)]
    [InlineData(4, KeyCodes.Tab)]
    public async Task The_key_at_the_end_is_the_one_that_was_agreed(int framing, int key)
    {
        using var folder = new TemporaryFolder();
        using var keys = new NamedPipe(folder["keys"]);
        var sink = new RecordingSink();
        using var source = Started(new EvdevOptions { Device = keys.Device, Framing = (Framing)framing }, sink);
        keys.Write(new Typist().Text("one").Tap(key).Text("two").Tap(key).Take());
        Assert.Equal("one", await sink.NextTextAsync());
        Assert.Equal("two", await sink.NextTextAsync());
    }

    [Fact]
    public async Task A_card_of_several_lines_passes_between_STX_and_ETX()
    {
        using var folder = new TemporaryFolder();
        using var keys = new NamedPipe(folder["keys"]);
        var sink = new RecordingSink();
        using var source = Started(new EvdevOptions { Device = keys.Device, Framing = Framing.Stx }, sink);
        keys.Write(new Typist().Text("\u0002]Q1BEGIN:VCARD\r\nFN:Jürgen\r\nEND:VCARD\u0003").Take());
        Assert.Equal("BEGIN:VCARD\r\nFN:Jürgen\r\nEND:VCARD", await sink.NextTextAsync());
    }

    [Fact]
    public void A_device_that_is_not_there_is_named_with_what_to_do()
    {
        var wrong = Refused("/dev/input/eventNOTHERE");
        Assert.Contains("/dev/input/eventNOTHERE", wrong, StringComparison.Ordinal);
        Assert.Contains("plugged in", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_keyboard_is_not_taken_for_one()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["file"], "x\r");
        Assert.Contains("not a keyboard", Refused(folder["file"]), StringComparison.Ordinal);
        Assert.Contains("not a keyboard", Refused(folder.FullPath), StringComparison.Ordinal);
        Assert.Contains("not a keyboard", Refused("/dev/null"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scanner_that_another_program_has_taken_is_said_to_be_in_use()
    {
        var words = EvdevDevice.WordsOfGrab("/dev/input/event3", Libc.ErrorBusy);
        Assert.Contains("/dev/input/event3 is in use by another program", words, StringComparison.Ordinal);
    }

    private static string Refused(string device) =>
        Assert.Throws<CannotStartException>(() => Started(new EvdevOptions { Device = device }, new RecordingSink())).Message;

    private static EvdevSource Started(EvdevOptions options, RecordingSink sink) => new EvdevSource(options).Started(sink);
}
