using FairKiosk.Parts.Keys;
using FairKiosk.Wire;

namespace FairKiosk.Parts.Tests.Keys;

public sealed class KeyWatchTests
{
    private readonly KeyWatch _key = new();
    private readonly List<(long At, KeyPress Press)> _told = [];
    private long _now = 1000;

    [Fact]
    public void A_press_is_told_when_the_key_is_let_go()
    {
        Hold(isDown: true, 200);
        Assert.Empty(_told);
        Hold(isDown: false, 200);
        Assert.Equal(KeyPress.Short, Assert.Single(_told).Press);
    }

    [Fact]
    public void A_long_press_is_told_while_it_is_held_and_once()
    {
        Hold(isDown: true, 3000);
        Hold(isDown: false, 200);
        Assert.Equal((1000 + KeyWatch.LongMillis, KeyPress.Long), Assert.Single(_told));
    }

    [Fact]
    public void Contacts_that_bounce_are_one_press()
    {
        for (var i = 0; i < 5; i++)
        {
            Hold(isDown: true, 4);
            Hold(isDown: false, 4);
        }

        Hold(isDown: true, 100);
        for (var i = 0; i < 5; i++)
        {
            Hold(isDown: false, 4);
            Hold(isDown: true, 4);
        }

        Hold(isDown: false, 100);
        Assert.Equal(KeyPress.Short, Assert.Single(_told).Press);
    }

    [Fact]
    public void What_brushes_the_key_is_no_press()
    {
        Hold(isDown: true, KeyWatch.BounceMillis - 2);
        Hold(isDown: false, 2000);
        Assert.Empty(_told);
    }

    [Fact]
    public void Two_presses_are_two()
    {
        for (var i = 0; i < 2; i++)
        {
            Hold(isDown: true, 60);
            Hold(isDown: false, 60);
        }

        Assert.Equal([KeyPress.Short, KeyPress.Short], _told.Select(told => told.Press));
    }

    [Theory]
    [InlineData(0, KeyPress.Short, Marks.Rating, "hot")]
    [InlineData(1, KeyPress.Short, Marks.Rating, "warm")]
    [InlineData(2, KeyPress.Short, Marks.Rating, "cold")]
    [InlineData(0, KeyPress.Long, Marks.MeetingStart, "")]
    [InlineData(1, KeyPress.Long, Marks.MeetingEnd, "")]
    [InlineData(2, KeyPress.Long, Marks.Undo, "")]
    public void Each_press_says_one_thing_that_the_reader_takes(int key, KeyPress press, string mark, string value)
    {
        var said = KeyMark.For(key, press)!;
        Assert.Equal((mark, value), (said.Mark, said.Value));
        Assert.True(Marks.IsValid(said.Mark, said.Value));
    }

    [Fact]
    public void No_press_and_no_key_say_nothing()
    {
        Assert.Null(KeyMark.For(0, KeyPress.None));
        Assert.Null(KeyMark.For(3, KeyPress.Short));
        Assert.Null(KeyMark.For(-1, KeyPress.Long));
    }

    // Looked at every two milliseconds, as a board does.
    private void Hold(bool isDown, int millis)
    {
        for (var until = _now + millis; _now < until; _now += 2)
        {
            var press = _key.Look(isDown, _now);
            if (press != KeyPress.None)
            {
                _told.Add((_now, press));
            }
        }
    }
}
