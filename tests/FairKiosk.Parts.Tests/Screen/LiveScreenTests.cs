using System.Text;
using FairKiosk.Parts.Screen;

namespace FairKiosk.Parts.Tests.Screen;

public sealed class LiveScreenTests
{
    private static readonly BadgeFace Face = BadgeFace.Of(Encoding.UTF8.GetBytes("Jürgen Groß"), 0, Encoding.UTF8.GetByteCount("Jürgen Groß"));

    private readonly LiveScreen _screen = new(new ScreenLayout(240, 240, new EightFont()));

    [Fact]
    public void It_is_drawn_when_something_has_changed_and_only_then()
    {
        _screen.Show("Booth 7", "Ready");
        Assert.Equal(["14:05", "80 %", "Booth 7", "Ready"], Texts(0));
        Assert.Null(_screen.Look(1, "14:05", 0, 80));
        _screen.Show("Booth 7", "Kept");
        Assert.Contains("Kept", Texts(2));
    }

    [Fact]
    public void A_name_goes_before_the_next_visitor_can_read_it()
    {
        _screen.Scanned(Face, 1000);
        Assert.Contains("Jürgen Groß", Texts(1000));
        Assert.Null(_screen.Look(1000 + LiveScreen.NameMillis - 1, "14:05", 0, 80));
        Assert.DoesNotContain("Jürgen Groß", Texts(1000 + LiveScreen.NameMillis));
    }

    [Fact]
    public void A_screen_that_was_dark_is_drawn_again()
    {
        _ = Texts(0);
        _screen.Forget();
        Assert.NotEmpty(Texts(1));
    }

    [Theory]
    [InlineData(0, 0, "00:00")]
    [InlineData(1_763_298_300_000, 60, "14:05")]
    [InlineData(1_763_298_300_000, 540, "22:05")]
    [InlineData(0, -1, "23:59")]
    public void The_clock_is_the_one_on_the_wall(long utcMillis, int offsetMinutes, string wall) => Assert.Equal(wall, ClockText.Of(utcMillis, offsetMinutes));

    private string[] Texts(long now) => [.. _screen.Look(now, "14:05", 0, 80)!.Select(text => text.Text)];

    internal sealed class EightFont : IScreenFont
    {
        public int Height(TextSize size) => 18;

        public int Width(string text, TextSize size) => 8 * text.Length;
    }
}
