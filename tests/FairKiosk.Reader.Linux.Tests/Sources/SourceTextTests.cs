using FairKiosk.Reader.Linux.Sources;

namespace FairKiosk.Reader.Linux.Tests.Sources;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("stdin", null, 0)]
    [InlineData("serial:/dev/ttyACM0", "/dev/ttyACM0", 9600)]
    [InlineData("serial:/dev/ttyUSB0:115200", "/dev/ttyUSB0", 115_200)]
    [InlineData("serial:/dev/serial/by-path/pci-0000:00:14.0-usb-0:2:1.0", "/dev/serial/by-path/pci-0000:00:14.0-usb-0:2:1.0", 9600)]
    public void What_it_says_is_understood(string text, string? device, int baud)
    {
        var source = SourceText.Parse(text, out var why);
        Assert.Equal(new SourceText(device, baud), source);
        Assert.Empty(why);
    }

    [Theory]
    [InlineData("", "stdin")]
    [InlineData("usb", "serial:/dev/ttyACM0")]
    [InlineData("serial:", "serial:/dev/ttyACM0")]
    [InlineData("serial:/dev/ttyUSB0:300000", "115200")]
    [InlineData("serial:/dev/ttyUSB0:99999999999999999999", "115200")]
    public void What_it_cannot_be_is_answered_with_what_it_could(string text, string hint)
    {
        Assert.Null(SourceText.Parse(text, out var why));
        Assert.Contains(hint, why, StringComparison.Ordinal);
    }
}
