using FairKiosk.Reader.Linux.Sources;
using FairKiosk.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace FairKiosk.Reader.Linux.Tests.Sources;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("stdin", 0, "", 0)]
    [InlineData("serial:/dev/ttyACM0", 1, "/dev/ttyACM0", 9600)]
    [InlineData("serial:/dev/ttyUSB0:115200", 1, "/dev/ttyUSB0", 115_200)]
    [InlineData("serial:/dev/serial/by-path/pci-0000:00:14.0-usb-0:2:1.0", 1, "/dev/serial/by-path/pci-0000:00:14.0-usb-0:2:1.0", 9600)]
    [InlineData("keyboard:/dev/input/event3", 2, "/dev/input/event3", 0)]
    [InlineData("keyboard:/dev/input/by-path/pci-0000:00:14.0-usb-0:2:1.0-event-kbd", 2, "/dev/input/by-path/pci-0000:00:14.0-usb-0:2:1.0-event-kbd", 0)]
    [InlineData("nfc", 3, "", 0)]
    [InlineData("nfc:ACS ACR122U PICC Interface 00 00", 3, "ACS ACR122U PICC Interface 00 00", 0)]
    [InlineData("nfc:A:B", 3, "A:B", 0)]
    public void What_it_says_is_understood(string text, int kind, string device, int baud)
    {
        var source = SourceText.Parse(text, out var why);
        Assert.Equal(new SourceText((SourceKind)kind, device, baud), source);
        Assert.Empty(why);
    }

    [Theory]
    [InlineData("", "stdin")]
    [InlineData("usb", "serial:/dev/ttyACM0")]
    [InlineData("serial:", "serial:/dev/ttyACM0")]
    [InlineData("keyboard:", "keyboard:/dev/input/event3")]
    [InlineData("nfc:", "nfc for all NFC readers")]
    [InlineData("NFC", "nfc for all NFC readers")]
    [InlineData("Keyboard:/dev/input/event3", "keyboard:/dev/input/event3")]
    [InlineData("serial:/dev/ttyUSB0:300000", "115200")]
    [InlineData("serial:/dev/ttyUSB0:99999999999999999999", "115200")]
    public void What_it_cannot_be_is_answered_with_what_it_could(string text, string hint)
    {
        Assert.Null(SourceText.Parse(text, out var why));
        Assert.Contains(hint, why, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_may_be_given_but_not_the_same_twice_and_stdin_stands_alone()
    {
        Assert.Equal(3, SourceText.ParseAll(["serial:/dev/ttyACM0", "keyboard:/dev/input/event3", "keyboard:/dev/input/event4"], out _)!.Count);
        Assert.Null(SourceText.ParseAll(["keyboard:/dev/input/event3", "keyboard:/dev/input/event3"], out var twice));
        Assert.Contains("twice", twice, StringComparison.Ordinal);
        Assert.Null(SourceText.ParseAll(["stdin", "keyboard:/dev/input/event3"], out var mixed));
        Assert.Contains("alone", mixed, StringComparison.Ordinal);
        Assert.Null(SourceText.ParseAll(["keyboard:/dev/input/event3", "usb"], out var wrong));
        Assert.Contains("is no source", wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nfc", "nfc", "twice")]
    [InlineData("nfc", "nfc:ACR122U", "same NFC reader")]
    [InlineData("nfc:acr", "nfc:ACR122U", "same NFC reader")]
    public void Two_that_would_take_the_same_NFC_reader_are_refused(string first, string second, string hint)
    {
        Assert.Null(SourceText.ParseAll([first, second], out var why));
        Assert.Contains(hint, why, StringComparison.Ordinal);
        Assert.Null(SourceText.ParseAll([second, first], out _));
    }

    [Fact]
    public void Two_NFC_readers_and_a_scanner_go_together() =>
        Assert.Equal(3, SourceText.ParseAll(["nfc:ACR122U", "nfc:OMNIKEY", "serial:/dev/ttyACM0"], out _)!.Count);

    [Fact]
    public void No_text_makes_it_throw() => Check.One(
        Properties.Many(500),
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), Arb.From(Gen.Elements("", "serial:", "keyboard:", "nfc", "nfc:", "serial:/dev/x:")), (text, prefix) =>
            (SourceText.Parse(prefix + text.Get, out var why) is null) == (why.Length > 0)));
}
