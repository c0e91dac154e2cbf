using FairKiosk.Parts.Screen;
using FairKiosk.RaspberryPi.Parts;

namespace FairKiosk.RaspberryPi.Tests;

public sealed class ScreenTests
{
    [Fact]
    public void After_a_scan_four_rows_show_time_station_name_and_what_became_of_it()
    {
        var bus = new RecordingBus();
        using var screen = new Screen(bus);
        var dark = bus.Picture();
        var texts = screen.Layout.Arrange(new ScreenFacts
        {
            Clock = "14:05",
            Waiting = 3,
            BatteryPercent = 80,
            Station = "Müller Feinwerk",
            Name = "山田 太郎 Jürgen",
            Line = "Kept",
        });
        Assert.Equal(["14:05", "▲ 3", "80 %", "Müller Feinwerk", "Kept", "山田 太郎 Jürgen"], texts.Select(text => text.Text));
        Assert.All(texts, text => Assert.Equal(0, text.Y % 16));
        screen.Show(texts);
        Assert.NotEqual(dark, bus.Picture());
        File.WriteAllBytes(Path.Combine(AppContext.BaseDirectory, "screen.pbm"), bus.Picture());
        screen.Show([]);
        Assert.Equal(dark, bus.Picture());
    }
}
